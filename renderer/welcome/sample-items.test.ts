import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { librarySettingsSchema, newsItemSchema } from '../../core/document.ts';
import { sampleItems } from './sample-items.ts';

const library = path.join(import.meta.dirname, '../../data/library');
const documentIn = (file: string): unknown =>
  (JSON.parse(readFileSync(path.join(library, file), 'utf8')) as { document: unknown }).document;

it('the items that the welcome shows are news items of the sample, the newest of them first', () => {
  const { tags } = librarySettingsSchema.parse(documentIn('library.json'));
  const news = readdirSync(path.join(library, 'news'))
    .map((name) => newsItemSchema.parse(documentIn(`news/${name}`)))
    .sort((a, b) => ((a.date?.start ?? '') < (b.date?.start ?? '') ? 1 : -1));
  const shown = sampleItems.map((item) => {
    const found = news.find(({ headline }) => headline === item.headline);
    const start = found?.date?.start ?? '';
    const date = new Date(`${start}T12:00:00Z`).toLocaleDateString('en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    expect(date).toBe(item.date);
    expect(tags.find(({ id }) => id === found?.tags[0])?.colour).toBe(item.colour);
    return start;
  });
  expect(shown[0]).toBe(news[0]?.date?.start);
  expect([...shown].sort().reverse()).toEqual(shown);
});
