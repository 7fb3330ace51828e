import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bodyText } from '../../core/body/body-text.ts';
import { compareReturned, takeChanges, type Returned } from '../../core/clearance/clearance.ts';
import type { ReturnedBrochure } from '../../core/clearance/returned-brochure.ts';
import type { Article } from '../../core/document.ts';
import { ownPlaces } from '../../core/places.ts';
import { runCommand } from '../cli/run-command.ts';
import { createDesk, type Desk } from '../desk.ts';
import { bodyOf } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { editedDocx, runOf, tracked } from '../testing/returned-docx.ts';

function newDesk(): Desk {
  const desk = createDesk({
    printer: null,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: () => undefined,
  });
  onTestFinished(() => desk.close());
  return desk;
}

const itemOf = (returned: Returned | ReturnedBrochure): Returned => {
  if (returned.kind === 'brochure') throw new Error('A brochure.');
  return returned;
};

/** A library with one item, sent out as a Word file by an export. */
async function sent() {
  const folder = temporaryFolder();
  const root = path.join(folder, 'library');
  const desk = newDesk();
  await desk.create(root);
  const made = await desk.api.create({
    kind: 'news',
    from: {
      headline: 'Ports share a register',
      status: 'published',
      body: bodyOf('Ministers met in Vienna today.', 'They found nothing.'),
    },
  });
  const document = made.document as Article;
  const out = path.join(folder, 'out');
  desk.allowExport(out);
  const { files } = await desk.api.export({ formats: ['word'], folder: out, pdf: false });
  const file = files.find((name) => name.startsWith('articles/')) ?? '';
  const bytes = await readFile(path.join(out, file));
  const changed = (edits: Parameters<typeof editedDocx>[1] = {}): Promise<Buffer> =>
    editedDocx(bytes, {
      'word/document.xml': (xml) =>
        xml.replace(
          runOf('They found nothing.'),
          tracked.run('They found ') + tracked.inserted('almost ') + tracked.run('nothing.'),
        ),
      ...edits,
    });
  return { desk, api: desk.api, root, folder, out, files, document, rev: made.rev, bytes, changed };
}

