/** Draws the pictures of the sample library: SVG sources beside this script, JPEG files in the library's `media/`. */
import { chromium } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conferenceHall } from './drawing/conference-hall.ts';
import { containerPort } from './drawing/container-port.ts';
import { forestRidges } from './drawing/forest-ridges.ts';
import { medicinePattern } from './drawing/medicine-pattern.ts';
import { mineralLayers } from './drawing/mineral-layers.ts';
import { sportsField } from './drawing/sports-field.ts';
import { height, width } from './drawing/svg.ts';

const drawings = {
  'conference-hall': conferenceHall,
  'container-port': containerPort,
  'forest-ridges': forestRidges,
  'medicine-pattern': medicinePattern,
  'mineral-layers': mineralLayers,
  'sports-field': sportsField,
};

const here = import.meta.dirname;
const media = join(here, '../../data/library/media');
await mkdir(media, { recursive: true });

// CHROMIUM names another browser than Playwright's own.
const browser = await chromium.launch({
  ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage({ viewport: { width, height } });
const sources: Record<string, string> = {};
for (const [name, draw] of Object.entries(drawings)) {
  const svg = draw();
  await writeFile(join(here, 'pictures', `${name}.svg`), svg);
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const bytes = await page.screenshot({ type: 'jpeg', quality: 86 });
  const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  await writeFile(join(media, file), bytes);
  sources[name] = `media/${file}`;
  console.log(`${name}: ${file.slice(0, 12)}….jpg, ${String(Math.round(bytes.length / 1024))} KB`);
}
await browser.close();

await writeFile(join(here, 'pictures/pictures.json'), `${JSON.stringify(sources, null, 2)}\n`);
for (const file of await readdir(media))
  if (!Object.values(sources).includes(`media/${file}`)) await rm(join(media, file));
