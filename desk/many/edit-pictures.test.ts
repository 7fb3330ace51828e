import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyPictures } from '../../core/body/body.ts';
import type { Brochure, Frozen, NewsItem } from '../../core/document.ts';
import { turnedBack } from '../../core/gallery/picture-edits.ts';
import { paragraph, picture, bodyOf } from '../../core/checking/testing/check.ts';
import { withNote } from '../library/work-notes.ts';
import { finishWork } from '../opening/finish-work.ts';
import { createLibrary } from '../opening/open-library.ts';
import { addPicture, listPictures, putPicture } from '../pictures/media.ts';
import { PictureWords } from '../pictures/picture-words.ts';
import { cleaned, PrivatePictures } from '../pictures/private-pictures.ts';
import { putBackPictures, removePictures } from '../pictures/remove-pictures.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { photograph, secret } from '../testing/photographs.ts';
import { png } from '../testing/pictures.ts';
import { editPictures, setPictures } from './edit-pictures.ts';

async function withPictures() {
  const library = await createLibrary(path.join(temporaryFolder(), 'l'));
  const one = (await addPicture(library, 'one.png', png(20, 20))).src;
  const two = (await addPicture(library, 'two.png', png(30, 30))).src;
  const item = (id: string, src: string) =>
    newsItem({ id, body: bodyOf(paragraph('Words.'), picture({ src, caption: `Of ${id}` })) });
  for (const id of ['a', 'b']) await library.create(item(id, one));
  await library.create(item('c', two));
  await library.create(brochure({ id: 'edition', cover: { kind: 'picture', src: one, x: 10, y: 20 } }));
  const shown = async (id: string) =>
    bodyPictures(((await library.read(id)).document as NewsItem).body).map(({ src, credit, caption }) => [
      src,
      credit,
      caption,
    ]);
  return { library, one, two, shown };
}

