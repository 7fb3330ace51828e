import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packageKinds } from '../../core/updates/feed-files.ts';
import { readFeedAddress } from '../../desk/updates/feed-address.ts';
import { sourceOf } from '../../desk/updates/feed-source.ts';
import { readOffer } from '../../desk/updates/update-offer.ts';
import { askWithNode } from '../../desk/updates/web-source.ts';
import { makeUpdateKeys } from '../../desk/testing/update-feed.ts';
import { makeFeeds, readSecret } from './make-feeds.ts';

const packages = [
  'liaison-desk-1.2.0-setup-x64.exe',
  'liaison-desk-1.2.0-portable-x64.exe',
  'liaison-desk-1.2.0-win-x64.msi',
  'liaison-desk-1.2.0-mac-x64.zip',
  'liaison-desk-1.2.0-mac-arm64.zip',
  'liaison-desk-1.2.0-linux-x86_64.AppImage',
  'liaison-desk-1.2.0-linux-x64.deb',
  'liaison-desk-1.2.0-linux-x64.rpm',
];
const others = ['SHA256SUMS', 'liaison-desk-1.2.0-mac-x64.dmg', 'liaison-desk-1.1.0-linux-x64.deb'];
const facts = {
  version: '1.2.0',
  notes: '- “Quotes”: [a], *b* & \u2028c',
  released: '2026-03-14T10:00:00.000Z',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'feeds-test-'));
  for (const name of [...packages, ...others]) await writeFile(path.join(folder, name), name);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes feeds that the desk reads on every system, signed, each package told once', async () => {
  const keys = makeUpdateKeys();
  const made = await makeFeeds(folder, facts, readSecret(keys.secret, keys.known));
  const feeds = ['latest-linux.yml', 'latest-mac.yml', 'latest.yml'];
  expect(made.sort()).toEqual(feeds.flatMap((name) => [name, `${name}.sig`]));
  const source = sourceOf(readFeedAddress(folder), askWithNode);
  const taken: string[] = [];
  for (const [system, arch] of [
    ['win32', 'x64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['linux', 'x64'],
  ] as const)
    for (const kind of packageKinds) {
      const shell = { version: '1.1.0', key: keys.known, system, target: { kind, arch } };
      const said = await readOffer(source, shell, new AbortController().signal).catch(() => null);
      const offer = said?.offer;
      if (!offer) continue;
      taken.push(offer.file.url);
      expect(offer.feed.releaseNotes).toBe(facts.notes);
      expect(offer.feed.releaseDate).toBe('2026-03-14');
    }
  expect(taken.sort()).toEqual([...packages].sort());
});

it('signs with a key as openssl writes it, and only with the one that belongs to the build', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const known = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  expect(await makeFeeds(folder, facts, readSecret(pem, known))).toContain('latest.yml.sig');
  expect(() => readSecret(pem, makeUpdateKeys().known)).toThrow('do not belong together');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(() => readSecret(rsa.export({ format: 'pem', type: 'pkcs8' }).toString(), '')).toThrow(
    'no Ed25519 key',
  );
});

it('writes no signature without a key, and no feed without packages', async () => {
  expect(await makeFeeds(folder, facts, null)).not.toContain('latest.yml.sig');
  expect(await readFile(path.join(folder, 'latest.yml'), 'utf8')).not.toContain('1.1.0');
  await expect(makeFeeds(folder, { ...facts, version: '3.0.0' }, null)).rejects.toThrow(
    'no package of version 3.0.0',
  );
});
