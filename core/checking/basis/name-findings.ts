/** Findings about names that are spelt in two ways, in an item or in several. */
import type { Change, Checked, FoundIn } from '../checking.ts';
import { countNames, namesIn, primaryOf, twoSpellings, type NameUse } from './names.ts';
import { inText } from './found.ts';

/** The rules about an item and about a brochure say the same. */
type NameInTwoWays = FoundIn<'name-in-two-ways'>;

/** A fix that writes each use of a name in one document in the other way. */
function respell(uses: readonly NameUse[], usual: string): Change[] {
  const texts = [...new Set(uses.map(({ text }) => text))];
  return texts.map((text) => ({
    kind: 'text',
    at: text.at,
    before: text.text,
    edits: uses.filter((use) => use.text === text).map(({ from, to }) => ({ from, to, becomes: usual })),
  }));
}

/** Names spelt in two ways among documents taken together: a finding for each document that has the rarer spelling. */
export function namesInTwoWays(all: readonly Checked[]): NameInTwoWays[] {
  const uses = all.flatMap((checked) =>
    namesIn(checked).map((use) => ({ ...use, document: checked.document.id })),
  );
  const languages = new Set(uses.map(({ text }) => primaryOf(text.language)));
  return [...languages].flatMap((language) => {
    const own = uses.filter(({ text }) => primaryOf(text.language) === language);
    const found: NameInTwoWays[] = [];
    for (const two of twoSpellings(countNames(own.map(({ name }) => name)), language)) {
      if (two === null) continue;
      const odd = own.filter(({ name }) => name === two.odd);
      for (const document of new Set(odd.map((use) => use.document))) {
        const here = odd.filter((use) => use.document === document);
        const [first] = here;
        if (!first) continue;
        found.push({
          ...inText(first.text, first, { given: { odd: two.odd, usual: two.usual } }),
          about: `${two.odd} ${two.usual}`,
          document,
          fix: { given: { becomes: two.usual }, changes: respell(here, two.usual) },
        });
      }
    }
    return found;
  });
}