describe('a Word file that came back', () => {
  it('is one of those that an export writes, and is not written again where nothing changed', async () => {
    const { api, out, files, bytes } = await sent();
    expect(files.map((file) => path.extname(file))).toEqual(['.docx', '.docx']);
    const again = await api.export({ formats: ['word'], folder: out, pdf: false });
    expect(again.unchanged).toBe(2);
    expect(await readFile(path.join(out, again.files[1] ?? ''))).toEqual(bytes);
  });

  it('finds its document by id, or by its headline where the property is lost', async () => {
    const { api, document, rev, changed } = await sent();
    expect(await api.readReturned({ name: 'x.docx', bytes: await changed() })).toMatchObject({
      matchedBy: 'id',
      present: document,
      sent: document,
      rev,
    });
    const bare = await changed({ 'docProps/custom.xml': () => '<Properties/>' });
    const found = itemOf(await api.readReturned({ name: 'x.docx', bytes: bare }));
    expect(found).toMatchObject({ matchedBy: 'headline', present: document });
    expect(found.file.notices[0]).toContain('Make sure that it is the right one');
  });

  it('says so where it belongs to no document here', async () => {
    const { api, document, changed } = await sent();
    await api.remove({ id: document.id });
    await expect(api.readReturned({ name: 'x.docx', bytes: await changed() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is compared with what was sent, also after the document was changed here', async () => {
    const { api, document, rev, changed } = await sent();
    // A change of status keeps the version before.
    const now: Article = { ...document, status: 'in-review', headline: 'Ports share one register' };
    await api.save({ document: now, rev });
    const returned = itemOf(await api.readReturned({ name: 'x.docx', bytes: await changed() }));
    expect(returned.sent).toEqual(document);
    const compared = compareReturned(returned, '-');
    expect(compared.changes.map(({ by }) => by)).toEqual(['Ada']);
    const every = new Set(compared.changes.map(({ change }) => change));
    const taken = takeChanges(compared, returned.present, every, new Set(), '-');
    expect(taken.document.headline).toBe('Ports share one register');
    expect(bodyText(taken.document.body)).toContain('They found almost nothing.');
    expect(taken.clashes).toEqual([]);
  });

  it('is compared as a whole, and says so, where nobody knows what was sent', async () => {
    const { api, root, document, rev, changed } = await sent();
    await api.save({ document: { ...document, headline: 'Quite another headline' }, rev });
    await rm(path.join(root, ownPlaces.history), { recursive: true, force: true });
    const returned = itemOf(await api.readReturned({ name: 'x.docx', bytes: await changed() }));
    expect(returned.sent).toBeNull();
    expect(returned.file.notices.join()).toContain('no longer known');
    expect(compareReturned(returned, '-').changes.map(({ part }) => part)).toEqual(['headline', 'body']);
  });

  it('is compared when it is Markdown, too', async () => {
    const { api, out, document } = await sent();
    const { files } = await api.export({ formats: ['markdown'], folder: out, pdf: false });
    const text = await readFile(path.join(out, files[0] ?? ''), 'utf8');
    const read = async (md: string): Promise<Returned> =>
      itemOf(await api.readReturned({ name: 'x.md', bytes: new TextEncoder().encode(md) }));
    const same = await read(text);
    expect(same).toMatchObject({ matchedBy: 'id', sent: document });
    expect(compareReturned(same, '-').changes).toEqual([]);
    const changed = await read(
      text.replace('found nothing', 'found **almost** nothing').replace('published', 'draft'),
    );
    expect(compareReturned(changed, '-').changes).toMatchObject([{ kind: 'added', part: 'body' }]);
    expect(changed.file.notices).toEqual([expect.stringContaining('another status (“draft”)')]);
    await expect(read('# Just a heading')).rejects.toMatchObject({ code: 'refused' });
  });

  it('is taken in as one revision, and the state before can be brought back', async () => {
    const { api, document, rev, changed } = await sent();
    const returned = itemOf(await api.readReturned({ name: 'x.docx', bytes: await changed() }));
    const compared = compareReturned(returned, '-');
    const every = new Set(compared.changes.map(({ change }) => change));
    const { document: next } = takeChanges(compared, returned.present, every, new Set(), '-');
    const { stored, before } = await api.takeReturned({ document: next, rev });
    expect(stored.rev).toBe(rev + 1);
    await expect(api.takeReturned({ document: next, rev })).rejects.toMatchObject({ code: 'conflict' });
    const back = await api.restoreVersion({ id: document.id, version: before ?? '' });
    expect((back.document as Article).body).toEqual(document.body);
  });
});

describe('desk compare', () => {
  it('lists the changes, and with --accept-all saves them', async () => {
    const { desk, root, folder, document, changed } = await sent();
    await desk.close();
    const file = path.join(folder, 'back.docx');
    await writeFile(file, await changed());
    const run = async (...args: string[]): Promise<{ status: number; out: string[]; err: string }> => {
      const out: string[] = [];
      let err = '';
      const status = await runCommand(['compare', file, '--library', root, ...args], {
        print: (line) => out.push(line),
        complain: (line) => (err += line),
        readInput: () => Promise.reject(new Error('Nothing is typed here.')),
      });
      return { status, out, err };
    };
    expect(await run()).toEqual({
      status: 0,
      out: [
        `back.docx: “Ports share a register” (${document.id})`,
        '  1. Ada, 2024-03-12: added in body: They found {+almost +}nothing.',
      ],
      err: '',
    });
    const { out } = await run('--accept-all', '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ document: document.id, saved: 2, clashes: [] });
    expect((await run()).out[1]).toContain('Ada');
    expect((await run('--nonsense')).status).toBe(2);
  });
});
