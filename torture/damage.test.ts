import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { bitFlips, everyCut, lookAtDamage, wholeReplacements } from './damage.ts';
import { lookAtSettingsDamage } from './settings-damage.ts';

const folder = (): string => path.join(temporaryFolder(), 'a');
const clean = { corrupt: 0, lost: 0, failed: 0, remark: '' };

describe('A file that is damaged while nobody looks', () => {
  it('is troubled wherever it is cut; only its last line end may be missing', async () => {
    const figures = await lookAtDamage('cut', folder(), (whole) => everyCut(whole, 7));
    expect(figures).toMatchObject({ ...clean, harmless: 1, edited: 0 });
    expect(figures.troubled).toBe(figures.trials - 1);
    expect(figures.trials).toBeGreaterThan(1_000);
  }, 120_000);

  it('is troubled or known as changed for each of 1,000 turned bits', async () => {
    const figures = await lookAtDamage('turned bits', folder(), (whole) => bitFlips(whole, 1_000, 5));
    expect(figures).toMatchObject({ ...clean, trials: 1_000 });
    expect(figures.troubled).toBeGreaterThan(100);
    expect(figures.edited).toBeGreaterThan(100);
    expect(figures.harmless).toBeLessThan(20);
  }, 60_000);

  it('is troubled where zero bytes, another text or another form stand in its place', async () => {
    const figures = await lookAtDamage('replaced', folder(), wholeReplacements);
    // A byte order mark and line ends of Windows are what other editors add; the words are the same.
    expect(figures).toMatchObject({ ...clean, harmless: 2, edited: 0 });
    expect(figures.troubled).toBe(figures.trials - 2);
  });
});

describe('A library.json that is damaged while nobody looks', () => {
  it('is troubled wherever it is cut, and all documents are there', async () => {
    expect(await lookAtSettingsDamage('cut', folder(), (whole) => everyCut(whole, 7))).toMatchObject(clean);
  }, 60_000);

  it('is troubled where another text stands in its place, and all documents are there', async () => {
    expect(await lookAtSettingsDamage('replaced', folder(), wholeReplacements)).toMatchObject(clean);
  });
});
