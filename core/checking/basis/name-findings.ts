/** Findings about names that are spelt in two ways, in an item or in several. */
import type { Checked, Found, FoundIn } from '../checking.ts';
import { countNames, namesIn, primaryOf, twoSpellings, type NameUse } from './names.ts';
import { inText } from './found.ts';
import type { Change } from '../checking.ts';

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
export function namesInTwoWays(all: readonly Checked[]): FoundIn[] {
  const uses = all.flatMap((checked) =>
    namesIn(checked).map((use) => ({ ...use, document: checked.document.id })),
  );
  const languages = new Set(uses.map(({ text }) => primaryOf(text.language)));
  return [...languages].flatMap((language) => {
    const own = uses.filter(({ text }) => primaryOf(text.language) === language);
    const found: FoundIn[] = [];
    for (const two of twoSpellings(countNames(own.map(({ name }) => name)), language)) {
      if (two === null) continue;
      const odd = own.filter(({ name }) => name === two.odd);
      for (const document of new Set(odd.map((use) => use.document))) {
        const here = odd.filter((use) => use.document === document);
        const [first] = here;
        if (!first) continue;
        found.push({
          ...inText(first.text, first, sayTwoWays(two.odd, two.usual)),
          about: `${two.odd} ${two.usual}`,
          document,
          fix: { label: `Write “${two.usual}”`, changes: respell(here, two.usual) },
        });
      }
    }
    return found;
  });
}

export const sayTwoWays = (odd: string, usual: string): Pick<Found, 'message' | 'remedy'> => ({
  message: `“${odd}” and “${usual}”: is this one name?`,
  remedy: 'Show it',
});
