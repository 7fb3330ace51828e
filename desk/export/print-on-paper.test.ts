import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DeskError } from '../../core/desk-error.ts';
import type { PrintRequest } from '../../core/export/printing.ts';
import { createDesk } from '../desk.ts';
import type { Paper } from '../ports.ts';

const library = path.resolve(import.meta.dirname, '../../data/library');

/** What paper is asked to print: the page's place and its words. */
function recorder(fail?: Error): { paper: Paper; asked: { file: string; folder: string; html: string }[] } {
  const asked: { file: string; folder: string; html: string }[] = [];
  return {
    asked,
    paper: {
      async print(file, { folder }) {
        asked.push({ file: path.relative(folder, file), folder, html: await readFile(file, 'utf8') });
        expect(existsSync(path.join(folder, 'assets/house.css'))).toBe(true);
        if (fail) throw fail;
      },
    },
  };
}

async function print(request: PrintRequest, paper?: Paper): Promise<void> {
  const never = (): never => {
    throw new Error('Nobody is asked.');
  };
  const desk = createDesk({
    printer: null,
    paper,
    dialogs: { chooseFolder: never, chooseFiles: never },
    outside: { showInFolder: never, openAddress: never },
    emit: () => undefined,
  });
  try {
    await desk.open(library, { lookOnly: true });
    await desk.api.print(request);
  } finally {
    await desk.close();
  }
}

const item = 'fair-play-south-asia';

describe('printing on paper', () => {
  it.each([
    [{ document: item, kind: 'news', as: 'article' }, /^articles\/.*\.html$/],
    [{ document: item, kind: 'news', as: 'latest-news' }, /^latest-news\.html$/],
    [{ document: item, kind: 'news', as: 'brochure' }, /^brochure\.html$/],
    [{ document: 'port-albany-brochure', kind: 'brochure', as: 'brochure' }, /^brochure\.html$/],
    [{ document: 'profile-port-albany-liaison-office', kind: 'brief', as: 'brief' }, /^briefs\/.*\.html$/],
  ] as [PrintRequest, RegExp][])(
    'hands over the export of %o, and leaves nothing behind',
    async (request, file) => {
      const { paper, asked } = recorder();
      await print(request, paper);
      expect(asked).toHaveLength(1);
      expect(asked[0]?.file.replaceAll('\\', '/')).toMatch(file);
      if (request.kind === 'news') expect(asked[0]?.html).toContain('Training for fair play in South Asia');
      expect(existsSync(asked[0]?.folder ?? '')).toBe(false);
    },
  );

  it('leaves nothing behind where the printer fails, and says why', async () => {
    const { paper, asked } = recorder(new DeskError('no-printer', 'No printer is set up.'));
    await expect(print({ document: item, kind: 'news', as: 'article' }, paper)).rejects.toMatchObject({
      code: 'no-printer',
    });
    expect(existsSync(asked[0]?.folder ?? '')).toBe(false);
  });

  it('says so where there is no paper, or no such document', async () => {
    await expect(print({ document: item, kind: 'news', as: 'article' })).rejects.toMatchObject({
      code: 'no-printer',
    });
    const { paper, asked } = recorder();
    await expect(print({ document: 'gone', kind: 'news', as: 'article' }, paper)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(asked).toEqual([]);
  });
});
