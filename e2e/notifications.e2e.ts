/** Long work is told of by the system where the desk is in the background, and on its icon while it goes on. */
import { expect, newFolder, sampleLibrary, test, windowOnly, type DeskApp } from './desk.ts';
import { askExport, exportInto } from './exporting.ts';
import { hasBus, NotificationDaemon } from './notification-daemon.ts';
import { dialog, goToSettings, headlineField } from './screens.ts';

const isFocused = ({ electron }: DeskApp): Promise<boolean> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused() === true);

test(
  'the end of long work is told where the desk is in the background, and only there',
  windowOnly,
  async ({ start, folder }) => {
    test.skip(!hasBus(), 'Without dbus-daemon there is nobody here who takes notifications.');
    const daemon = await NotificationDaemon.start(folder);
    try {
      const desk = await start({
        library: await sampleLibrary(folder),
        env: { DBUS_SESSION_BUS_ADDRESS: daemon.address },
      });
      const { app, page } = desk;
      await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
      // Work is long after four seconds: here every look at the clock finds it five seconds on.
      await app.electron.evaluate(({ BrowserWindow }) => {
        const shown: number[] = [];
        let looks = 0;
        const now = performance.now.bind(performance);
        performance.now = () => now() + 5_000 * ++looks;
        const [window] = BrowserWindow.getAllWindows();
        const show = window?.setProgressBar.bind(window);
        if (window)
          window.setProgressBar = (part, options) => {
            shown.push(part);
            show?.(part, options);
          };
        Object.assign(globalThis, { progressShown: () => shown.splice(0) });
      });
      const progress = (): Promise<number[]> =>
        app.electron.evaluate(() =>
          (globalThis as unknown as { progressShown: () => number[] }).progressShown(),
        );
      const out = await newFolder(folder, 'out');
      const exportNow = async (): Promise<void> => {
        await askExport(page);
        await exportInto(desk, out, ['Latest News page', 'Article pages']);
        await page.keyboard.press('Escape');
        await expect(dialog(page, 'Exported')).toBeHidden();
      };
      const turn = async (to: 'focus' | 'blur'): Promise<void> => {
        await app.electron.evaluate(
          ({ BrowserWindow }, which) => BrowserWindow.getAllWindows()[0]?.[which](),
          to,
        );
        await expect.poll(() => isFocused(app)).toBe(to === 'focus');
      };

      await test.step('in front: its icon shows how far it is, and nothing else is said', async () => {
        await turn('focus');
        await exportNow();
        const parts = await progress();
        expect(parts.at(-1)).toBe(-1);
        expect(parts.slice(0, -1).some((part) => part > 0)).toBe(true);
        expect(parts.every((part) => part === -1 || (part >= 0 && part <= 1))).toBe(true);
      });

      await test.step('in the background: one notification, and pressing it brings the desk to the front', async () => {
        await turn('blur');
        await exportNow();
        const told = { title: 'Liaison Desk', words: 'The export is finished.' };
        await expect.poll(() => daemon.shown).toEqual([told]);
        expect((await progress()).at(-1)).toBe(-1);
        expect(await isFocused(app)).toBe(false);
        daemon.press();
        await expect.poll(() => isFocused(app)).toBe(true);
      });

      await test.step('nothing is told where nobody wants it', async () => {
        await goToSettings(page, 'This computer');
        await page.getByRole('checkbox', { name: 'Notify me when long work ends' }).uncheck();
        await turn('blur');
        await exportNow();
        await page.getByRole('checkbox', { name: 'Notify me when long work ends' }).check();
        await exportNow();
        await expect.poll(() => daemon.shown.length).toBe(2);
      });
    } finally {
      daemon.stop();
    }
  },
);
