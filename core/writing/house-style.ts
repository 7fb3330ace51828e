/** The house's style sheet. Everything hangs on the class `house`, so that a preview can carry it in a shadow root. */
import type { Office } from '../document.ts';
import { baseStyle } from './style/base.ts';
import { brochureStyle } from './style/brochure.ts';
import { focusStyle } from './style/focus.ts';
import { fontFaces } from './style/fonts.ts';
import { noLook, type LookStyle } from './style/look.ts';
import { pagedStyle } from './style/paged.ts';
import { pagesStyle } from './style/pages.ts';
import { printStyle } from './style/print.ts';
import { releaseMarkStyle } from './style/release-mark.ts';
import { tagStyle } from './style/tags.ts';
import { tokenRules, tokensFor } from './style/tokens.ts';

type Accent = Pick<Office, 'accent'>;

/** The page behind the body has tokens too: a container keeps its own background to itself. */
const page = 'html, .house';

/** Tokens and rules for the screen, those of the office after the house's own. */
const forScreen = ({ accent }: Accent, look: LookStyle): string =>
  `${tokenRules(page, tokensFor(accent))}${tokenRules(page, look.tokens)}${baseStyle}${tagStyle}${focusStyle}${pagesStyle}${brochureStyle}${
    look.screen === '' ? '' : `\n@media screen {\n${look.screen}\n}`
  }\n`;

const forPrint = (look: LookStyle): string =>
  `${printStyle}${look.print === '' ? '' : `\n@media print {\n${look.print}\n}`}`;

/** The colour behind the page. */
const behind = `
@media screen { html { background: var(--paper); } }`;

/** The style of a preview in the colours of an office, and with its look. Fonts are the desk's own. */
export const previewStyle = (office: Accent, look: LookStyle = noLook): string =>
  `${forScreen(office, look)}${releaseMarkStyle}\n`;

/** The style of a preview that shows a brochure on its pages: what is for paper holds, what is for screens does not. */
export const pagedPreviewStyle = (office: Accent, look: LookStyle = noLook): string =>
  `${forScreen(office, look).replaceAll('@media screen', '@media not all')}${`${forPrint(look)}${releaseMarkStyle}`.replaceAll('@media print', '@media all')}${pagedStyle}\n`;

/** The whole style sheet of an export (`assets/house.css`), with fonts and paper. */
export const exportStyle = (office: Accent, look: LookStyle = noLook): string =>
  `${fontFaces}\n${forScreen(office, look)}${behind}${forPrint(look)}${releaseMarkStyle}\n`;
