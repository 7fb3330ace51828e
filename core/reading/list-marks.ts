/** Marks that open the items of a list. */

const bullet = /^(?:[•·‣▪●◦○∙⁃■□►➢✓*-]|[–—])\s*(?=\S)/u;
const bulletSpaced = /^(?:[•·‣▪●◦○∙⁃■□►➢✓*–—-]|o)\s+(?=\S)/u;
const numbered = /^(\d{1,3})[.)]\s+(?=\p{L}|["“«(])/u;

/** A line without its bullet. */
export function unmarked(line: string): { text: string; marked: boolean } {
  const mark = bulletSpaced.exec(line) ?? (/^[•‣▪●◦∙■►➢✓]/u.test(line) ? bullet.exec(line) : null);
  return mark ? { text: line.slice(mark[0].length), marked: true } : { text: line, marked: false };
}

/** The number that opens a line ("3. Ports"), and the line without it; null where there is none. */
export function numberMark(line: string): { number: number; text: string } | null {
  const mark = numbered.exec(line);
  return mark ? { number: Number(mark[1]), text: line.slice(mark[0].length) } : null;
}
