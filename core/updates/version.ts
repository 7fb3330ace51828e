/** Numbers of versions, read strictly and compared as semantic versioning has it. */

export interface Version {
  numbers: readonly [number, number, number];
  /** What stands behind a hyphen, part by part; empty for a release. */
  before: readonly string[];
}

const form =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** A version such as `1.2.0` or `1.2.0-beta.1`; null for anything else, also with a sign before or behind it. */
export function readVersion(text: string): Version | null {
  if (text.length > 60) return null;
  const found = form.exec(text);
  if (!found) return null;
  const [, major = '', minor = '', patch = '', before] = found;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    before: before === undefined ? [] : before.split('.'),
  };
}

/** Below 0 where `a` is older, above 0 where it is newer. */
export function compareVersions(a: Version, b: Version): number {
  for (const place of [0, 1, 2] as const)
    if (a.numbers[place] !== b.numbers[place]) return a.numbers[place] - b.numbers[place];
  // What comes before a release is older than the release.
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length;
  for (let i = 0; i < Math.max(a.before.length, b.before.length); i += 1) {
    const [one, other] = [a.before[i], b.before[i]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const difference = compareParts(one, other);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isNumber = (part: string): boolean => /^\d+$/.test(part);

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return a < b ? -1 : 1;
}

/** How another version stands to this one. What comes before a release is offered only to those who run such a version. */
export function judgeVersion(offered: Version, own: Version): 'newer' | 'same' | 'older' {
  const difference = compareVersions(offered, own);
  if (difference === 0) return 'same';
  if (difference < 0) return 'older';
  return offered.before.length > 0 && own.before.length === 0 ? 'same' : 'newer';
}
