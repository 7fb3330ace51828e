/** The markup of a brochure as previews show it: that of its export, with the mark that the export would carry. */
import type { Brochure, NewsItem } from '../../core/document.ts';
import { editionTags } from '../../core/editions/edition.ts';
import { markFor } from '../../core/export/release.ts';
import { el, type Markup } from '../../core/markup.ts';
import { lookClasses } from '../../core/writing/brochure-look.ts';
import { brochureBody, brochureFoot } from '../../core/writing/brochure.ts';
import { languageAttributes, previewContext, type WritingContext } from '../../core/writing/context.ts';
import { markMarkup } from '../../core/writing/release-mark.ts';
import type { RunningFoot } from '../../core/writing/running-foot.ts';
import { library } from '../state/library.svelte.ts';
import { pictureSizes } from '../preview/picture-sizes.svelte.ts';

/** A brochure for previews. */
export interface WrittenPreview {
  /** The whole of it: for screens, or to be laid out on pages. */
  markup: (view: 'screen' | 'paged') => Markup;
  /** One page by itself, around what is given. */
  attributes: Record<string, string | null>;
  mark: Markup;
  foot: RunningFoot;
}

/** Writes a brochure for previews; null while no library is open. */
export function writePreview(brochure: Brochure, items: readonly NewsItem[]): WrittenPreview | null {
  const { office } = library;
  if (!office) return null;
  const context: WritingContext = {
    ...previewContext(office, editionTags(brochure, library.tags), brochure.language, (src) => `/${src}`),
    pictureSize: (src: string) => pictureSizes.of(src),
    mark: markFor('published', [brochure, ...items]),
  };
  const mark = markMarkup(context.mark, brochure.language);
  const marked = context.mark ? ' marked' : '';
  const classes = `house ${lookClasses(brochure)}${marked}`;
  const language = languageAttributes(brochure.language);
  return {
    markup: (view) =>
      el(
        'div',
        { class: view === 'paged' ? `${classes} paged` : classes, ...language },
        view === 'screen' ? mark : null,
        brochureBody(brochure, items, context, 'div'),
      ),
    attributes: { class: `${classes} paged alone`, ...language },
    mark,
    foot: brochureFoot(brochure, items, context),
  };
}
