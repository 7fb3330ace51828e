/** Puts the pictures of an export into its folder: sizes made anew from their pixels, never the files of the library. */
import { createHash } from 'node:crypto';
import { DeskError } from '../../core/desk-error.ts';
import { addressParts } from '../../core/pictures/shown-address.ts';
import { makeHere } from '../pictures/rendition-maker.ts';
import type { RenditionCache } from '../pictures/rendition-cache.ts';
import type { Crop, MakeRenditions, Rendition, Renditions } from '../pictures/rendition.ts';
import { mustBeBare } from '../pictures/stray-parts.ts';
import type { PlacedCrop, PlacedPicture, PlacedSize } from './export-job.ts';
import type { OutFolder } from './out-folder.ts';

export interface PlacingOptions {
  /** Bytes of a picture of the library. Throws where it is not there, with the reason as a sentence. */
  read: (src: string) => Promise<Uint8Array>;
  /** Left out, this thread makes the sizes. */
  make?: MakeRenditions | undefined;
  /** What was made by earlier exports. */
  cache?: RenditionCache | undefined;
  out: OutFolder;
  write: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Told of a file that is part of the export and stands there already, as it is to be. */
  keep: (file: string, bytes: Uint8Array) => void;
  signal?: AbortSignal | undefined;
}

/** Which of the sizes pages show where nothing lets a browser choose: the narrowest that fills a column. */
const ordinary = 1004;

/**
 * The name of a file by its bytes: the same picture is the same file in every export, and a page of last year still finds
 * its own. What stands under that name and holds something else is left alone, and the picture takes another name.
 */
async function placeOne(rendition: Rendition, { out, write, keep }: PlacingOptions): Promise<PlacedSize> {
  const { kind, bytes, width, height } = rendition;
  mustBeBare(bytes, kind);
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  for (let number = 1; ; number += 1) {
    const file = `pictures/${sum}${number === 1 ? '' : `-${number}`}.${kind}`;
    const there = await out.read(file).catch(() => null);
    if (there !== null && !there.equals(bytes)) continue;
    if (there === null) await write(file, bytes);
    else keep(file, bytes);
    return { file, width, height };
  }
}

/** The sizes of a picture, made or kept from before; null where there are none, which `leaveOut` is told. */
async function renditionsOf(
  src: string,
  { read, make = makeHere, cache, signal }: PlacingOptions,
  leaveOut: (error: unknown) => null,
  crop?: Crop,
): Promise<Renditions | null> {
  // Kept under the name of the picture's own content, so the picture itself need not be read.
  const kept = await cache?.get(src, crop);
  if (kept) return kept;
  const bytes = await read(src).catch(leaveOut);
  if (bytes === null) return null;
  const made = await make(bytes, signal, { place: crop, part: addressParts(src).part }).catch(
    (error: unknown) => {
      if (error instanceof DeskError && signal?.aborted !== true) throw error;
      return leaveOut(error);
    },
  );
  if (made) await cache?.put(src, made, crop);
  return made;
}

const leaveOut =
  ({ signal }: PlacingOptions, remark: (what: string) => void) =>
  (error: unknown): null => {
    if (signal?.aborted !== true)
      remark(`is left out. ${error instanceof Error ? error.message : String(error)}`);
    return null;
  };

/** Writes that part of a picture; null where it cannot be shown, which `remark` is told. Throws DeskError `disk`. */
export async function placeCrop(
  src: string,
  crop: Crop,
  options: PlacingOptions,
  remark: (what: string) => void,
): Promise<PlacedCrop | null> {
  const cut = (await renditionsOf(src, options, leaveOut(options, remark), crop))?.screen[0];
  if (!cut) return null;
  return { ...(await placeOne(cut, options)), kind: cut.kind, bytes: cut.bytes };
}

/** Half the width in pixels of a picture in one size that fills an A4 page: such are made twice as wide as their place. */
const besideWidth = 710;

/** Writes a picture in one size, for files that can name no more; null where it cannot be shown, which `remark` is told. */
export async function placeBeside(
  src: string,
  options: PlacingOptions,
  remark: (what: string) => void,
): Promise<PlacedPicture | null> {
  const placed = await placeCrop(src, { width: besideWidth, height: null }, options, remark);
  if (placed === null) return null;
  const { file, width, height } = placed;
  return { file, size: { width, height }, screen: [{ file, width, height }], paper: [] };
}

/** A picture's sizes, none of them written; null where it cannot be shown, which `remark` is told. */
export const sizesOfPicture = (
  src: string,
  options: PlacingOptions,
  remark: (what: string) => void,
): Promise<Renditions | null> => renditionsOf(src, options, leaveOut(options, remark));

/** Writes a picture's sizes; null where it cannot be shown, which `remark` is told. Throws DeskError `disk`. */
export async function placePicture(
  src: string,
  options: PlacingOptions,
  remark: (what: string) => void,
): Promise<PlacedPicture | null> {
  const made = await renditionsOf(src, options, leaveOut(options, remark));
  if (made === null) return null;
  if (made.stilled) remark('moves, but is too large to move on a page: it shows its first frame.');
  const place = async (all: readonly Rendition[]): Promise<PlacedSize[]> => {
    const placed: PlacedSize[] = [];
    for (const rendition of all) placed.push(await placeOne(rendition, options));
    return placed;
  };
  const screen = await place(made.screen);
  const paper = await place(made.paper);
  const widest = screen[screen.length - 1];
  if (!widest) return null;
  const { file } = screen.find(({ width }) => width >= ordinary) ?? widest;
  return { file, size: { width: widest.width, height: widest.height }, screen, paper };
}
