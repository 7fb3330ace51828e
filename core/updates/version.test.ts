import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVersions, judgeVersion, readVersion, type Version } from './version.ts';

const must = (text: string): Version => {
  const version = readVersion(text);
  if (!version) throw new Error(text);
  return version;
};

it('orders versions as semantic versioning does', () => {
  const order = '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.2.0 1.10.0 2.0.0'; // prettier-ignore
  const versions = order.split(' ');
  const shuffled = [...versions].reverse().sort((a, b) => compareVersions(must(a), must(b)));
  expect(shuffled).toEqual(versions);
});

it.each([
  '',
  '1',
  '1.2',
  '1.2.3.4',
  'v1.2.3',
  ' 1.2.3',
  '1.2.3 ',
  '1.2.3\n',
  '01.2.3',
  '1.2.3-',
  '1.2.3-a..b',
  '1.2.3+build',
  '1.2.3-a/../b',
  '9999999999.0.0',
  '1.2.-3',
  '1e3.0.0',
  '١.٢.٣',
  'latest',
  '1.2.3-<b>',
  `1.2.3-${'a'.repeat(99)}`,
])('takes %j for no version', (text) => {
  // prettier-ignore
  expect(readVersion(text)).toBeNull();
});

const version = fc.record({
  numbers: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
  before: fc.array(fc.stringMatching(/^([1-9][0-9]?|[a-z]{1,3})$/), { maxLength: 3 }),
});

it('compares one way and the other alike, and without a circle', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

it('offers no older one and not the same, and a trial version only to those who run one', () => {
  const judge = (offered: string, own: string): string => judgeVersion(must(offered), must(own));
  expect(judge('1.0.0', '1.0.0')).toBe('same');
  expect(judge('0.9.9', '1.0.0')).toBe('older');
  expect(judge('1.0.0-rc.1', '1.0.0')).toBe('older');
  expect(judge('1.1.0-rc.1', '1.0.0')).toBe('same');
  expect(judge('1.1.0-rc.2', '1.1.0-rc.1')).toBe('newer');
  expect(judge('1.1.0', '1.1.0-rc.2')).toBe('newer');
});
