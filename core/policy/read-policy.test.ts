import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyOffice } from '../fields/office-fields.ts';
import {
  lockedChanges,
  newOfficeBy,
  noPolicy,
  updatePolicy,
  withLocked,
  type PolicyInForce,
} from './policy.ts';
import { policyJsonSchema, policySchema, type PolicyKey } from './policy-file.ts';
import { keyFacts, readPolicyText, strictPolicy } from './read-policy.ts';

const read = (held: unknown) => readPolicyText(JSON.stringify(held));
const inForce = (held: unknown): PolicyInForce => ({ file: '', state: 'active', ...read(held) });

describe('a policy', () => {
  it('that says nothing changes nothing', () => {
    expect(read({})).toEqual({ policy: noPolicy, problems: [] });
    expect(readPolicyText('\uFEFF{"$schema":"policy.schema.json"}')).toEqual({
      policy: noPolicy,
      problems: [],
    });
  });

  it('is taken key by key', () => {
    const { policy, problems } = read({
      libraryFolders: [
        '${documents}/Libraries',
        'D:\\Libraries',
        '\\\\server\\share\\${user}',
        '/srv/libraries',
      ],
      exportFolder: '${home}',
      backupFolder: '/srv/backups',
      updates: 'allowed',
      updateAddress: 'https://updates.example.org/desk/',
      officeProfile: { preset: { teaserLimit: 200 }, locked: { accent: '#123456' } },
      browserDoor: 'off',
    });
    expect(problems).toEqual([]);
    expect(policy).toEqual({
      libraryFolders: [
        '${documents}/Libraries',
        'D:\\Libraries',
        '\\\\server\\share\\${user}',
        '/srv/libraries',
      ],
      exportFolders: ['${home}'],
      backupFolders: ['/srv/backups'],
      updates: 'allowed',
      updateAddress: 'https://updates.example.org/desk/',
      officeProfile: { preset: { teaserLimit: 200 }, locked: { accent: '#123456' }, lockedKeys: ['accent'] },
      browserDoor: 'off',
    });
  });

  it.each([
    ['libraryFolders', '/srv', { libraryFolders: [] }],
    ['libraryFolders', [], { libraryFolders: [] }],
    ['libraryFolders', ['libraries'], { libraryFolders: [] }],
    ['libraryFolders', ['/srv', '/srv/../home'], { libraryFolders: [] }],
    ['libraryFolders', ['${HOME}/x'], { libraryFolders: [] }],
    ['libraryFolders', ['~/x'], { libraryFolders: [] }],
    ['exportFolder', null, { exportFolders: [] }],
    ['exportFolder', '', { exportFolders: [] }],
    ['backupFolder', ['/srv'], { backupFolders: [] }],
    ['updates', true, { updates: 'off' }],
    ['updates', 'Off', { updates: 'off' }],
    ['updateAddress', 'http://example.org', { updates: 'off', updateAddress: null }],
    ['updateAddress', 'https://name:word@example.org/', { updates: 'off', updateAddress: null }],
    ['browserDoor', 'no', { browserDoor: 'off' }],
  ] as const)(
    'with a wrong %s (%j) says so by its name, and is strict about that key alone',
    (key, value, strict) => {
      const { policy, problems } = read({ [key]: value });
      expect(policy).toEqual({ ...noPolicy, ...strict });
      expect(problems).toEqual([expect.stringContaining(`“${key}” has to be`) as string]);
    },
  );

  it('is strict about updates where their address is wrong, also where it allows them', () => {
    expect(updatePolicy(inForce({ updates: 'allowed', updateAddress: 7 }))).toEqual({
      updates: 'off',
      updateAddress: null,
    });
  });

  it.each(['', 'x', '[]', 'null', '"text"', '{"updates":"off",}', '{"updates":'])(
    'that is no JSON object (%j) is strict about everything',
    (text) => {
      const { policy, problems } = readPolicyText(text);
      expect(policy).toEqual(strictPolicy);
      expect(problems).toHaveLength(1);
    },
  );

  it('names keys that the desk does not know, and goes by the others', () => {
    const { policy, problems } = read({
      updates: 'off',
      libraryFolder: ['/srv'],
      officeProfile: { lock: {}, locked: { colour: 1 } },
    });
    expect(policy).toEqual({ ...noPolicy, updates: 'off' });
    expect(problems.map((one) => /“(.*?)”/.exec(one)?.[1])).toEqual([
      'libraryFolder',
      'officeProfile.lock',
      'officeProfile.locked.colour',
    ]);
  });

  it('never throws, is never looser than its file, and says each problem once', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(policySchema.shape), 'other', '__proto__'),
          fc.jsonValue(),
        ),
        (held) => {
          const { policy, problems } = read(held);
          expect(new Set(problems).size).toBe(problems.length);
          for (const [key, { strict }] of Object.entries(keyFacts)) {
            const value = Object.hasOwn(held, key) ? held[key] : undefined;
            const isGood = (
              policySchema.shape[key as PolicyKey] as { safeParse(value: unknown): { success: boolean } }
            ).safeParse(value).success;
            if (!isGood) expect(policy).toMatchObject(strict);
          }
        },
      ),
    );
  });

  it('is described by docs/managed.md: every key, and an example without a problem', async () => {
    const page = await readFile(path.join(import.meta.dirname, '../../docs/managed.md'), 'utf8');
    const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    const keys = Object.keys(policySchema.shape);
    expect(Object.keys(JSON.parse(example) as object).sort()).toEqual(keys.sort());
    expect(readPolicyText(example).problems).toEqual([]);
    const rows = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map((found) => found[1]);
    expect(['$schema', ...rows].sort()).toEqual(keys);
  });

  it('is described by docs/policy.schema.json', async () => {
    const file = path.join(import.meta.dirname, '../../docs/policy.schema.json');
    await expect(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(file);
  });
});

describe('the profile of offices', () => {
  const { officeProfile: profile } = read({
    officeProfile: {
      preset: { name: 'Port Office', teaserLimit: 200 },
      locked: { accent: '#123456', rangeMark: 'no such mark' },
    },
  }).policy;

  it('gives new libraries what is preset, what was said instead of it, and what is locked in any case', () => {
    const office = newOfficeBy(profile, emptyOffice(), { name: 'North Office', accent: '#ffffff' });
    expect(office).toEqual({ ...emptyOffice(), name: 'North Office', teaserLimit: 200, accent: '#123456' });
  });

  it('locks settings with a good value to it, and those with a wrong one as they are', () => {
    expect(profile.lockedKeys).toEqual(['accent', 'rangeMark']);
    const known = { ...emptyOffice(), rangeMark: '–' as const };
    expect(withLocked(profile, { ...known, rangeMark: '-' }, known)).toEqual({ ...known, accent: '#123456' });
    expect(lockedChanges(profile, known, { ...known, rangeMark: '-', teaserLimit: 1 })).toEqual([
      'rangeMark',
    ]);
  });

  it('locks every setting where nobody can tell which are meant', () => {
    for (const officeProfile of ['x', null, [], { locked: [] }, { locked: 1 }])
      expect(read({ officeProfile }).policy.officeProfile.lockedKeys).toContain('newsletterSender');
  });
});
