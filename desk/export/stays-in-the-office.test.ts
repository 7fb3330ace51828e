/** What colleagues say to each other goes out in no form at all: it is looked for in every byte of every form. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { copyTargets } from '../../core/copying/copying.ts';
import type { Comment, NewsItem } from '../../core/document.ts';
import { exportFormats } from '../../core/export/formats.ts';
import { createDesk } from '../desk.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

const secrets = ['Zyxomma', 'Quagga', 'Xenops', 'Vlei', 'Ixora'];
const [assignee = '', note = '', remark = '', clearer = '', commenter = ''] = secrets;
const at = '2024-03-11T10:00:00.000Z';
const comment = (id: string, passage: Comment['passage']): Comment => ({
  ...{ id, by: `${commenter} Bell`, at, text: `${remark} please check`, passage, resolved: false },
});
const planned = {
  assignedTo: `${assignee} Marek`,
  due: '2031-07-19',
  note: `${note} waits`,
  statusSince: at,
  cleared: { by: `${clearer} Kral`, at, words: '' },
  comments: [comment('whole', null), comment('passage', { quote: 'register', before: 'A ', after: ' of' })],
};

/** Everything that stands in some bytes, also compressed within zips and PDFs, as one text. */
function allOf(bytes: Buffer): string {
  const texts = [bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('utf16le')];
  for (
    let from = bytes.indexOf('PK\u0003\u0004');
    from !== -1;
    from = bytes.indexOf('PK\u0003\u0004', from + 4)
  ) {
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    if (bytes.readUInt16LE(from + 8) === 8) texts.push(allOf(inflateRawSync(bytes.subarray(start))));
  }
  for (const { index } of bytes.toString('latin1').matchAll(/stream\r?\n/g)) {
    const start = bytes.indexOf('\n', index) + 1;
    try {
      texts.push(inflateSync(bytes.subarray(start)).toString('latin1'));
    } catch {
      // not a compressed stream
    }
  }
  return texts.join('\n');
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
  );

it('is in no file of any export, copy, duplicate or template', async () => {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  const library = await createLibrary(root);
  await library.changeSettings((settings) => ({
    ...settings,
    office: { ...settings.office, pagesAddress: 'https://example.org/news', people: [`${assignee} Marek`] },
  }));
  const out = { ...planned, status: 'published' as const };
  const item = newsItem({ ...out, body: bodyOf('A register of ports.'), date: { start: '2024-03-11' } });
  const brief = {
    ...(({ more: _more, ...fields }: NewsItem) => fields)(newsItem({ ...out, body: bodyOf('A register.') })),
    ...{ kind: 'brief' as const, form: 'policy' as const },
  };
  const edition = brochure({
    ...out,
    items: [item.id],
    frozen: { at, by: `${clearer} Kral`, items: [item], tags: [] },
  });
  for (const document of [item, brief, edition]) await library.create(document);

  const desk = createDesk({
    printer: null,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: () => undefined,
  });
  await desk.open(root);
  const folder = path.join(base, 'out');
  desk.allowExport(folder);
  await desk.api.export({ formats: [...exportFormats], folder, pdf: false, brochure: edition.id });
  const files = filesBelow(folder);
  // The check sees what it looks for: the words of the text are in the forms, compressed or not.
  const holding = files.filter((file) => allOf(readFileSync(file)).includes('register'));
  expect(holding.length).toBeGreaterThan(8);
  expect(holding.some((file) => /\.(docx|epub)$/.test(file))).toBe(true);
  const found = (text: string): string[] =>
    [...secrets, '2031-07-19', '19 July 2031'].filter((one) => text.includes(one));
  for (const file of files) expect(found(allOf(readFileSync(file))), path.relative(folder, file)).toEqual([]);

  for (const as of copyTargets)
    for (const request of [
      { as, documents: [item.id, brief.id] },
      { as, brochure: edition.id },
    ])
      expect(found(JSON.stringify(await desk.api.copyDocuments(request)))).toEqual([]);

  const { made } = await desk.api.duplicate({ ids: [item.id, brief.id, edition.id] });
  for (const { id } of made)
    expect(found(JSON.stringify((await desk.api.read({ id })).document))).toEqual([]);
  for (const { id } of [item, brief, edition]) {
    const { name } = await desk.api.saveTemplate({ id, name: `like ${id}` });
    const { document } = await desk.api.createFromTemplate({ name });
    expect(found(JSON.stringify(document))).toEqual([]);
  }
  for (const file of filesBelow(path.join(root, 'templates')))
    expect(found(allOf(readFileSync(file)))).toEqual([]);
  await desk.close();
});
