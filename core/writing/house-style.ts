/** The house's style sheet. Everything hangs on the class `house`, so that a preview can carry it in a shadow root. */
import type { Office } from '../document.ts';
import { accentStyle } from './style/accent.ts';
import { baseStyle } from './style/base.ts';
import { brochureStyle } from './style/brochure.ts';
import { focusStyle } from './style/focus.ts';
import { fontFaces } from './style/fonts.ts';
import { pagedStyle } from './style/paged.ts';
import { pagesStyle } from './style/pages.ts';
import { printStyle } from './style/print.ts';
import { releaseMarkStyle } from './style/release-mark.ts';
import { tagStyle } from './style/tags.ts';

/** For the screen: what a preview needs. Fonts are the desk's own. */
export const houseStyle = `${baseStyle}${tagStyle}${focusStyle}${pagesStyle}${brochureStyle}\n`;

/** The colour behind the page: a container keeps its own to itself. */
const behind = `
@media screen {
  html { background: #ffffff; }
  @supports (color: light-dark(#000, #fff)) {
    html { background: light-dark(#ffffff, #15191e); }
  }
}`;

/** The style of a preview in the colours of an office. */
export const previewStyle = ({ accent }: Pick<Office, 'accent'>): string =>
  `${houseStyle}${accentStyle(accent)}${releaseMarkStyle}\n`;

/** The style of a preview that shows a brochure on its pages: what is for paper holds, what is for screens does not. */
export const pagedPreviewStyle = ({ accent }: Pick<Office, 'accent'>): string =>
  `${houseStyle.replaceAll('@media screen', '@media not all')}${accentStyle(accent)}${`${printStyle}${releaseMarkStyle}`.replaceAll('@media print', '@media all')}${pagedStyle}\n`;

/** The whole style sheet of an export (`assets/house.css`), with fonts and paper, in the colours of an office. */
export const exportStyle = ({ accent }: Pick<Office, 'accent'>): string =>
  `${fontFaces}\n${houseStyle}${accentStyle(accent)}${behind}${printStyle}${releaseMarkStyle}\n`;
