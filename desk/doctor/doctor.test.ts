import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyPictures } from '../../core/body/body.ts';
import { schemaVersion } from '../../core/document.ts';
import type { FileTrouble } from '../../core/recovery/attention.ts';
import { listBackups } from '../backup/generations.ts';
import { makeBackup } from '../backup/backup.ts';
import type { DoctorFinding, FindingCode } from './finding.ts';
import { repair } from './repair.ts';
import { examine } from './doctor.ts';
import { seal } from '../documents/envelope.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { photograph, secret } from '../testing/photographs.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';

const envelope = (document: { id: string }, rev = 1): string =>
  `${JSON.stringify(seal(document, rev, '2024-03-11T10:00:00.000Z'), null, 2)}\n`;

const addresses = {
  kind: 'addresses',
  id: 'addresses',
  pages: { one: { address: 'articles/one', former: [], exported: true } },
};

/** A full library, backed up, with nothing wrong but what `damage` does. */
async function libraryToExamine(damage: (root: string) => void = () => undefined) {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  const out = path.join(base, 'backups');
  const { library } = await fullLibrary(root);
  for (const folder of ['set-aside', 'conflicts'])
    rmSync(path.join(root, '.desk', folder), { recursive: true });
  await makeBackup(library, { folder: out });
  const [picture] = readdirSync(path.join(root, 'media'));
  damage(root);
  const backups = (await listBackups(out, library.settings.id)).map(({ file }) => file);
  return { root, backups, picture: `media/${picture ?? ''}` };
}

const brief = (findings: readonly DoctorFinding[]): string[] =>
  findings.map(({ level, code, path: place }) => `${level} ${code} ${place}`);

