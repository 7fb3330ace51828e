/** Printing on paper: what is open, in the view that is open, by the computer's dialog or the browser's. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, sampleLibrary, test, type RunningDesk } from './desk.ts';
import { readPdf } from './pdf.ts';
import { open, sheet } from './screens.ts';

interface Printed {
  title: string;
  /** The pages as a PDF, in base64; empty behind the browser's door. */
  pdf: string;
  /** The contents as they are printed; empty in the window, whose PDF has them. */
  contents: string;
}

/** Puts a recorder in the place of the dialog for printing, which alone asks the computer. */
async function recordPrints({ app, door, page }: RunningDesk): Promise<() => Promise<Printed[]>> {
  if (door === 'browser') {
    const prints: Printed[] = [];
    await page
      .context()
      .exposeFunction(
        'notePrint',
        (title: string, contents: string) => void prints.push({ title, contents, pdf: '' }),
      );
    await page.context().addInitScript(() => {
      const { notePrint } = window as unknown as { notePrint: (title: string, contents: string) => void };
      window.print = () => notePrint(document.title, document.querySelector('.contents')?.textContent ?? '');
    });
    return () => Promise.resolve(prints);
  }
  await app.electron.evaluate(({ app: electron }) => {
    const kept = globalThis as unknown as { prints: Printed[] };
    kept.prints = [];
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        if (options?.silent !== false) throw new Error('Nobody was asked.');
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((bytes) => {
          kept.prints.push({ title: contents.getTitle(), contents: '', pdf: bytes.toString('base64') });
          done?.(true, '');
        });
      };
    });
  });
  return () => app.electron.evaluate(() => (globalThis as unknown as { prints: Printed[] }).prints);
}

test('what is open is printed as its export shows it', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page, door } = desk;
  const prints = await recordPrints(desk);
  const printed = async (count: number): Promise<Printed> => {
    let all: Printed[] = [];
    // Asking Electron while it prints may fail; then it is asked again.
    await expect(async () => {
      all = await prints();
      expect(all).toHaveLength(count);
    }).toPass({ timeout: 20_000 });
    return all[count - 1] as Printed;
  };

  await test.step('an item that is being written, as its article', async () => {
    await open(page, 'Training for fair play in South Asia');
    await page.keyboard.press('ControlOrMeta+p');
    expect((await printed(1)).title).toContain('Training for fair play in South Asia');
  });

  await test.step('as it stands in Latest News', async () => {
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('ControlOrMeta+p');
    expect((await printed(2)).title).toContain('Latest News');
  });

  await test.step('a whole brochure, its contents with page numbers', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await open(page, 'Port Albany brochure', 'Brochures');
    // The pages of the preview are those of the paper.
    const inPreview = sheet(page).locator('[data-item]').filter({ hasText: 'Clean mines for clean energy' });
    await expect(inPreview.locator('.page')).toHaveText(/^\d+$/);
    const previewed = await inPreview.locator('.page').innerText();
    await page.keyboard.press('ControlOrMeta+p');
    const { title, pdf, contents } = await printed(3);
    expect(title).toContain('Port Albany brochure');
    if (door === 'browser') {
      expect(contents).toMatch(new RegExp(`Clean mines for clean energy\\s*${previewed}(?!\\d)`));
      return;
    }
    const file = path.join(folder, 'printed.pdf');
    await writeFile(file, Buffer.from(pdf, 'base64'));
    const { pages } = await readPdf(file);
    expect(pages.length).toBeGreaterThan(5);
    // Each entry of the contents says the page on which its item begins.
    const entry = /Clean mines for clean energy\D*?(?:[\d.]{10})?\s*(\d+)(?!\d|\.)/;
    expect(pages[1]).toMatch(entry);
    const [, number = ''] = entry.exec(pages[1] ?? '') ?? [];
    expect(number).toBe(previewed);
    expect(pages[Number(number) - 1]).toContain('Clean mines for clean energy');
  });
});
