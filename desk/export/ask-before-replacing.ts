/** Stops an export before it would replace what it did not write itself. */
import { DeskError } from '../../core/desk-error.ts';
import type { Looked, Standing } from './export-record.ts';

const named = 3;
const list = (files: readonly string[]): string => {
  const quoted = files.slice(0, named).map((file) => `“${file}”`);
  const rest = files.length - quoted.length;
  if (rest > 0) quoted.push(`${rest} more`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
};

const reasons: [Standing, (one: boolean) => string][] = [
  ['changed', (one) => (one ? 'was changed since it was exported' : 'were changed since they were exported')],
  ['public', (one) => `${one ? 'is' : 'are'} for the public, and this is a proof`],
  [
    'cleared',
    (one) => `${one ? 'is' : 'are'} cleared, and would be marked “Draft, not cleared” on every page`,
  ],
  [
    'whole',
    (one) => `${one ? 'holds' : 'hold'} more than what is chosen now, and would be left with that alone`,
  ],
  ['other-export', (one) => (one ? 'belongs' : 'belong') + ' to the export of another brochure or library'],
  ['unknown', (one) => (one ? 'was' : 'were') + ' not written by this desk'],
];

/** Throws DeskError `exists` with a sentence that names what would be lost. */
export function askBeforeReplacing(looked: ReadonlyMap<string, Looked>, folder: string): void {
  const standing = new Map<Standing, string[]>();
  for (const [file, { standing: found }] of looked) {
    const files = standing.get(found);
    if (files) files.push(file);
    else standing.set(found, [file]);
  }
  const parts = reasons.flatMap(([kind, reason]) => {
    const files = standing.get(kind) ?? [];
    return files.length === 0 ? [] : [`${list(files)} ${reason(files.length === 1)}`];
  });
  if (parts.length === 0) return;
  throw new DeskError(
    'exists',
    `Nothing was exported, since it would replace files in “${folder}”: ${parts.join('; ')}. Choose another folder, or have them replaced.`,
  );
}
