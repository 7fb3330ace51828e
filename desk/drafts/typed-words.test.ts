import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { typedFields, TypedWordsStore } from './typed-words.ts';

async function place() {
  const base = temporaryFolder();
  const folder = path.join(base, 'typed');
  return {
    folder,
    library: await createLibrary(path.join(base, 'library')),
    other: await createLibrary(path.join(base, 'other')),
    kept: new TypedWordsStore(folder),
  };
}

describe('Words of fields that are not understood', () => {
  it('are none where a file stands in the place of their folder, and keeping some fails in words', async () => {
    const { folder, library, kept } = await place();
    writeFileSync(folder, 'no folder');
    expect(await kept.read(library)).toEqual({});
    await expect(kept.note(library, 'a', { date: 'soon' })).rejects.toMatchObject({ code: 'disk' });
  });

  it('are kept for the next desk, each with its document and library, until they go', async () => {
    const { folder, library, other, kept } = await place();
    expect(await kept.read(library)).toEqual({});
    await Promise.all([
      kept.note(library, 'a', { date: '31 Febuary' }),
      kept.note(library, 'b', { source: 'htp:/x', 'further-information.0': 'x' }),
      kept.note(library, '.office', { closing: 'y' }),
      kept.note(other, 'a', { date: 'soon' }),
    ]);
    const next = new TypedWordsStore(folder);
    expect(await next.read(library)).toEqual({
      a: { date: '31 Febuary' },
      b: { source: 'htp:/x', 'further-information.0': 'x' },
      '.office': { closing: 'y' },
    });
    await next.note(library, 'b', {});
    await next.note(library, 'c', {});
    expect(await next.read(library)).toEqual({ a: { date: '31 Febuary' }, '.office': { closing: 'y' } });
    expect(await next.read(other)).toEqual({ a: { date: 'soon' } });
  });

  it('are kept with the passage that they are about, as long as a whole text may be', async () => {
    const { folder, library, kept } = await place();
    const passage = JSON.stringify({ quote: 'Words. '.repeat(5_000), before: '', after: '' });
    const fields = typedFields.parse({ comment: 'All of it?', 'comment.passage': passage });
    await kept.note(library, 'a', fields);
    expect(await new TypedWordsStore(folder).read(library)).toEqual({ a: fields });
    expect(typedFields.safeParse({ comment: passage }).success).toBe(false);
  });

  it('begin anew beside a file that nobody understands', async () => {
    const { folder, library, kept } = await place();
    await kept.note(library, 'a', { date: 'x' });
    const [name = ''] = readdirSync(folder);
    for (const odd of [
      '{"a":5}',
      '\0\0',
      '{"../x":{"date":"y"}}',
      `{"a":{"date":"${'x'.repeat(11_000)}"}}`,
    ]) {
      writeFileSync(path.join(folder, name), odd);
      expect(await kept.read(library)).toEqual({});
    }
    await kept.note(library, 'a', { date: 'y' });
    expect(await kept.read(library)).toEqual({ a: { date: 'y' } });
    expect(readdirSync(folder).filter((one) => one.endsWith('.damaged')).length).toBeGreaterThan(0);
  });
});
