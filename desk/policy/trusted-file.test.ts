import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import { realTemporaryFolder, policyIn } from '../testing/policies.ts';
import { policyPlace } from './policy-place.ts';
import { readPolicy } from './read-policy.ts';
import { readTrusted } from './trusted-file.ts';
import { whyUntrustedSddl } from './windows-rights.ts';

describe('the place of the policy', () => {
  it('is one for each system, that no variable of the environment can move', () => {
    for (const name of ['ProgramData', 'ALLUSERSPROFILE', 'HOME', 'XDG_CONFIG_DIRS', 'SystemDrive'])
      vi.stubEnv(name, '/tmp/mine');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(
      ['win32', 'darwin', 'linux', 'freebsd'].map((one) => policyPlace(one as NodeJS.Platform).file),
    ).toEqual([
      'C:\\ProgramData\\Liaison Desk\\policy.json',
      '/Library/Application Support/Liaison Desk/policy.json',
      '/etc/liaison-desk/policy.json',
      '/etc/liaison-desk/policy.json',
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('a policy', () => {
  it('that is missing is none', async () => {
    const { place } = policyIn(realTemporaryFolder());
    expect(await readPolicy(place)).toMatchObject({ state: 'none', problems: [] });
  });
  it('is read where nobody but its owner may write, up to the top', async () => {
    const { place, write } = policyIn(realTemporaryFolder());
    write({ updates: 'off' });
    expect(await readPolicy(place)).toMatchObject({
      state: 'active',
      policy: { updates: 'off' },
      problems: [],
    });
  });
  it.each([
    [
      'the file may be written by everybody',
      (file: string) => chmodSync(file, 0o646),
      'Everybody may write to',
    ],
    [
      'the folder may be written by everybody',
      (file: string) => chmodSync(path.dirname(file), 0o757),
      'Everybody may write to',
    ],
    [
      'the file is reached by a link',
      (file: string) => {
        renameSync(file, `${file}.real`);
        symlinkSync(`${file}.real`, file);
      },
      'reached by a link',
    ],
    [
      'a folder on the way is a link',
      (file: string) => {
        const folder = path.dirname(file);
        renameSync(folder, `${folder}.real`);
        symlinkSync(`${folder}.real`, folder);
      },
      'reached by a link',
    ],
  ])('is not believed where %s, and says how to mend that', async (_what, spoil, said) => {
    const { place, write } = policyIn(realTemporaryFolder());
    spoil(write({ updates: 'off', libraryFolders: ['/srv'] }));
    const found = await readPolicy(place);
    expect(found).toMatchObject({
      state: 'not-believed',
      policy: { updates: 'allowed', libraryFolders: null },
    });
    expect(found.problems[0]).toContain(said);
  });
  it('is not believed where it belongs to somebody else, or a folder above it does', async () => {
    const { place, write } = policyIn(realTemporaryFolder());
    write({ updates: 'off' });
    const other = { ...place, owners: [userInfo().uid + 1] };
    expect((await readTrusted(other)).kind).toBe('not-believed');
    // /tmp itself may be written by everybody.
    const tmp = await readTrusted({ ...place, within: undefined });
    if (place.file.startsWith(`${tmpdir()}/`)) expect(tmp.kind).toBe('not-believed');
  });
  it('that is a folder, or no JSON, is there all the same: the desk is strict', async () => {
    const { place } = policyIn(realTemporaryFolder());
    mkdirSync(place.file, { recursive: true });
    chmodSync(path.dirname(place.file), 0o755);
    chmodSync(place.file, 0o755);
    expect(await readPolicy(place)).toMatchObject({
      state: 'active',
      policy: { libraryFolders: [], updates: 'off' },
    });
    const other = policyIn(realTemporaryFolder());
    writeFileSync(other.write({}), '{');
    expect(await readPolicy(other.place)).toMatchObject({
      state: 'active',
      policy: { libraryFolders: [], exportFolders: [] },
    });
  });
});

describe('the rights on Windows', () => {
  const system = '(A;ID;FA;;;SY)(A;ID;FA;;;BA)';
  it.each([
    ['a file that an administrator put into ProgramData', `O:BAG:SYD:AI${system}(A;ID;0x1200a9;;;BU)`, false],
    ['the same made by the system', `O:SYG:SYD:PAI${system}(A;;FR;;;WD)`, false],
    // As every folder in ProgramData: people may make files in it, and own those.
    [
      'a folder in ProgramData',
      `O:BAG:SYD:AI${system}(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)`.replace(
        'DCLCRPCR',
        '0x6',
      ),
      true,
    ],
    ['a denied right', `O:BAG:SYD:(D;;FA;;;WD)${system}`, false],
  ])('of %s leave it to administrators', (_what, sddl, isFolder) => {
    expect(whyUntrustedSddl(sddl, 'policy.json', isFolder)).toBeNull();
  });
  it.each([
    [
      'a person’s own file',
      `O:S-1-5-21-1-2-3-1001G:S-1-5-21-1-2-3-513D:AI${system}(A;ID;0x1200a9;;;BU)`,
      'belongs to an account',
    ],
    ['a file that users may change', `O:BAG:SYD:AI${system}(A;;0x1301bf;;;BU)`, 'Others than administrators'],
    ['a file of which everybody has full control', `O:BAG:SYD:(A;;FA;;;WD)`, 'Others than administrators'],
    [
      'a file that somebody may give away',
      `O:BAG:SYD:${system}(A;;RCWD;;;S-1-5-21-1-2-3-1001)`,
      'Others than administrators',
    ],
    [
      'a file that anybody signed in may write to',
      `O:BAG:SYD:${system}(A;;GW;;;AU)`,
      'Others than administrators',
    ],
    [
      'a file that users may write to, by the letter alone',
      `O:BAG:SYD:${system}(A;;DCRP;;;BU)`,
      'Others than administrators',
    ],
    [
      'a file that users may change on a condition',
      `O:BAG:SYD:${system}(XA;;FA;;;BU;(@USER.Title=="PM" && (Exists a)))`,
      'Others than administrators',
    ],
    ['no list of rights', 'O:BAG:SYD:NO_ACCESS_CONTROL', 'Everybody may write'],
    ['no owner', `D:${system}`, 'does not say who owns'],
    ['nothing', '', 'does not say who owns'],
  ])('of %s do not', (_what, sddl, said) => {
    expect(whyUntrustedSddl(sddl, 'policy.json', false)).toContain(said);
  });
  it('in a folder, of removing what is in it, do not', () => {
    expect(whyUntrustedSddl(`O:BAG:SYD:${system}(A;OICI;0x40;;;BU)`, 'folder', true)).toContain(
      'Others than',
    );
  });
});
