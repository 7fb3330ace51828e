/** From a key press to the paint: in the desk, and in a bare window with nothing but the same editor. */
import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { openLibrary } from '../../../desk/opening/open-library.ts';
import { benchItem, benchLibrary, englishWords } from '../documents.ts';
import { bareWindow, openWindow, root, untilPainted, type Window } from '../electron-window.ts';
import { rowOf, type Line } from '../line.ts';
import { timingOf } from '../measure.ts';

const keys = 250;
/** A quick typist's pause between two keys, in milliseconds. */
const pause = 40;

/** Milliseconds from each key press to the paint that shows it. */
async function keyTimes({ page }: Window): Promise<number[]> {
  const paints = await page.evaluateHandle(() => {
    const times: number[] = [];
    document.querySelector<HTMLElement>('.ProseMirror')?.focus();
    const channel = new MessageChannel();
    let pressed = 0;
    // A message that is sent while a frame is made is answered once that frame has been handed on.
    channel.port1.onmessage = () => times.push(performance.now() - pressed);
    const begin = (at: number): void => {
      pressed = at;
      channel.port2.postMessage(null);
    };
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => requestAnimationFrame(() => begin(timeStamp)),
      true,
    );
    return times;
  });
  for (let n = 0; n < keys; n += 1) {
    await page.keyboard.press(n % 6 === 5 ? 'Space' : 'e');
    await wait(pause);
  }
  return (await paints.jsonValue()).slice(20); // the first ones warm up
}

/** Opens the window with these words, types in it, and closes it. */
async function typed(
  electron: string,
  folder: string,
  words: readonly string[],
  paragraphs: number,
): Promise<number[]> {
  const window = await openWindow(electron, folder, words);
  await untilPainted(window);
  await window.page.locator(`.ProseMirror > p:nth-child(${paragraphs})`).waitFor(); // it is that text
  await wait(2_000); // what a start does beside
  const times = await keyTimes(window);
  await window.close();
  return times;
}

/** A page with the text and nothing else, set as the desk sets it. */
function barePage(paragraphs: readonly string[]): string {
  const assets = path.join(root, 'out', 'renderer', 'assets');
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css'));
  return [
    '<!doctype html><meta charset="utf-8">',
    ...styles.map((name) => `<link rel="stylesheet" href="${pathToFileURL(path.join(assets, name)).href}">`),
    '<body style="overflow: auto"><div id="column" style="width: 560px; margin: 0 auto"></div>',
    `<script type="application/json" id="paragraphs">${JSON.stringify(paragraphs)}</script>`,
    '<script src="editor.js"></script></body>',
  ].join('\n');
}

export const typing: Line = async ({ folder, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'A window needs Electron, which is not on this computer.';
  if (!existsSync(path.join(root, 'out', 'main', 'main.js'))) return 'The desk is not built: npm run build.';
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: path.join(folder, 'bare'),
      lib: { entry: path.join(root, 'scripts/bench/bare-editor.ts'), formats: ['iife'], name: 'bare' },
      rollupOptions: { output: { entryFileNames: 'editor.js' } },
    },
  });
  const page = path.join(folder, 'bare', 'editor.html');
  const english = englishWords();
  for (const words of [310, 5_000, 20_000]) {
    const count = Math.round(words / 62);
    const item = benchItem(0, count, english);
    const library = path.join(folder, `library of ${words}`);
    await benchLibrary(library, 100, (n) => benchItem(n, 5, english));
    const store = await openLibrary(library);
    await store.create({ ...item, id: 'typed-in', date: { start: '2099-01-01' } });
    await writeFile(page, barePage((item.body.content ?? []).map((block) => block.content?.[0]?.text ?? '')));
    const times = { desk: [] as number[], bare: [] as number[] };
    for (let round = 0; round < 2; round += 1) {
      times.bare.push(...(await typed(electron, folder, [bareWindow, page], count)));
      times.desk.push(...(await typed(electron, folder, ['.', `--library=${library}`], count)));
    }
    const [ours, theirs] = [timingOf(times.desk), timingOf(times.bare)];
    const note = `p95 ${(ours.p95 / theirs.p95).toFixed(2)} x; aim: 1.2 x`;
    const what = `key press to paint, ${words.toLocaleString('en-GB')} words`;
    tell(rowOf(what, ours, ['a bare editor of the same text', theirs], note));
  }
  return null;
};
