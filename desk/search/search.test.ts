import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schemaVersion } from '../../core/document.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import type { Library } from '../library/library.ts';
import { Search, type SearchOptions } from './search.ts';
import type { Checked } from './messages.ts';
import { saveTag } from '../tags/tags.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

const worker = new URL('./worker.ts', import.meta.url);

function searchOf(library: Library, options: SearchOptions = {}): Search {
  const search = new Search(library, options);
  onTestFinished(() => {
    search.close();
  });
  return search;
}

async function searched(options: SearchOptions = {}) {
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
  return { library, search: searchOf(library, options) };
}

const inWorker: SearchOptions = { worker };

describe.each<[string, SearchOptions]>([
  ['in this thread', {}],
  ['in a worker', inWorker],
  ['in a worker that does not start', { worker: new URL('./none.ts', import.meta.url) }],
])('search %s', (_, options) => {
  it('looks into headline, teaser and text, and puts headlines first', async () => {
    const { search } = await searched(options);
    expect(await search.find('wildlife')).toEqual(['wildlife', 'sport']);
    expect(await search.find('ivory')).toEqual(['wildlife']);
    expect(await search.find('betting')).toEqual(['sport']);
    expect(await search.find('partners')).toEqual(['edition']);
    expect(search.runsInWorker).toBe(options === inWorker);
  });

  it('forgives accents, missing ends and one typo, but not two', async () => {
    const { search } = await searched(options);
    for (const words of ['sante', 'SANTÉ', 'liege', 'journ', 'dediée'])
      expect(await search.find(words), words).toEqual(['health']);
    expect(await search.find('wildlive')).toContain('wildlife');
    expect(await search.find('wyldlive')).toEqual([]);
  });

  it('wants all the words, and finds nothing for none', async () => {
    const { search } = await searched(options);
    expect(await search.find('wildlife gabon')).toEqual(['wildlife']);
    expect(await search.find('wildlife liege')).toEqual([]);
    expect(await search.find('  ')).toEqual([]);
  });

  it('keeps up with saves, removals and restorations', async () => {
    const { library, search } = await searched(options);
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
    const { library, search } = await searched(options);
    await saveTag(library, { id: 't', name: 'Environment', colour: 'green' });
    const { document, rev } = await library.read('wildlife');
    await library.save({ ...document, tags: ['t'] } as typeof document, rev);
    expect(await search.find('environment')).toEqual(['wildlife']);
    await saveTag(library, { id: 't', name: 'Biosphere', colour: 'green' });
    expect(await search.find('environment')).toEqual([]);
    expect(await search.find('biosphere')).toEqual(['wildlife']);
  });

  it('answers searches that come while it is still indexing', async () => {
    const { search } = await searched(options);
    const answers = await Promise.all(['ivory', 'liege', 'betting'].map((words) => search.find(words)));
    expect(answers).toEqual([['wildlife'], ['health'], ['sport']]);
  });
});

/** Words that stand late in the text, so that only its whole holds them. */
const late = (words: string) => bodyOf('Much was said before that. '.repeat(40), words);

describe('search in a worker', () => {
  it('answers from headlines and the beginnings of texts at once, and from whole texts soon', async () => {
    const { library } = await searched();
    await library.create(
      newsItem({ id: 'late', headline: 'Bees', body: late('Finally the apiary opened.') }),
    );
    const search = searchOf(library, { worker });
    expect(await search.find('bees')).toEqual(['late']);
    await search.catchUp();
    expect(await search.find('apiary')).toEqual(['late']);
    expect(await search.find('ivory')).toEqual(['wildlife']);
  });

  it('goes on in this thread where the worker dies, and forgets no question', async () => {
    const dying = new URL('data:text/javascript,process.exit(3)');
    const { search } = await searched({ worker: dying });
    const answers = await Promise.all(['ivory', 'liege'].map((words) => search.find(words)));
    expect(answers).toEqual([['wildlife'], ['health']]);
  });

  it('finds nothing more once it is closed, and leaves nobody waiting', async () => {
    const { search } = await searched({ worker });
    const asked = search.find('ivory');
    search.close();
    expect(await asked).toEqual([]);
    expect(await search.find('ivory')).toEqual([]);
    await search.catchUp();
  });
});

describe.each([
  ['in this thread', {}],
  ['in a worker', { worker }],
])('reading every file for the search %s', (_, options) => {
  it('tells what was found in each', async () => {
    const checked: Checked[] = [];
    const { library, search } = await searched({ ...options, checked: (files) => checked.push(...files) });
    await search.catchUp();
    expect(checked.map(({ id }) => id).sort()).toEqual(['edition', 'health', 'sport', 'wildlife']);
    for (const { id, examined } of checked)
      expect(examined).toMatchObject({ sha256: library.entry(id)?.sha256, rev: 1 });
  });

  it('finds out where a file holds something else than the list says, and has it taken in', async () => {
    const { library } = await searched();
    const opened = await openLibrary(library.files.root);
    const heard: string[] = [];
    opened.listen({ outside: (change, id) => heard.push(`${change} ${id}`) });
    const file = library.files.pathOf('news', 'wildlife');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Gabon', 'Congo'));
    utimesSync(file, atime, mtime); // of the same size, and as old as before
    const search = searchOf(opened, options);
    await search.catchUp();
    expect(heard).toEqual(['changed wildlife']);
    expect(opened.summary('wildlife')?.headline).toBe('Wildlife crime in Congo');
    expect(await search.find('congo')).toEqual(['wildlife']);
    expect(await search.find('gabon')).toEqual([]);
  });

  it('lists a file that has become unreadable, and still finds it by what is remembered', async () => {
    const { library } = await searched();
    writeFileSync(library.files.pathOf('news', 'wildlife'), '{"half');
    const search = searchOf(library, options);
    await search.catchUp();
    expect(library.state().troubled).toMatchObject([{ path: 'news/wildlife.json' }]);
    expect(await search.find('ivory')).toEqual(['wildlife']);
  });

  it('takes the text of a file of an older form from the library, which brings it to the present one', async () => {
    const { library } = await searched();
    await library.create(
      newsItem({ id: 'late', headline: 'Bees', body: late('Finally the apiary opened.') }),
    );
    const forms = { current: schemaVersion + 1, steps: [{ from: schemaVersion, step: (it: unknown) => it }] };
    const opened = await openLibrary(library.files.root, { forms });
    const search = searchOf(opened, options);
    await search.catchUp();
    expect(await search.find('apiary')).toEqual(['late']);
  });
});
