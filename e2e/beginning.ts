/** What tests of the first start and of the ways to a library look for and ask. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { newFolder } from './desk.ts';

/** Every file below a folder with its bytes' hash and time of change. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(file));
    prints[path.relative(folder, file)] = `${hash.digest('hex')} ${String((await stat(file)).mtimeMs)}`;
  }
  return prints;
}

/** A person's home, and what makes a desk take it for theirs. */
export async function newHome(folder: string): Promise<{ home: string; env: Record<string, string> }> {
  const home = await newFolder(folder, 'home');
  return { home, env: { HOME: home, XDG_CONFIG_HOME: path.join(home, '.config') } };
}

export const welcome = (page: Page) => page.getByRole('heading', { name: 'Where would you like to begin?' });
export const way = (page: Page, name: 'Look around' | 'Create your own' | 'Open a library') =>
  page.getByRole('region', { name, exact: true });
export const office = (page: Page) => page.getByRole('heading', { level: 1 });
export const sampleBanner = (page: Page) => page.getByRole('region', { name: 'Sample', exact: true });
export const sampleOffice = 'Port Albany Liaison Office';

/** Counts what is clicked from now on, as the page sees it. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    window.addEventListener('pointerdown', () => (counted.clicks += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}
