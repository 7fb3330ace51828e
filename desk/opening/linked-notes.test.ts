import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { removeTag } from '../tags/tags.ts';
import { OpenedLibrary } from './opened-library.ts';

/** What the desk keeps for itself in a library, by name. */
const own = [
  'identity.json',
  'missed.json',
  'index.json',
  'lock',
  'work',
  'newest',
  'history',
  'trash',
  'conflicts',
  'set-aside',
];

/** What somebody may have put in its place. */
const strange = {
  'a link to a folder': (place: string, outside: string) => symlinkSync(outside, place, 'junction'),
  'a link to a file': (place: string, outside: string) =>
    symlinkSync(path.join(outside, 'theirs.json'), place),
  'a pipe': (place: string) => execFileSync('mkfifo', [place]),
  'a folder': (place: string) => mkdirSync(place),
};

describe.skipIf(process.platform === 'win32')('what the desk keeps for itself', () => {
  it.each(Object.entries(strange))(
    'where %s stands in its place, sends nothing elsewhere and locks nobody out',
    async (_, put) => {
      for (const name of own) {
        const base = temporaryFolder();
        const [root, outside] = [path.join(base, 'library'), path.join(base, 'outside')];
        await fullLibrary(root);
        mkdirSync(outside);
        writeFileSync(path.join(outside, 'theirs.json'), '{"theirs": true}');
        const before = filesIn(outside);
        mkdirSync(path.join(root, '.desk'), { recursive: true });
        rmSync(path.join(root, '.desk', name), { recursive: true, force: true });
        put(path.join(root, '.desk', name), outside);

        const opened = await OpenedLibrary.open(root, { stays: false });
        const { library } = opened;
        expect(library.list(), name).toHaveLength(4);
        // A day's work: each step may be refused in words, none may reach outside or take what is saved.
        const { document, rev } = await library.read('two');
        const saved = await library
          .save({ ...document, language: 'fr' }, rev)
          .then(() => true)
          .catch(() => false);
        await library.create(newsItem()).catch(() => undefined);
        await library.remove('one').catch(() => undefined);
        await removeTag(library, library.state().tags[0]?.id ?? '').catch(() => undefined);
        await opened.conflicts.addConflict(document, rev).catch(() => undefined);
        await opened.tidy().catch(() => undefined);
        await opened.close();
        expect(filesIn(outside), name).toEqual(before);

        const again = await OpenedLibrary.open(root, { stays: false });
        const read = await again.library.read('two');
        expect(read.document.language, name).toBe(saved ? 'fr' : document.language);
        await again.close();
        expect(filesIn(outside), name).toEqual(before);
      }
    },
    60_000,
  );
});
