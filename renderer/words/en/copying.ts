/** English: copies for other programs. */
import type { CopyTarget, Loss } from '../../../core/copying/copying.ts';
import { plural } from './numbers.ts';

/** "2 pictures, 1 caption and 3 credits". */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const left = {
  pictures: plural({ one: '# picture', other: '# pictures' }),
  captions: plural({ one: '# caption', other: '# captions' }),
  credits: plural({ one: '# credit', other: '# credits' }),
} satisfies Partial<Record<Loss, (n: number) => string>>;

export const copying = {
  underWay: 'Copying…',
  copied: {
    cms: 'Copied for the CMS.',
    mail: 'Copied for e-mail. Paste it into a message.',
  } satisfies Record<CopyTarget, string>,
  left,
  /** `parts`: counted things; `many`: there is more than one in all. */
  notTaken: (parts: readonly string[], many: boolean) =>
    `${listed(parts)} ${many ? 'are' : 'is'} not taken along.`,
  plainer: {
    links: plural({ one: '# link loses its address', other: '# links lose their addresses' }),
    headings: plural({ one: '# heading becomes a paragraph', other: '# headings become paragraphs' }),
    lists: plural({ one: '# list becomes paragraphs', other: '# lists become paragraphs' }),
    tables: plural({ one: '# table becomes lines', other: '# tables become lines' }),
    raised: plural({
      one: '# raised or lowered passage goes on the line',
      other: '# raised or lowered passages go on the line',
    }),
    quotations: plural({ one: '# quotation becomes paragraphs', other: '# quotations become paragraphs' }),
    emphasis: plural({
      one: '# bold or italic passage becomes plain',
      other: '# bold or italic passages become plain',
    }),
    languages: plural({
      one: '# part no longer says its language',
      other: '# parts no longer say their language',
    }),
  } satisfies Record<Exclude<Loss, keyof typeof left>, (n: number) => string>,
  changed: (parts: readonly string[]) => `${listed(parts)}.`,
  notCleared: (names: readonly string[]) =>
    `Not cleared: ${listed(names)}. The copy says “Draft, not cleared”.`,
  named: (headline: string, status: string) => `“${headline}” (${status.toLowerCase()})`,
  more: (n: number) => `${String(n)} more`,
  embargoed: (headline: string, day: string) => `“${headline}” is under embargo until ${day}.`,
  missing: plural({
    one: '# item of the brochure cannot be read, so it is not in the copy.',
    other: '# items of the brochure cannot be read, so they are not in the copy.',
  }),
  notSaved: 'Some text is not saved yet, so nothing was copied. Save it and try again.',
  refused:
    'Nothing was copied, as the clipboard was not available. Click anywhere on this page, allow it to use the clipboard if you are asked, and copy again.',
  unknown:
    'Nothing was copied, as this browser does not let pages copy text with its layout. Open the desk in its own window or in another browser.',
  copyAsMail: 'Copy as e-mail',
};
