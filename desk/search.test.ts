import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from './open-library.ts';
import { Search } from './search.ts';
import { saveTag } from './tags.ts';
import { bodyOf, brochure, newsItem } from './testing/documents.ts';
import { temporaryFolder } from './testing/folder.ts';

async function searched() {
  const library = await createLibrary(path.join(temporaryFolder(), 'l'));
  const items = {
    wildlife: newsItem({
      id: 'wildlife',
      headline: 'Wildlife crime in Gabon',
      teaser: 'Rangers learn to trace ivory.',
    }),
    health: newsItem({
      id: 'health',
      headline: 'Soins pour tous à Liège',
      language: 'fr',
      body: bodyOf('Une journée dédiée à la santé.'),
    }),
    sport: newsItem({
      id: 'sport',
      headline: 'Clean sport',
      body: bodyOf('Betting rings and wildlife photographs were discussed.'),
    }),
  };
  for (const item of Object.values(items)) await library.create(item);
  await library.create(
    brochure({ id: 'edition', title: 'Partners against trafficking', introduction: 'A selection.' }),
  );
  return { library, search: new Search(library) };
}

describe('search', () => {
  it('looks into headline, teaser and text, and puts headlines first', async () => {
    const { search } = await searched();
    expect(await search.find('wildlife')).toEqual(['wildlife', 'sport']);
    expect(await search.find('ivory')).toEqual(['wildlife']);
    expect(await search.find('betting')).toEqual(['sport']);
    expect(await search.find('partners')).toEqual(['edition']);
  });

  it('forgives accents, missing ends and one typo, but not two', async () => {
    const { search } = await searched();
    for (const words of ['sante', 'SANTÉ', 'liege', 'journ', 'dediée'])
      expect(await search.find(words), words).toEqual(['health']);
    expect(await search.find('wildlive')).toContain('wildlife');
    expect(await search.find('wyldlive')).toEqual([]);
  });

  it('wants all the words, and finds nothing for none', async () => {
    const { search } = await searched();
    expect(await search.find('wildlife gabon')).toEqual(['wildlife']);
    expect(await search.find('wildlife liege')).toEqual([]);
    expect(await search.find('  ')).toEqual([]);
  });

  it('keeps up with saves, removals and restorations', async () => {
    const { library, search } = await searched();
    expect(await search.find('pangolin')).toEqual([]);
    const { document, rev } = await library.read('sport');
    await library.save({ ...document, headline: 'Pangolin day' } as typeof document, rev);
    expect(await search.find('pangolin')).toEqual(['sport']);
    expect(await search.find('clean')).toEqual([]);
    await library.remove('sport');
    expect(await search.find('pangolin')).toEqual([]);
    await library.restore('sport');
    expect(await search.find('pangolin')).toEqual(['sport']);
  });

  it('knows the names of tags, also after a change of name', async () => {
    const { library, search } = await searched();
    await saveTag(library, { id: 't', name: 'Environment', colour: 'green' });
    const { document, rev } = await library.read('wildlife');
    await library.save({ ...document, tags: ['t'] } as typeof document, rev);
    expect(await search.find('environment')).toEqual(['wildlife']);
    await saveTag(library, { id: 't', name: 'Biosphere', colour: 'green' });
    expect(await search.find('environment')).toEqual([]);
    expect(await search.find('biosphere')).toEqual(['wildlife']);
  });

  it('answers searches that come while it is still indexing', async () => {
    const { search } = await searched();
    const answers = await Promise.all(['ivory', 'liege', 'betting'].map((words) => search.find(words)));
    expect(answers).toEqual([['wildlife'], ['health'], ['sport']]);
  });
});
