/** Pictures in Markdown; what it has no sign for stands in a note before them. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { pictureOf } from '../body/nodes.ts';
import { nodeRules } from '../body/schema.ts';
import { fileWords } from '../body/word-forms.ts';
import type { BodyNode, Picture } from '../document.ts';
import { shownAddress } from '../pictures/shown-address.ts';

/** Where the file of a picture as it is shown lies, by its address (shown-address.ts); null where there is none. */
export type PictureFiles = (address: string) => string | null;

/** What a note says of the picture after it: its place in the library, and what Markdown does not show. */
export type PictureNote = { [K in (typeof noted)[number]]?: Picture[K] | undefined };
export const noted = ['src', 'crop', 'focus', 'licence', 'licenceUntil', 'decorative'] as const;

const noteOf = (note: PictureNote): string =>
  `<!-- picture ${JSON.stringify(note).replaceAll('>', String.raw`\u003e`)} -->`;

const blank: Picture = { src: null, alt: '', caption: '', credit: '' };

/** The picture as it is shown, and below it a line each its caption and, in italics, its credit. */
export function markdownPicture(
  node: BodyNode,
  files: PictureFiles,
): (RootContent & (Paragraph | { type: 'html' }))[] {
  const picture = pictureOf({ ...node, attrs: { ...nodeRules.picture.defaults, ...node.attrs } }) ?? blank;
  const address = shownAddress(picture);
  const file = address === null ? null : files(address);
  const { src, alt, caption, credit } = picture;
  const note: PictureNote = Object.fromEntries(
    noted
      .filter((name) => (name === 'src' ? file !== null : Boolean(picture[name])))
      .map((name) => [name, picture[name]]),
  );
  const lines = (text: string): string[] => text.split('\n').map((line) => fileWords(line).trim());
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const line = (child: PhrasingContent): PhrasingContent[] => [{ type: 'break' }, child];
  return [
    ...(Object.keys(note).length === 0 ? [] : [{ type: 'html' as const, value: noteOf(note) }]),
    {
      type: 'paragraph',
      children: [
        { type: 'image', url: file ?? src ?? '', alt: fileWords(alt).trim() },
        ...(caption.trim() === ''
          ? []
          : lines(caption)
              .filter(Boolean)
              .flatMap((one) => line(text(one)))),
        ...(credit.trim() === ''
          ? []
          : line({ type: 'emphasis', children: [text(lines(credit).filter(Boolean).join(' '))] })),
      ],
    },
  ];
}
