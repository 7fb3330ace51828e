/** Rasterises build/icon.svg for the installers: icon.png (Linux), icon.ico (Windows), icon.icns (macOS), icons/ (Linux). */
import { chromium } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const build = join(import.meta.dirname, '../build');

/** A Windows icon that holds PNG images (ICO, as Windows Vista and later read it). */
function ico(images: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.alloc(6 + images.size * 16);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.size, 4);
  let [entry, offset] = [6, header.length];
  for (const [size, bytes] of images) {
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    entry += 16;
    offset += bytes.length;
  }
  return Buffer.concat([header, ...images.values()]);
}

/** A macOS icon that holds PNG images (ICNS), by the four letters of each size. */
function icns(images: readonly (readonly [type: string, bytes: Buffer])[]): Buffer {
  const chunks = images.map(([type, bytes]) => {
    const head = Buffer.from(`${type}0000`);
    head.writeUInt32BE(bytes.length + 8, 4);
    return Buffer.concat([head, bytes]);
  });
  const head = Buffer.from('icns0000');
  head.writeUInt32BE(8 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return Buffer.concat([head, ...chunks]);
}

// CHROMIUM names another browser than Playwright's own.
const browser = await chromium.launch({
  ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage();
const svg = await readFile(join(build, 'icon.svg'), 'utf8');
const at = async (size: number): Promise<Buffer> => {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  return page.screenshot({ type: 'png', omitBackground: true });
};
const images = new Map<number, Buffer>();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) images.set(size, await at(size));
await browser.close();

const only = (...sizes: number[]): Map<number, Buffer> =>
  new Map([...images].filter(([size]) => sizes.includes(size)));
const image = (size: number): Buffer => images.get(size) ?? Buffer.alloc(0);
await writeFile(join(build, 'icon.png'), image(1024));
await mkdir(join(build, 'icons'), { recursive: true });
for (const [size, bytes] of images)
  if (size <= 512) await writeFile(join(build, 'icons', `${size}x${size}.png`), bytes);
await writeFile(join(build, 'icon.ico'), ico(only(16, 24, 32, 48, 64, 128, 256)));
await writeFile(
  join(build, 'icon.icns'),
  icns([
    ['icp4', image(16)],
    ['icp5', image(32)],
    ['icp6', image(64)],
    ['ic07', image(128)],
    ['ic08', image(256)],
    ['ic09', image(512)],
    ['ic10', image(1024)],
  ]),
);
