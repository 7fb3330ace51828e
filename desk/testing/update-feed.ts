/** Feeds of updates for tests: real files in a folder, and a real server that gives them out, well or badly. */
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A pair of keys, as a build and a release have them. */
export function makeUpdateKeys(): { known: string; secret: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    known: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    secret: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

export interface FeedOptions {
  version: string;
  /** Names of files and what is in them. */
  files: Record<string, Uint8Array>;
  notes?: string;
  feed?: string;
  secret?: string;
  /** Changes the feed's text before it is signed. */
  change?: (text: string) => string;
}

/** Writes packages and the feed that tells of them. */
export async function writeFeed(folder: string, options: FeedOptions): Promise<void> {
  const { version, files, notes, feed = 'latest-linux.yml', secret, change = (text) => text } = options;
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
  const listed = Object.entries(files).map(([url, bytes]) => ({
    url,
    sha512: createHash('sha512').update(bytes).digest('base64'),
    size: bytes.length,
  }));
  const text = change(
    [
      `version: ${version}`,
      'files:',
      ...listed.flatMap(({ url, sha512, size }) => [
        `  - url: ${url}`,
        `    sha512: ${sha512}`,
        `    size: ${String(size)}`,
      ]),
      ...(notes === undefined ? [] : [`releaseNotes: ${JSON.stringify(notes)}`]),
      `releaseDate: '2026-03-14T10:00:00.000Z'`,
      '',
    ].join('\n'),
  );
  await writeFile(path.join(folder, feed), text);
  if (secret === undefined) return;
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  await writeFile(
    path.join(folder, `${feed}.sig`),
    `${sign(null, Buffer.from(text), key).toString('base64')}\n`,
  );
}

/** Answers a request in its own way; true where it has. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Gives out a folder on this computer, with ranges as web servers do; `misbehave` comes first. */
export class FeedServer {
  readonly asked: string[] = [];
  misbehave: Misbehaviour = () => false;
  readonly #server: Server;

  private constructor(folder: string) {
    this.#server = createServer((request, response) => {
      this.asked.push(
        `${request.url ?? ''}${request.headers.range === undefined ? '' : ` ${request.headers.range}`}`,
      );
      if (!this.misbehave(request, response)) void give(folder, request, response);
    });
  }

  static async start(folder: string): Promise<FeedServer> {
    const made = new FeedServer(folder);
    await new Promise<void>((resolve) => made.#server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function give(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = path.join(folder, path.basename(new URL(request.url ?? '/', 'http://x/').pathname));
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const bytes = await readFile(file);
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const from = range ? Number(range[1]) : 0;
  if (from >= bytes.length && range) response.writeHead(416).end();
  else if (range)
    response
      .writeHead(206, {
        'content-length': bytes.length - from,
        'content-range': `bytes ${String(from)}-${String(bytes.length - 1)}/${String(bytes.length)}`,
      })
      .end(bytes.subarray(from));
  else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
}

/** Gives that many bytes of a file and cuts the connection. */
export const cutAfter =
  (name: string, bytes: Uint8Array, most: number): Misbehaviour =>
  (request, response) => {
    if (request.url !== `/${name}`) return false;
    const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from > 0) return false;
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, most), () => response.destroy());
    return true;
  };
