/** Takes out of a Word file what differs each time that it is made: times, and random names of relationships. */
import { langOf } from '../../core/languages/locale.ts';
import { putTogether, takeApart } from './word-parts.ts';

/** What documents without a time say; Word shows it as it is. */
const noTime = '1980-01-01T00:00:00Z';

/** The same file with times and names that its content alone decides; says its language. */
export async function steady(bytes: Uint8Array, language: string): Promise<Buffer> {
  const parts = await takeApart('the new file', bytes, () => true);
  const names = new Map<string, string>();
  const named = (text: string): string =>
    text.replace(/\brId[\w-]{16,}/g, (name) => {
      if (!names.has(name)) names.set(name, `rIdLink${names.size + 1}`);
      return names.get(name) ?? name;
    });
  let pictures = 0;
  const written = [...parts]
    .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
    .map(([name, part]): [string, Buffer] => {
      if (!/\.(xml|rels)$/.test(name)) return [name, part];
      let text = named(part.toString('utf8'));
      if (name === 'word/document.xml')
        text = text.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(pictures += 1)}"`);
      if (name === 'docProps/core.xml')
        text = text
          .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${noTime}`)
          .replace(
            '</cp:coreProperties>',
            `<dc:language>${langOf(language)}</dc:language></cp:coreProperties>`,
          );
      return [name, Buffer.from(text)];
    });
  return putTogether(new Map(written));
}

/** Readers expect the list of kinds first, and the document before its relationships, which are named after it. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const order = (name: string): number => {
  const at = first.indexOf(name);
  return at < 0 ? first.length : at;
};
