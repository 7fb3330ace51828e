import { mkdirSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import { realTemporaryFolder } from '../testing/policies.ts';
import { isAllowed, mustBeAllowed } from './allowed-folders.ts';
import { expandFolder, knownFolders } from './known-folders.ts';

function places() {
  const base = realTemporaryFolder();
  const [allowed, elsewhere] = [path.join(base, 'allowed'), path.join(base, 'allowed elsewhere')];
  for (const folder of [path.join(allowed, 'North'), path.join(elsewhere, 'South')])
    mkdirSync(folder, { recursive: true });
  return { base, allowed, elsewhere };
}

describe('a folder', () => {
  it('is allowed in the named ones and below, whether it is there already or not', async () => {
    const { allowed } = places();
    for (const folder of [
      allowed,
      `${allowed}${path.sep}`,
      path.join(allowed, 'North'),
      path.join(allowed, 'new', 'library'),
    ])
      expect(await isAllowed([allowed], folder)).toBe(true);
  });
  it('is not allowed beside them, above them, or by a name that only begins the same', async () => {
    const { base, allowed, elsewhere } = places();
    for (const folder of [
      base,
      elsewhere,
      path.join(elsewhere, 'South'),
      `${allowed}2`,
      '/',
      path.join(base, '..'),
    ])
      expect(await isAllowed([allowed], folder)).toBe(false);
  });
  it('is looked at where it really is: by “..”, by links, by links above it, and by links that lead nowhere yet', async () => {
    const { allowed, elsewhere } = places();
    const link = path.join(allowed, 'link');
    symlinkSync(elsewhere, link);
    const nowhere = path.join(allowed, 'nowhere');
    symlinkSync(path.join(elsewhere, 'not there yet'), nowhere);
    const round = path.join(allowed, 'round');
    symlinkSync(round, round);
    for (const folder of [
      `${allowed}/North/../../allowed elsewhere`,
      link,
      path.join(link, 'South'),
      path.join(link, 'new'),
      nowhere,
      path.join(nowhere, 'library'),
      round,
      `${allowed}\0`,
    ])
      expect([folder, await isAllowed([allowed], folder)]).toEqual([folder, false]);
  });
  it('may be reached by a link from outside, and the named folder may be one', async () => {
    const { base, allowed } = places();
    const link = path.join(base, 'my libraries');
    symlinkSync(allowed, link);
    expect(await isAllowed([allowed], path.join(link, 'North'))).toBe(true);
    expect(await isAllowed([link], path.join(allowed, 'North'))).toBe(true);
  });
  it('is allowed anywhere where nothing is said, and nowhere where no folder is left', async () => {
    expect(await isAllowed(null, '/anywhere')).toBe(true);
    expect(await isAllowed([], '/anywhere')).toBe(false);
    await expect(mustBeAllowed([], '/anywhere', 'libraries')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('allows no folder for libraries') as string,
    });
  });
  it('that is refused is named, with those that are right', async () => {
    const { allowed, elsewhere } = places();
    await expect(mustBeAllowed([allowed], elsewhere, 'exports')).rejects.toMatchObject({
      message: `Your organization keeps exports in “${allowed}”. “${elsewhere}” lies elsewhere. Choose a folder there.`,
    });
  });
});

describe('a variable', () => {
  const known = {
    home: path.resolve('/home/ada'),
    documents: path.resolve('/home/ada/Documents'),
    user: 'ada',
  };
  it('stands for a folder of the account', () => {
    expect(expandFolder('${home}/Libraries', known)).toBe(path.resolve('/home/ada/Libraries'));
    expect(expandFolder('${documents}', known)).toBe(path.resolve('/home/ada/Documents'));
    expect(expandFolder('/srv/${user}/libraries', known)).toBe(path.resolve('/srv/ada/libraries'));
  });
  it('that stands for nothing, or for more than a name, makes no folder', () => {
    expect(expandFolder('${home}/Libraries', { ...known, home: null })).toBeNull();
    for (const user of ['..', '.', '..\\ada', '../ada', 'a/b', ''])
      expect(expandFolder('/srv/${user}', { ...known, user })).toBeNull();
  });
  it.skipIf(process.platform === 'win32')('is not moved by the environment', async () => {
    for (const name of ['HOME', 'XDG_CONFIG_HOME', 'USER', 'LOGNAME', 'USERPROFILE'])
      vi.stubEnv(name, '/tmp/mine');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { home, documents, user } = await knownFolders();
    expect(home).toBe(userInfo().homedir);
    expect(user).toBe(userInfo().username);
    expect(`${documents ?? ''}${path.sep}`.startsWith(`${home ?? ''}${path.sep}`)).toBe(true);
  });
});
