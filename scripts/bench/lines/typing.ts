/** From a key press to the paint: in the desk, and in a bare window with nothing but the same editor. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { benchLibrary } from '../documents.ts';
import { bareWindow, openWindow, root, untilPainted, type Window } from '../electron-window.ts';
import { rowOf, type Line } from '../line.ts';
import { timingOf } from '../measure.ts';

const keys = 400;
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
  await writeFile(
    page,
    '<!doctype html><meta charset="utf-8"><body><script src="editor.js"></script></body>',
  );
  const library = path.join(folder, 'library');
  await benchLibrary(library, 100);
  const bare = await openWindow(electron, folder, [bareWindow, page]);
  await untilPainted(bare);
  const bareTimes = await keyTimes(bare);
  await bare.close();
  const desk = await openWindow(electron, folder, ['.', `--library=${library}`]);
  await untilPainted(desk);
  await wait(2_000); // the first document opens
  const deskTimes = await keyTimes(desk);
  await desk.close();
  const [ours, theirs] = [timingOf(deskTimes), timingOf(bareTimes)];
  const note = `p95 ${(ours.p95 / theirs.p95).toFixed(2)} x; aim: 1.2 x`;
  tell(rowOf('key press to paint', ours, ['a bare editor', theirs], note));
  return null;
};
