/** Writes a zip file entry by entry, holding none of them in memory, and brings it to the disk. */
import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { Readable, Transform, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ZipFile } from 'yazl';

export interface EntryOptions {
  /** Time of the last change of the file. */
  mtime?: Date | undefined;
  /** False for what is compressed already. */
  compress?: boolean | undefined;
}

/** A zip file in the making. */
export class ZipWriter {
  readonly path: string;
  readonly #handle: FileHandle;
  readonly #zip: ZipFile;
  readonly #out: Writable;
  readonly #failed: Promise<never>;
  #open = true;
  #written = 0;

  private constructor(path: string, handle: FileHandle, zip: ZipFile) {
    this.path = path;
    this.#zip = zip;
    this.#handle = handle;
    this.#out = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.#write(chunk).then(() => {
          done();
        }, done);
      },
    });
    this.#failed = new Promise<never>((_, reject) => {
      this.#zip.on('error', reject);
      this.#out.on('error', reject);
    });
    this.#failed.catch(() => undefined); // whoever waits for the next step hears of it
    this.#zip.outputStream.pipe(this.#out);
  }

  /** Throws Node's EEXIST where the file exists, and its other errors. */
  static async create(path: string): Promise<ZipWriter> {
    const { ZipFile } = await import('yazl'); // only backups need it
    const handle = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_RDWR);
    return new ZipWriter(path, handle, new ZipFile());
  }

  /** Adds an entry; returns with its size and digest once it has been read to its end. Throws Node's errors. */
  async add(
    name: string,
    content: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array>,
    { mtime = new Date(), compress = true }: EntryOptions = {},
  ): Promise<{ size: number; sha256: string }> {
    const hash = createHash('sha256');
    let size = 0;
    const counted = counting(hash, (bytes) => (size += bytes));
    const source = Readable.from(content, { objectMode: false });
    source.once('error', (error) => counted.destroy(error));
    const read = finished(counted, { writable: false });
    this.#zip.addReadStreamLazy(name, { mtime: representable(mtime), mode: 0o100644, compress }, (take) => {
      take(null, source.pipe(counted));
    });
    await Promise.race([read, this.#failed]);
    return { size, sha256: hash.digest('hex') };
  }

  /** Ends the file; returns with its bytes once the disk has them all. Throws Node's errors. */
  async end(comment: string): Promise<number> {
    const written = finished(this.#out, { readable: false });
    this.#zip.end({ comment, forceZip64Format: false });
    await Promise.race([written, this.#failed]);
    await this.#handle.sync();
    const { size } = await this.#handle.stat();
    if (size !== this.#written)
      throw Object.assign(new Error(`${this.path} has ${size} bytes instead of ${this.#written}.`), {
        code: 'ENOSPC',
      });
    await this.#close();
    return size;
  }

  /** Gives the file up and removes it. */
  async discard(): Promise<void> {
    this.#zip.outputStream.unpipe(this.#out);
    this.#out.destroy();
    await this.#close().catch(() => undefined);
    await unlink(this.path).catch(() => undefined);
  }

  async #write(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      const { bytesWritten } = await this.#handle.write(chunk, at, chunk.length - at);
      at += bytesWritten;
      this.#written += bytesWritten;
    }
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close();
  }
}

const counting = (hash: Hash, count: (bytes: number) => void): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });

/** A zip file tells times from 1980 to 2107; a clock may have said anything. */
const representable = (time: Date): Date => {
  const year = time.getFullYear();
  return year >= 1981 && year <= 2099 ? time : new Date();
};
