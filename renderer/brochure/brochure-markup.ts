/** The markup of a brochure as previews show it. */
import type { Brochure, NewsItem } from '../../core/document.ts';
import { el, type Markup } from '../../core/markup.ts';
import { lookClasses } from '../../core/writing/brochure-look.ts';
import { brochureBody } from '../../core/writing/brochure.ts';
import { languageAttributes, previewContext } from '../../core/writing/context.ts';
import { library } from '../state/library.svelte.ts';
import { pictureSizes } from '../preview/picture-sizes.svelte.ts';

/** The brochure between head and end, on its pages or as a page for screens; null while no library is open. */
export function brochureMarkup(brochure: Brochure, items: NewsItem[], paged: boolean): Markup {
  if (!library.office) return null;
  const context = {
    ...previewContext(library.office, library.tags, brochure.language, (src) => `/${src}`),
    pictureSize: (src: string) => pictureSizes.of(src),
  };
  return el(
    'div',
    {
      class: `house ${lookClasses(brochure)}${paged ? ' paged' : ''}`,
      ...languageAttributes(brochure.language),
    },
    brochureBody(brochure, items, context, 'div'),
  );
}
