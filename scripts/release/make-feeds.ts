/**
 * The feeds of a release: what desks that look for updates read. node make-feeds.ts <folder of packages> <notes.md>
 *
 * Writes latest.yml (Windows), latest-mac.yml and latest-linux*.yml beside the packages, as electron-builder does; and where
 * DESK_UPDATE_PRIVATE_KEY is in the environment, their signatures. Needs nothing but Node, as where a release is drafted
 * nothing is installed.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { feedOf } from '../../core/updates/feed-files.ts';

export interface FeedFacts {
  version: string;
  notes: string;
  /** ISO time. */
  released: string;
}

interface ListedFile {
  url: string;
  sha512: string;
  size: number;
}

/** A feed as YAML. Values are written as JSON, which is YAML without its surprises. */
export const feedText = ({ version, notes, released }: FeedFacts, files: readonly ListedFile[]): string =>
  [
    `version: ${JSON.stringify(version)}`,
    'files:',
    ...files.flatMap(({ url, sha512, size }) => [
      `  - url: ${JSON.stringify(url)}`,
      `    sha512: ${JSON.stringify(sha512)}`,
      `    size: ${String(size)}`,
    ]),
    // electron-updater's own readers look for the first file here, too.
    `path: ${JSON.stringify(files[0]?.url ?? '')}`,
    `sha512: ${JSON.stringify(files[0]?.sha512 ?? '')}`,
    `releaseNotes: ${JSON.stringify(notes)}`,
    `releaseDate: ${JSON.stringify(released)}`,
    '',
  ].join('\n');

/** A private Ed25519 key: PEM, or PKCS8 in base64. Throws where it is none, or does not belong to `known`. */
export function readSecret(text: string, known: string): KeyObject {
  const trimmed = text.trim();
  const key = trimmed.startsWith('-----')
    ? createPrivateKey(trimmed)
    : createPrivateKey({ key: Buffer.from(trimmed, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error('DESK_UPDATE_PRIVATE_KEY is no Ed25519 key. docs/packaging.md says how one is made.');
  const own = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  if (known.trim() !== '' && own !== known.trim())
    throw new Error(
      'DESK_UPDATE_PRIVATE_KEY and DESK_UPDATE_KEY do not belong together: no desk of this build would take what is signed. Set the pair.',
    );
  return key;
}

/** Writes the feeds of the packages in a folder; gives the names of what was written. Throws where there is no package of that version. */
export async function makeFeeds(
  folder: string,
  facts: FeedFacts,
  secret: KeyObject | null,
): Promise<string[]> {
  const feeds = new Map<string, ListedFile[]>();
  for (const url of (await readdir(folder)).sort()) {
    const feed = url.includes(`-${facts.version}-`) ? feedOf(url) : null;
    if (feed === null) continue;
    const file = path.join(folder, url);
    const listed = { url, sha512: await digest(file), size: (await stat(file)).size };
    feeds.set(feed, [...(feeds.get(feed) ?? []), listed]);
  }
  if (feeds.size === 0) throw new Error(`There is no package of version ${facts.version} in “${folder}”.`);
  const made: string[] = [];
  for (const [name, files] of feeds) {
    const bytes = Buffer.from(feedText(facts, files));
    await writeFile(path.join(folder, name), bytes);
    made.push(name);
    if (secret === null) continue;
    const signature = sign(null, bytes, secret);
    if (!verify(null, bytes, createPublicKey(secret), signature))
      throw new Error(`“${name}” could not be signed.`);
    await writeFile(path.join(folder, `${name}.sig`), `${signature.toString('base64')}\n`);
    made.push(`${name}.sig`);
  }
  return made;
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('base64');
}

if (import.meta.main) {
  const [folder = '', notesFile = ''] = process.argv.slice(2);
  const { version } = JSON.parse(
    await readFile(path.join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string };
  const given = process.env['DESK_UPDATE_PRIVATE_KEY'] ?? '';
  const secret = given.trim() === '' ? null : readSecret(given, process.env['DESK_UPDATE_KEY'] ?? '');
  const notes = (await readFile(notesFile, 'utf8')).trim();
  const made = await makeFeeds(folder, { version, notes, released: new Date().toISOString() }, secret);
  for (const name of made) console.log(`made ${name}`);
  if (secret === null) console.log('The feeds are not signed: DESK_UPDATE_PRIVATE_KEY is not set.');
}
