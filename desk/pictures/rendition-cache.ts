/** Keeps the sizes that were made of pictures, so that the next export finds them. All of it may be deleted at any time. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { cropWords } from '../../core/pictures/crop.ts';
import { addressParts } from '../../core/pictures/shown-address.ts';
import { isPictureName, mediaFolder } from '../../core/places.ts';
import { readRegular } from '../storage/regular-file.ts';
import { recipe, type Crop, type Rendition, type Renditions } from './rendition.ts';

/** Bytes that are kept in all: the sizes of some thousand photographs. */
const mostBytes = 300 * 1024 * 1024;

const sizeSchema = z.strictObject({
  kind: z.enum(['png', 'jpg', 'gif', 'webp']),
  width: z.int().positive(),
  height: z.int().positive(),
  length: z.int().positive(),
});
/** The first line of a file; the pictures' bytes follow it, one behind the other. */
const headSchema = z.strictObject({
  recipe: z.literal(recipe),
  /** Of everything behind the first line. */
  sha256: z.string(),
  stilled: z.boolean(),
  screen: z.array(sizeSchema).min(1),
  paper: z.array(sizeSchema),
});

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const headOf = ({ kind, width, height, bytes }: Rendition): z.infer<typeof sizeSchema> => ({
  kind,
  width,
  height,
  length: bytes.length,
});

/** One file a picture, named as the picture is: by its content. Whatever goes wrong here is as if nothing were kept. */
export class RenditionCache {
  readonly #folder: string;
  readonly #most: number;

  /** `folder` is made with the first picture. */
  constructor(folder: string, most = mostBytes) {
    this.#folder = folder;
    this.#most = most;
  }

  #fileOf(address: string, crop?: Crop): string | null {
    const { src, part } = addressParts(address);
    const name = src.slice(mediaFolder.length + 1);
    const around = crop?.focus ? `@${crop.focus.x},${crop.focus.y}` : '';
    const size = crop ? `${crop.width}x${crop.height ?? ''}${around}` : 'sizes';
    const end = part ? `${cropWords(part)?.replaceAll(' ', ',')}.${size}` : size;
    return isPictureName.test(name) ? path.join(this.#folder, `${name}.${end}`) : null;
  }

  /** What was made of a picture as it is shown (`media/<hash>.<ext>`, and the part), or null. */
  async get(src: string, crop?: Crop): Promise<Renditions | null> {
    const file = this.#fileOf(src, crop);
    if (file === null) return null;
    try {
      const whole = await readRegular(file);
      const end = whole.indexOf(0x0a);
      const head = headSchema.parse(JSON.parse(whole.toString('utf8', 0, end)));
      const body = whole.subarray(end + 1);
      if (sumOf(body) !== head.sha256) return null;
      let at = 0;
      const cut = ({ length, ...rest }: z.infer<typeof sizeSchema>): Rendition => ({
        ...rest,
        bytes: body.subarray(at, (at += length)),
      });
      const made = { stilled: head.stilled, screen: head.screen.map(cut), paper: head.paper.map(cut) };
      // The time of its file says when it was last of use.
      await utimes(file, new Date(), new Date()).catch(() => undefined);
      return made;
    } catch {
      return null;
    }
  }

  async put(src: string, { stilled, screen, paper }: Renditions, crop?: Crop): Promise<void> {
    const file = this.#fileOf(src, crop);
    if (file === null) return;
    const body = Buffer.concat([...screen, ...paper].map(({ bytes }) => bytes));
    const head: z.infer<typeof headSchema> = {
      recipe,
      sha256: sumOf(body),
      stilled,
      screen: screen.map(headOf),
      paper: paper.map(headOf),
    };
    const temporary = `${file}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]), {
        flag: 'wx',
      });
      await rename(temporary, file);
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  /** Removes what was not used for longest, until the rest fits. */
  async prune(): Promise<void> {
    try {
      const names = await readdir(this.#folder);
      const files = await Promise.all(
        names.map(async (name) => {
          const { size, mtimeMs } = await stat(path.join(this.#folder, name));
          return { name, size, mtimeMs };
        }),
      );
      let sum = 0;
      for (const { name, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
        sum += size;
        if (sum > this.#most) await rm(path.join(this.#folder, name), { force: true });
      }
    } catch {
      // Nothing is kept yet, or another desk is removing the same files.
    }
  }
}
