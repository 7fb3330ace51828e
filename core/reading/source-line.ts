/** The line that names where a news item was first published. */
import { judgeAddress } from '../addresses/address.ts';
import type { Link } from '../document.ts';
import { anySaid } from '../languages/words.ts';

/** A source, and what follows it on the line. */
export type SourceLine = { source: Link; rest: string };

const lead = new RegExp(String.raw`^${anySaid(({ source }) => source)}\s*:?\s+`, 'iu');
// The name ends at a full stop before a space, a capital or the end, never within "unodc.org" or after one letter.
const end = /(?<=[\p{L}\p{N})][\p{L}\p{N})])\.(?=\s|$|\p{Lu}\p{Ll})/u;
const withAddress = /^(.*?)[\s:,]*[(<[]?\s*(https?:\/\/[^\s()<>[\]]+)\s*[)>\]]?$/iu;
const longestName = 120;

/** The source named at the start of a line ("Originally published by UNODC Vienna."), or null. */
export function sourceLine(line: string): SourceLine | null {
  const opening = lead.exec(line);
  if (!opening) return null;
  const tail = line.slice(opening[0].length);
  const stop = end.exec(tail);
  const name = stop ? tail.slice(0, stop.index) : tail;
  if (name.trim() === '' || name.length > longestName) return null;
  const rest = stop ? tail.slice(stop.index + 1).trim() : '';
  const address = withAddress.exec(name.trim());
  const verdict = address ? judgeAddress(address[2] ?? '') : null;
  const label = address?.[1]?.trim() === '' ? (address[2] ?? '') : (address?.[1] ?? name);
  return verdict?.ok
    ? { source: { label: label.trim(), href: verdict.href }, rest }
    : { source: { label: name.trim() }, rest };
}
