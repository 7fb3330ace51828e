import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shouldAddVersion, versionsToDrop, type CountedVersion } from './history-policy.ts';

const ten = Date.parse('2024-03-01T10:00:00Z');
const minutes = (count: number): number => count * 60_000;
const standing = { sha256: 'b', status: 'draft' as const, savedAt: ten, blank: false };
const newest = { sha256: 'a', status: 'draft' as const, storedAt: ten };
const draft = (now: number) => ({ status: 'draft' as const, now });

describe('keeping a state as a version', () => {
  it('keeps the first state that is overwritten, as an import left it', () => {
    expect(shouldAddVersion(standing, draft(ten + 1), null)).toBe(true);
  });

  it('keeps nothing of a document in which nobody has written yet', () => {
    expect(shouldAddVersion({ ...standing, blank: true }, draft(ten + minutes(60)), null)).toBe(false);
  });

  it('keeps no state twice', () => {
    expect(shouldAddVersion({ ...standing, sha256: 'a' }, draft(ten + minutes(60)), newest)).toBe(false);
  });

  it('keeps a version at most every five minutes of editing', () => {
    const save = (at: number): boolean =>
      shouldAddVersion({ ...standing, savedAt: ten + at - 2_000 }, draft(ten + at), newest);
    expect(save(minutes(1))).toBe(false);
    expect(save(minutes(5))).toBe(false);
    expect(save(minutes(5) + 2_000)).toBe(true);
  });

  it('keeps what an editor left standing, however soon after the last version', () => {
    expect(
      shouldAddVersion({ ...standing, savedAt: ten + minutes(4) }, draft(ten + minutes(900)), newest),
    ).toBe(true);
  });

  it('keeps what stood before a change of status, and what stands after it', () => {
    const soon = draft(ten + 1_000);
    expect(shouldAddVersion(standing, { ...soon, status: 'cleared' }, newest)).toBe(true);
    expect(shouldAddVersion({ ...standing, status: 'cleared' }, { ...soon, status: 'cleared' }, newest)).toBe(
      true,
    );
  });

  it('goes on keeping versions after the clock was set back a year', () => {
    const back = ten - minutes(60 * 24 * 365);
    expect(shouldAddVersion({ ...standing, savedAt: ten + 1 }, draft(back), newest)).toBe(true);
    expect(shouldAddVersion({ ...standing, savedAt: back }, draft(back + 1_000), newest)).toBe(true);
    const again = { ...newest, storedAt: back };
    expect(shouldAddVersion({ ...standing, savedAt: back + 1 }, draft(back + 1_000), again)).toBe(false);
  });
});

describe('dropping versions', () => {
  const version = (document: string, order: number, day: number, bytes = 10): CountedVersion => ({
    document,
    order,
    day,
    bytes,
  });

  it('drops what is older than 90 days, but never the newest of a document', () => {
    const versions = [version('a', 1, 0), version('a', 2, 1), version('a', 3, 200), version('b', 1, 0)];
    expect(versionsToDrop(versions, 91)).toEqual([versions[0]]);
    expect(versionsToDrop(versions, 500)).toEqual([versions[0], versions[1]]);
  });

  it('keeps what is young by the clock, whatever the count of days says', () => {
    const kept = (order: number, storedAt: number) => ({ ...version('a', order, 0), storedAt });
    const now = 1_000 * 86_400_000;
    const versions = [kept(1, now - 91 * 86_400_000), kept(2, now - 89 * 86_400_000), kept(3, now)];
    expect(versionsToDrop(versions, 100_000, undefined, now)).toEqual([versions[0]]);
  });

  it('drops the oldest first until the rest fits', () => {
    const versions = [version('a', 1, 3), version('a', 2, 4), version('b', 1, 1), version('b', 2, 5)];
    expect(versionsToDrop(versions, 5, 30)).toEqual([versions[2]]);
    expect(versionsToDrop(versions, 5, 0)).toEqual([versions[2], versions[0]]);
  });

  it('leaves each document its newest, and what is under the cap and young enough', () => {
    const history = fc.array(
      fc.record({
        document: fc.constantFrom('a', 'b', 'c'),
        day: fc.integer({ min: 0, max: 300 }),
        bytes: fc.integer({ min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 2_000 }),
        (made, today, cap) => {
          const versions = made.map((one, order) => ({ ...one, order }));
          const dropped = new Set(versionsToDrop(versions, today, cap));
          const left = versions.filter((one) => !dropped.has(one));
          for (const document of new Set(made.map((one) => one.document)))
            expect(left).toContain(versions.findLast((one) => one.document === document));
          const size = (list: typeof versions): number => list.reduce((sum, { bytes }) => sum + bytes, 0);
          const several = left.length > new Set(left.map((one) => one.document)).size;
          if (several) expect(size(left)).toBeLessThanOrEqual(cap);
          if (size(versions) <= cap) for (const one of dropped) expect(today - one.day).toBeGreaterThan(90);
        },
      ),
    );
  });
});