describe('examining a library', () => {
  it('finds nothing in one that is well, and nothing in the sample', async () => {
    const { root } = await libraryToExamine();
    expect(await examine(root)).toEqual({ library: root, documents: 4, healthy: true, findings: [] });
    const sample = path.join(temporaryFolder(), 'sample');
    cpSync(path.join(import.meta.dirname, '../../data/library'), sample, { recursive: true });
    const found = await examine(sample);
    expect(brief(found.findings)).toEqual([]);
    expect(found.documents).toBe(18);
  });

  it('changes nothing', async () => {
    const { root } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, 'news/one.json'), '');
      writeFileSync(path.join(at, 'news/one.json.1-0123456789ab.tmp'), 'half');
      writeFileSync(path.join(at, '.desk/lock'), 'nobody understands this');
    });
    const before = filesIn(root);
    const progress: string[] = [];
    await examine(root, { onProgress: (done, total) => progress.push(`${done}/${total}`) });
    expect(filesIn(root)).toEqual(before);
    expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('says that a folder is no library', async () => {
    await expect(examine(temporaryFolder())).rejects.toMatchObject({ code: 'no-library' });
  });

  const cases: Record<string, [(root: string, picture: string) => void, string[]]> = {
    'addresses of pages that cannot be read': [
      (root) => {
        writeFileSync(path.join(root, 'addresses.json'), '{"schema": 1');
      },
      ['warning addresses-cut-off addresses.json'],
    ],
    'addresses of pages whose file is gone': [
      (root) => {
        rmSync(path.join(root, 'addresses.json'));
        writeFileSync(path.join(root, '.desk/addresses.json'), envelope(addresses));
      },
      ['warning addresses-missing addresses.json'],
    ],
    'documents that cannot be read': [
      (root) => {
        writeFileSync(path.join(root, 'news/one.json'), '');
        writeFileSync(path.join(root, 'news/two.json'), 'null');
        writeFileSync(path.join(root, 'news/three.json'), Buffer.alloc(90));
        writeFileSync(path.join(root, 'brochures/spring.json'), '{"schema": 1');
        writeFileSync(path.join(root, 'briefs/far.json'), JSON.stringify({ schema: schemaVersion + 1 }));
      },
      [
        'error document-empty news/one.json',
        'error document-zeros news/three.json',
        'error document-null news/two.json',
        'error document-newer briefs/far.json',
        'error document-cut-off brochures/spring.json',
        'note picture-unused <picture>',
      ],
    ],
    'documents in wrong places, gone or edited by hand': [
      (root) => {
        writeFileSync(path.join(root, 'news/a copy.json'), envelope(newsItem({ id: 'two' })));
        writeFileSync(path.join(root, 'briefs/six.json'), envelope(newsItem({ id: 'six' })));
        rmSync(path.join(root, 'news/one.json'));
        const two = path.join(root, 'news/two.json');
        writeFileSync(two, readFileSync(two, 'utf8').replace('Twelve ports', 'Thirteen ports'));
      },
      [
        'warning document-misnamed news/a copy.json',
        'warning document-wrong-folder briefs/six.json',
        'warning document-missing .desk/history/one',
        'warning item-missing brochures/spring.json',
        'note document-edited news/two.json',
        'note picture-unused <picture>',
      ],
    ],
    'references that lead nowhere': [
      (root) => {
        writeFileSync(
          path.join(root, 'news/new.json'),
          envelope(newsItem({ id: 'new', tags: ['unheard-of'] })),
        );
        const spring = path.join(root, 'brochures/spring.json');
        const { document } = JSON.parse(readFileSync(spring, 'utf8')) as { document: { id: string } };
        writeFileSync(
          spring,
          envelope({ ...document, items: ['two', 'four', 'never-there'] } as { id: string }),
        );
      },
      [
        'warning tag-unknown news/new.json',
        'warning item-missing brochures/spring.json',
        'note item-in-trash brochures/spring.json',
      ],
    ],
    'pictures that are missing': [
      (root, picture) => {
        rmSync(path.join(root, picture));
        writeFileSync(path.join(root, 'media/holiday.tiff'), 'x');
      },
      ['error picture-missing <picture>', 'note file-strange media/holiday.tiff'],
    ],
    'pictures that are damaged': [
      (root, picture) => {
        const bytes = readFileSync(path.join(root, picture));
        bytes.writeUInt8(bytes.readUInt8(50) ^ 1, 50);
        writeFileSync(path.join(root, picture), bytes);
      },
      ['error picture-damaged <picture>'],
    ],
    'what is kept beside documents': [
      (root) => {
        const versions = path.join(root, '.desk/history/one');
        const [version = ''] = readdirSync(versions);
        const file = path.join(versions, version);
        writeFileSync(file, readFileSync(file, 'utf8').replace('Twelve', 'Twelfe'));
        const trash = path.join(root, '.desk/trash');
        const [trashed = ''] = readdirSync(trash);
        writeFileSync(path.join(trash, trashed), '');
        mkdirSync(path.join(root, '.desk/conflicts'));
        writeFileSync(
          path.join(root, '.desk/conflicts/one.1.0123abcd.json'),
          envelope(newsItem({ id: 'one' })),
        );
        writeFileSync(path.join(root, '.desk/conflicts/two.1.0123abcd.json'), '{');
        mkdirSync(path.join(root, '.desk/set-aside'));
        writeFileSync(path.join(root, '.desk/set-aside/2024-03-11T10-32-05-000Z-news-two.json'), '{');
      },
      [
        'warning version-damaged .desk/history/one/*',
        'warning trash-damaged .desk/trash/*',
        'warning conflict-damaged .desk/conflicts/two.1.0123abcd.json',
        'note conflict-waiting .desk/conflicts/one.1.0123abcd.json',
        'note set-aside .desk/set-aside/2024-03-11T10-32-05-000Z-news-two.json',
      ],
    ],
    'what desks have left': [
      (root) => {
        const dead = spawnSync('true').pid;
        for (const place of ['news/one.json', 'media/x.png', 'library.json', '.desk/history/one/1.json'])
          writeFileSync(path.join(root, `${place}.${dead}-0123456789ab.tmp`), 'half');
        writeFileSync(path.join(root, `news/two.json.${process.pid}-0123456789ab.tmp`), 'half');
        writeFileSync(path.join(root, 'news/notes.txt'), 'x');
      },
      [
        'note file-strange news/notes.txt',
        'note temporary-left library.json.*',
        'note temporary-left news/one.json.*',
        'note temporary-left news/two.json.*',
        'note temporary-left media/x.png.*',
        'note temporary-left .desk/history/one/1.json.*',
      ],
    ],
    'what is newer than this desk, or its own and changed by hand': [
      (root) => {
        const versions = path.join(root, '.desk/history/one');
        const file = path.join(versions, readdirSync(versions)[0] ?? '');
        writeFileSync(file, JSON.stringify({ schema: schemaVersion + 1 }));
        const settings = path.join(root, 'library.json');
        writeFileSync(settings, readFileSync(settings, 'utf8').replace('"Ports"', '"Harbours"'));
      },
      ['note settings-edited library.json', 'note kept-newer .desk/history/one/*'],
    ],
    'a folder that leads elsewhere, and work and locks that were left': [
      (root) => {
        rmSync(path.join(root, 'briefs'), { recursive: true });
        symlinkSync(temporaryFolder(), path.join(root, 'briefs'));
        mkdirSync(path.join(root, '.desk/work'));
        const note = (name: string, held: unknown): void => {
          writeFileSync(path.join(root, `.desk/work/${name}.json`), JSON.stringify(held));
        };
        note('11111111-1111-4111-8111-111111111111', { kind: 'remove-tag', tag: 'ports', documents: [] });
        note('22222222-2222-4222-8222-222222222222', { kind: 'dance' });
        mkdirSync(path.join(root, '.desk/lock'));
      },
      [
        'error folder-foreign briefs',
        'warning work-strange .desk/work/22222222-2222-4222-8222-222222222222.json',
        'warning work-left .desk/work/11111111-1111-4111-8111-111111111111.json',
        'note lock-left .desk/lock',
      ],
    ],
    'a picture with what its camera wrote': [
      (root) => {
        const bytes = photograph();
        const src = `media/${createHash('sha256').update(bytes).digest('hex')}.jpg`;
        writeFileSync(path.join(root, src), bytes);
        const body = {
          type: 'doc',
          content: [{ type: 'picture', attrs: { src, alt: '', caption: '', credit: '' } }],
        };
        writeFileSync(path.join(root, 'news/photo.json'), envelope(newsItem({ id: 'photo', body })));
      },
      [`note picture-private <photograph>`],
    ],
    'originals whose picture is gone, and a file that is none': [
      (root, picture) => {
        mkdirSync(path.join(root, 'originals'));
        const put = (name: string): void => {
          writeFileSync(path.join(root, 'originals', name), 'As it came.');
        };
        put(`${path.basename(picture, path.extname(picture))}.DSC 1.JPG`);
        put(`${'0'.repeat(64)}.DSC 2.JPG`);
        put('Notes.txt');
      },
      [`note original-unused originals/${'0'.repeat(64)}.DSC 2.JPG`, 'note file-strange originals/Notes.txt'],
    ],
    'a look that cannot be used': [
      (root) => {
        writeFileSync(path.join(root, 'looks/web.css'), 'h1 { color: red');
        writeFileSync(path.join(root, 'looks/tokens.css'), '.house { --acent: red }');
        writeFileSync(path.join(root, 'looks/notes.txt'), 'Ask Anna.');
      },
      ['warning look-broken looks/web.css'],
    ],
    'library.json that is missing': [
      (root) => {
        rmSync(path.join(root, 'library.json'));
      },
      [
        'error settings-missing library.json',
        'warning tag-unknown news/one.json',
        'warning tag-unknown news/three.json',
        'warning tag-unknown news/two.json',
      ],
    ],
  };
  for (const [what, [damage, expected]] of Object.entries(cases))
    it(`finds ${what}`, async () => {
      const { picture } = await libraryToExamine();
      const { root } = await libraryToExamine((at) => {
        damage(at, picture);
      });
      const { findings, healthy } = await examine(root);
      const said = brief(findings).map((line) =>
        line
          .replace(picture, '<picture>')
          .replace(/media\/[0-9a-f]{64}\.jpg/, '<photograph>')
          .replace(/(history\/one|trash)\/\d{4}.*/, '$1/*')
          .replace(/\d+-[0-9a-f]{12}\.tmp$/, '*'),
      );
      expect(said).toEqual(expected);
      expect(healthy).toBe(expected.every((line) => line.startsWith('note')));
      for (const { message } of findings) expect(message).toMatch(/^[A-Z“].*\.$/s);
    });

  const held = 'note lock-held .desk/lock';
  type FoundInFiles = `${'settings' | 'document' | 'addresses'}-${FileTrouble}`;
  /** Adding a code without a library in which it is found does not compile, or fails here. */
  const allCodes: Record<Exclude<FindingCode, FoundInFiles>, true> = {
    'settings-edited': true,
    'document-edited': true,
    'tag-unknown': true,
    'item-missing': true,
    'item-in-trash': true,
    'look-broken': true,
    'picture-missing': true,
    'picture-damaged': true,
    'picture-private': true,
    'picture-unused': true,
    'original-unused': true,
    'file-strange': true,
    'version-damaged': true,
    'trash-damaged': true,
    'conflict-damaged': true,
    'conflict-waiting': true,
    'kept-newer': true,
    'set-aside': true,
    'folder-foreign': true,
    'temporary-left': true,
    'work-strange': true,
    'work-left': true,
    'lock-held': true,
    'lock-left': true,
  };
  it.each(Object.keys(allCodes))('tries the code “%s”', (code) => {
    const lines = [...Object.values(cases).flatMap(([, expected]) => expected), held];
    expect(lines.map((line) => line.split(' ')[1])).toContain(code);
  });

  it('believes the file and not the index', async () => {
    const { root } = await libraryToExamine();
    const opened = await OpenedLibrary.open(root, { stays: false });
    await opened.close();
    const library = await openLibrary(root);
    expect(library.state().troubled).toEqual([]);
    writeFileSync(path.join(root, 'news/two.json'), '');
    expect(brief((await examine(root)).findings)).toEqual(['error document-empty news/two.json']);
  });

  it('says who has the library, and leaves the lock', async () => {
    const { root } = await libraryToExamine();
    const opened = await OpenedLibrary.open(root, { stays: false });
    expect(brief((await examine(root)).findings)).toEqual([held]);
    await expect(repair(root)).rejects.toMatchObject({ code: 'read-only' });
    await opened.close();
    expect((await examine(root)).findings).toEqual([]);
  });
});