describe('a picture that is changed everywhere', () => {
  it('gets its words in every document that shows it, as one step that can be taken back', async () => {
    const { library, one, two, shown } = await withPictures();
    const edited = await editPictures(library, [{ from: one, patch: { credit: '© UN' } }]);
    expect(edited.notDone).toEqual([]);
    expect(edited.changed.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(await shown('b')).toEqual([[one, '© UN', 'Of b']]);
    expect(await shown('c')).toEqual([[two, '© X', 'Of c']]);
    await setPictures(library, turnedBack(edited));
    expect(await shown('b')).toEqual([[one, '© X', 'Of b']]);
  });

  it('gives way to another file, on covers and emblems too, but not over what was changed since', async () => {
    const { library, one, two, shown } = await withPictures();
    await library.changeSettings((settings) => ({
      ...settings,
      office: { ...settings.office, emblems: [{ src: one, alt: 'UN' }] },
    }));
    const edited = await editPictures(library, [{ from: one, patch: { src: two } }]);
    expect(edited.changed.map(({ id }) => id).sort()).toEqual(['a', 'b', 'edition']);
    expect(library.settings.office.emblems).toEqual([{ src: two, alt: 'UN' }]);
    expect((await library.read('edition')).document).toMatchObject({ cover: { src: two } });
    await library.change('a', (document) => ({
      ...(document as NewsItem),
      body: bodyOf(picture({ src: two, caption: 'New words' })),
    }));
    const back = await setPictures(library, turnedBack(edited));
    expect(back.notDone.map(({ id }) => id)).toEqual(['a']);
    expect(await shown('a')).toEqual([[two, '© X', 'New words']]);
    expect(await shown('b')).toEqual([[one, '© X', 'Of b']]);
    expect(library.settings.office.emblems).toEqual([{ src: one, alt: 'UN' }]);
  });

  it('is shown whole where one of other proportions takes its place, and as it was after Undo', async () => {
    const { library, one, two } = await withPictures();
    const wide = (await addPicture(library, 'wide.png', png(60, 20))).src;
    const framing = { crop: '10 0 50 100', focus: '20 30' };
    await library.create(newsItem({ id: 'd', body: bodyOf(picture({ src: one, ...framing })) }));
    const framed = async () => {
      const [first] = bodyPictures(((await library.read('d')).document as NewsItem).body);
      return { crop: first?.crop, focus: first?.focus };
    };
    const same = await editPictures(library, [{ from: one, patch: { src: two } }]);
    expect(await framed()).toEqual(framing);
    await setPictures(library, turnedBack(same));
    const edited = await editPictures(library, [{ from: one, patch: { src: wide } }]);
    expect(await framed()).toEqual({ crop: undefined, focus: undefined });
    await setPictures(library, turnedBack(edited));
    expect(await framed()).toEqual(framing);
  });

  it('leaves an emblem alone that had the other file before', async () => {
    const { library, one, two } = await withPictures();
    const before = [
      { src: one, alt: 'UN' },
      { src: two, alt: 'Office' },
    ];
    await library.changeSettings((settings) => ({
      ...settings,
      office: { ...settings.office, emblems: before },
    }));
    const edited = await editPictures(library, [{ from: one, patch: { src: two } }]);
    expect(library.settings.office.emblems.map(({ src }) => src)).toEqual([two, two]);
    await setPictures(library, turnedBack(edited));
    expect(library.settings.office.emblems).toEqual(before);
  });

  it('leaves the cover of a frozen edition as it was published, whether it is done or taken back', async () => {
    const { library, one, two } = await withPictures();
    const freeze = (frozen: Frozen | null) =>
      library.change('edition', (document) => ({ ...document, frozen }) as Brochure);
    const frozen: Frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [], tags: [] };
    const cover = async () => ((await library.read('edition')).document as Brochure).cover;
    await freeze(frozen);
    const edited = await editPictures(library, [{ from: one, patch: { src: two } }]);
    expect(edited.changed.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(await cover()).toMatchObject({ src: one });
    await setPictures(library, turnedBack(edited));
    await freeze(null);
    const again = await editPictures(library, [{ from: one, patch: { src: two } }]);
    await freeze(frozen);
    expect((await setPictures(library, turnedBack(again))).notDone).toMatchObject([{ id: 'edition' }]);
    expect(await cover()).toMatchObject({ src: two });
  });

  it('is finished by the next desk where one ended on the way', async () => {
    const { library, one, two, shown } = await withPictures();
    const { changed } = await editPictures(library, [{ from: one, patch: { src: two } }]);
    await setPictures(library, turnedBack({ changed, emblems: [] }));
    let end = (): void => undefined;
    let begin = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const dying = withNote(library.files, { kind: 'set-pictures', changes: changed, emblems: [] }, () => {
      begin();
      return ended;
    });
    await begun;
    await finishWork(library);
    expect([library.unfinishedWork, await shown('a'), await shown('b')]).toEqual([
      [],
      [[two, '© X', 'Of a']],
      [[two, '© X', 'Of b']],
    ]);
    end();
    await dying;
  });
});

describe('pictures of an older desk', () => {
  it('are found where they hold more than pixels, and lose that in every document', async () => {
    const { library, shown } = await withPictures();
    const old = await putPicture(library, 'old.jpg', 'jpg', photograph({ orientation: 6 }));
    await library.create(newsItem({ id: 'old', body: bodyOf(picture({ src: old })) }));
    const looked = new PrivatePictures();
    expect(await looked.find(library)).toEqual([old]);
    expect(await looked.find(library)).toEqual([old]);
    const { edits, failed } = await cleaned(library, [old]);
    expect(failed).toEqual([]);
    await editPictures(library, edits);
    const [[src] = []] = await shown('old');
    expect(src).not.toBe(old);
    expect(readFileSync(path.join(library.files.root, String(src))).includes(secret)).toBe(false);
  });
});

describe('pictures that nothing uses', () => {
  it('are set aside and come back; those of which something speaks stay', async () => {
    const { library, one, two } = await withPictures();
    const unused = (await addPicture(library, 'unused.png', png(40, 40))).src;
    await library.remove('c');
    const { removed, left } = await removePictures(library, [one, two, unused], []);
    expect([removed.map(({ src }) => src), left]).toEqual([[unused], [one, two]]);
    const listed = async () => (await listPictures(library)).map(({ src }) => src);
    expect(await listed()).not.toContain(unused);
    await putBackPictures(library, removed);
    expect(await listed()).toContain(unused);
  });
});

it('what documents say of a picture is read again once they have changed', async () => {
  const { library, one } = await withPictures();
  const words = new PictureWords(library);
  const captions = async () => (await words.all()).map(({ picture: { caption } }) => caption).sort();
  expect(await captions()).toEqual(['Of a', 'Of b', 'Of c']);
  await editPictures(library, [{ from: one, patch: { caption: 'Cranes' } }]);
  expect(await captions()).toEqual(['Cranes', 'Cranes', 'Of c']);
});
