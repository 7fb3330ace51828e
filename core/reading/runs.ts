/** Words as they come out of Word files, web pages and Markdown: runs, each with what it was marked as. */

export type RunMark = 'strong' | 'emphasis' | 'superscript' | 'subscript';

/** Words marked alike. A plain text has none of the marks. */
export type Run = {
  text: string;
  marks?: readonly RunMark[];
  /** Where they lead, as it was found: not judged yet. */
  href?: string;
};

const sameMarks = (a: Run, b: Run): boolean =>
  a.href === b.href && (a.marks ?? []).join(' ') === (b.marks ?? []).join(' ');

/** The words of runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Runs one after another; neighbours that are marked alike are one. */
export function joinedRuns(...lists: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = [];
  for (const run of lists.flat()) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && sameMarks(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** A part of runs, by places in their text. */
export function sliceRuns(runs: readonly Run[], start: number, end = Infinity): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    if (text !== '') cut.push(text === run.text ? run : { ...run, text });
  }
  return cut;
}

const isSpace = (sign: string): boolean => /\s/u.test(sign);

/**
 * The marks of runs on a text that came of them by leaving signs out and putting one space for another. What is found
 * nowhere in them stays plain, so that no word is lost.
 */
export function realigned(runs: readonly Run[], text: string): Run[] {
  const [only] = runs;
  if (only && runs.length === 1) return text === '' ? [] : [{ ...only, text }];
  const signs = runs.flatMap((run) => run.text.split('').map((sign) => ({ sign, run })));
  const found: Run[] = [];
  let at = 0;
  for (const sign of text.split('')) {
    let to = at;
    while (
      to < signs.length &&
      signs[to]?.sign !== sign &&
      !(isSpace(sign) && isSpace(signs[to]?.sign ?? ''))
    )
      to += 1;
    const match = signs[to];
    found.push(match ? { ...match.run, text: sign } : { text: sign });
    if (match) at = to + 1;
  }
  return joinedRuns(found);
}