describe('repairing a library', () => {
  it('does nothing to one that is well', async () => {
    const { root } = await libraryToExamine();
    const before = filesIn(root);
    const { done, failed, after } = await repair(root);
    expect({ done, failed, healthy: after.healthy }).toEqual({ done: [], failed: [], healthy: true });
    expect(filesIn(root)).toEqual(before);
  });

  it.each(['{"schema": 1', null])(
    'makes addresses of pages again from their second copy (%j)',
    async (held) => {
      const { root } = await libraryToExamine((at) => {
        writeFileSync(path.join(at, '.desk/addresses.json'), envelope(addresses));
        if (held === null) rmSync(path.join(at, 'addresses.json'));
        else writeFileSync(path.join(at, 'addresses.json'), held);
      });
      const { done, failed, after } = await repair(root);
      expect({ done, failed }).toEqual({
        done: ['addresses.json was made again from its second copy, with the addresses of 1 page.'],
        failed: [],
      });
      expect(after.healthy).toBe(true);
      expect(readFileSync(path.join(root, 'addresses.json'), 'utf8')).toContain('articles/one');
    },
  );

  it('sets addresses aside that nobody can read, for the next export to make them again', async () => {
    const { root } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, 'addresses.json'), 'null');
      rmSync(path.join(at, '.desk/addresses.json'));
    });
    expect((await repair(root)).done).toEqual([
      'addresses.json could not be read and was set aside; the next export makes it again.',
    ]);
    expect(existsSync(path.join(root, 'addresses.json'))).toBe(false);
    expect(readdirSync(path.join(root, '.desk/set-aside'))).toHaveLength(1);
  });

  it('puts everything right that can be, keeps what gives way, and says each thing', async () => {
    const { picture } = await libraryToExamine();
    const { root, backups } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, 'news/one.json'), '{"schema": 1, "rev": 2, "cut');
      writeFileSync(path.join(at, 'news/two.json'), '');
      rmSync(path.join(at, picture));
      rmSync(path.join(at, 'library.json'));
      rmSync(path.join(at, '.desk/settings'), { recursive: true });
      writeFileSync(
        path.join(at, 'news/six (2).json'),
        envelope(newsItem({ id: 'six', headline: 'Six', tags: ['unheard-of'] })),
      );
      const trash = path.join(at, '.desk/trash');
      writeFileSync(path.join(trash, readdirSync(trash)[0] ?? ''), 'null');
      const spring = path.join(at, 'brochures/spring.json');
      const { document } = JSON.parse(readFileSync(spring, 'utf8')) as { document: { id: string } };
      writeFileSync(
        spring,
        envelope({ ...document, items: ['three', 'never-there', 'two'] } as { id: string }, 5),
      );
    });
    const { done, failed, after } = await repair(root, { backups });
    expect(failed).toEqual([]);
    expect(
      done.map((line) => line.replace(/\d{4}-\d\d-\d\d/g, 'DAY').replace(/“library backup [^”]*”/g, 'B')),
    ).toEqual([
      'library.json (missing) was made again from the backup B (DAY): office “Liaison Office”, 1 tag.',
      '“Item one” (news/one.json, cut-off) was set aside; the version from the backup B (DAY) took its place.',
      '“Six” (news/six (2).json, misnamed) was moved to its own place; the file was set aside.',
      '“Item two” (news/two.json, empty) was set aside; the version from the backup B (DAY) took its place.',
      '1 tag of documents that library.json did not name: unheard-of. Give them names in the desk.',
      '“Spring” was cleared of 1 item that the library has nothing of any more: never-there.',
      expect.stringMatching(/^\.desk\/trash\/.* could not be read and was set aside\.$/),
      // Seen only once the document that shows it could be read again.
      `${picture} was taken from the backup B.`,
    ]);
    expect(after.healthy).toBe(true);
    expect([...new Set(after.findings.map(({ code }) => code))]).toEqual(['set-aside']);

    const library = await openLibrary(root);
    expect(library.state()).toMatchObject({
      troubled: [],
      tags: [{ id: 'ports', name: 'Ports' }, { id: 'unheard-of' }],
    });
    expect(
      library
        .list()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['one', 'six', 'spring', 'three', 'two']);
    expect((await library.read('one')).document).toMatchObject({ status: 'cleared' });
    expect((await library.read('spring')).document).toMatchObject({ items: ['three', 'two'] });
    const aside = Object.values(filesIn(path.join(root, '.desk/set-aside')));
    expect(aside).toHaveLength(4);
    expect(aside).toEqual(expect.arrayContaining(['', '{"schema": 1, "rev": 2, "cut', 'null']));
    expect(aside).toContainEqual(expect.stringContaining('"headline": "Six"'));
    expect((await repair(root, { backups })).done).toEqual([]);
  });

  it('takes what cameras wrote out of pictures, in every document that shows them', async () => {
    const bytes = photograph({ orientation: 6 });
    const src = `media/${createHash('sha256').update(bytes).digest('hex')}.jpg`;
    const { root } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, src), bytes);
      const attrs = { src, alt: '', caption: 'On the quay', credit: '' };
      const body = { type: 'doc', content: [{ type: 'picture', attrs }] };
      writeFileSync(path.join(at, 'news/photo.json'), envelope(newsItem({ id: 'photo', body })));
    });
    const { done, failed, after } = await repair(root);
    expect([done.length, failed]).toEqual([1, []]);
    expect(after.findings.map(({ code }) => code)).not.toContain('picture-private');
    const { document } = await (await openLibrary(root)).read('photo');
    const [shown] = document.kind === 'brochure' ? [] : bodyPictures(document.body);
    expect(shown).toMatchObject({ caption: 'On the quay' });
    expect(readFileSync(path.join(root, shown?.src ?? '')).includes(secret)).toBe(false);
  });

  it('ends where a damaged file has the id of a document of another kind', async () => {
    const { root } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, 'briefs/one.json'), '{"schema": 1, "id": "on');
    });
    const { after, failed } = await repair(root);
    expect(failed).toEqual([]);
    expect(after.healthy).toBe(true);
    expect(existsSync(path.join(root, 'briefs/one.json'))).toBe(false);
    const aside = path.join(root, '.desk/set-aside');
    expect(readdirSync(aside).map((name) => readFileSync(path.join(aside, name), 'utf8'))).toEqual([
      '{"schema": 1, "id": "on',
    ]);
  }, 20_000);

  it('leaves what it has no good version of, and says so', async () => {
    const { root, picture } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, 'news/two.json'), 'null');
      rmSync(path.join(at, 'media'), { recursive: true });
      writeFileSync(path.join(at, 'briefs/far.json'), JSON.stringify({ schema: schemaVersion + 1 }));
    });
    const { picture: gone } = await libraryToExamine();
    const before = filesIn(root);
    const { done, failed, after } = await repair(root);
    expect(done).toEqual([]);
    expect(failed).toEqual([
      'news/two.json: There is no good version of it in the library or in a backup. The file is kept as it is.',
      `${gone}: No backup has the picture as it was. Put it into the document again if you have it.`,
    ]);
    expect(after.healthy).toBe(false);
    expect(filesIn(root)).toEqual(before);
    expect(existsSync(path.join(root, picture))).toBe(false);
  });

  it('brings a document back that is gone, and makes library.json again from its documents alone', async () => {
    const { root } = await libraryToExamine((at) => {
      rmSync(path.join(at, 'news/one.json'));
      rmSync(path.join(at, 'library.json'));
      rmSync(path.join(at, '.desk/settings'), { recursive: true });
    });
    const { done, failed, after } = await repair(root);
    expect(failed).toEqual([]);
    expect(done[0]).toContain(
      'library.json (missing) was made again with plain settings and the 1 tag that documents have.',
    );
    expect(done[1]).toContain('“Item one” (news/one.json, missing) was brought back from the history');
    expect(after.healthy).toBe(true);
    expect((await openLibrary(root)).state().tags).toEqual([{ id: 'ports', name: 'ports', colour: 'slate' }]);
  });

  it('does not take words from conflict copies by itself', async () => {
    const { root } = await libraryToExamine((at) => {
      writeFileSync(path.join(at, 'news/two.json'), '');
      mkdirSync(path.join(at, '.desk/conflicts'));
      writeFileSync(path.join(at, '.desk/conflicts/two.1.0123abcd.json'), envelope(newsItem({ id: 'two' })));
    });
    const { done, failed } = await repair(root);
    expect(done).toEqual([]);
    expect(failed).toHaveLength(1);
    expect(readFileSync(path.join(root, 'news/two.json'), 'utf8')).toBe('');
  });
});
