import path from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Brochure } from '../../core/document.ts';
import type { CopyTarget } from '../../core/copying/copying.ts';
import { measure } from '../../core/pictures/picture-size.ts';
import { body, paragraph, picture } from '../../core/writing/testing/sample.ts';
import { createLibrary } from '../opening/open-library.ts';
import { addPicture } from '../pictures/media.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { png } from '../testing/pictures.ts';
import { copyDocuments } from './copy-documents.ts';

async function library() {
  const made = await createLibrary(path.join(temporaryFolder(), 'library'));
  const { src } = await addPicture(made, 'hall.png', png(1600, 1000));
  const photo = picture({ src, alt: 'A hall', caption: 'The hall.', credit: 'Image © Office' });
  const put = (id: string, given: Parameters<typeof newsItem>[0] = {}) =>
    made.create(
      newsItem({
        id,
        headline: `Story ${id}`,
        status: 'published',
        body: body(photo, paragraph('Words of ', id, '.')),
        ...given,
      }),
    );
  await put('one');
  await put('two', { status: 'in-review' });
  await put('three', { notBefore: '2040-05-03' });
  await made.create(
    brochure({
      id: 'edition',
      title: 'Working together',
      introduction: 'A choice.',
      items: ['two', 'gone', 'one'],
      status: 'cleared',
    }),
  );
  const copy = (as: CopyTarget, ...documents: string[]) => copyDocuments(made, { as, documents });
  return { made, copy };
}

describe('a copy for the content management system', () => {
  it('has the words of an item as clean HTML and as plain text, and says what it leaves behind', async () => {
    const { copy } = await library();
    const { html, text, lost, uncleared, embargoed } = await copy('cms', 'one');
    expect(html).toContain('Story one</h2>');
    expect(html).toContain('Words of one.</p>');
    expect(html).not.toMatch(/class=|style=|<img|<div|<span/);
    expect(text).toContain('Words of one.');
    expect(lost).toEqual({ pictures: 1, captions: 1, credits: 1 });
    expect({ uncleared, embargoed }).toEqual({ uncleared: [], embargoed: [] });
  });

  it('takes pictures along where the office lists them', async () => {
    const { made, copy } = await library();
    await made.changeSettings((now) => ({
      ...now,
      office: { ...now.office, copiedElements: [{ element: 'img', attributes: ['src', 'alt'] }] },
    }));
    const { html, lost } = await copy('cms', 'one');
    expect(html).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="A hall">/);
    expect(lost.pictures).toBeUndefined();
  });

  it('has several items one after another, in the order asked for', async () => {
    const { copy } = await library();
    const { html, text } = await copy('cms', 'three', 'one');
    expect(html).toMatch(/Story three[^]*Story one/);
    expect(text).toMatch(/Story three[^]*Story one/);
  });

  it('says of what is not cleared that it is not, in the copy and beside it, and of an embargo when it ends', async () => {
    const { copy } = await library();
    for (const as of ['cms', 'mail'] as const) {
      const { html, text, uncleared, embargoed } = await copy(as, 'one', 'two', 'three');
      expect(html.match(/Draft, not cleared/g)).toHaveLength(2);
      expect(text).toMatch(/^Draft, not cleared\n[^]*Draft, not cleared\n$/);
      expect(uncleared).toEqual([{ headline: 'Story two', status: 'in-review' }]);
      expect(embargoed).toEqual([{ headline: 'Story three', until: '2040-05-03' }]);
    }
  });
});

describe('a copy for an e-mail', () => {
  it('has its looks in every element, and its pictures with it, at most as wide as an e-mail', async () => {
    const { copy } = await library();
    const { html, lost } = await copy('mail', 'one');
    expect(lost).toEqual({});
    const data =
      /<img src="data:image\/(?:png|jpeg);base64,([^"]+)" alt="A hall" width="560" height="350"/.exec(
        html,
      )?.[1];
    expect(measure(Buffer.from(data ?? '', 'base64'))?.width).toBeGreaterThanOrEqual(840);
    expect(html).toContain('Image © Office');
    expect(html).not.toContain('class=');
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if ('tagName' in node && ['p', 'h2', 'h3', 'li'].includes(node.tagName))
        expect(node.attrs.map(({ name }) => name)).toContain('style');
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parseFragment(html));
  });

  it('has a brochure with its title, introduction and items, and says what is not there any more', async () => {
    const { made } = await library();
    const { html, text, missing, uncleared } = await copyDocuments(made, { as: 'mail', brochure: 'edition' });
    expect(html).toMatch(/Working together<\/h2>[^]*A choice\.[^]*Story two<\/h3>[^]*Story one<\/h3>/);
    expect(text).toContain('A choice.');
    expect(missing).toBe(1);
    expect(uncleared).toEqual([{ headline: 'Story two', status: 'in-review' }]);
  });

  it('is refused for what is no such document', async () => {
    const { made, copy } = await library();
    await expect(copy('mail', 'edition')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(copy('mail', 'nobody')).rejects.toMatchObject({ code: 'not-found' });
    await expect(copyDocuments(made, { as: 'cms', brochure: 'one' })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});

describe('a copy of a frozen edition', () => {
  it('has the words that it keeps, and misses nothing that has gone since', async () => {
    const { made } = await library();
    const { document, rev } = await made.read('edition');
    const kept = newsItem({
      id: 'gone',
      headline: 'Kept',
      status: 'published',
      body: body(paragraph('As it was.')),
    });
    const frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [kept], tags: [] };
    await made.save({ ...document, frozen } as Brochure, rev);
    const { html, text, missing, uncleared } = await copyDocuments(made, { as: 'cms', brochure: 'edition' });
    for (const copied of [html, text]) {
      expect(copied).toContain('As it was.');
      expect(copied).not.toContain('Words of one.');
    }
    expect({ missing, uncleared }).toEqual({ missing: 0, uncleared: [] });
  });
});
