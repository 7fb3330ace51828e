/** Checks of one item, and of whole libraries: how long they take, and how long they keep anybody waiting. */
import path from 'node:path';
import { checkDocument } from '../../../core/checking/rules.ts';
import { bodyText } from '../../../core/body/body.ts';
import type { BodyNode, NewsItem } from '../../../core/document.ts';
import { LibraryChecks } from '../../../desk/checks/library-checks.ts';
import { Spelling } from '../../../desk/spelling/spelling.ts';
import { openLibrary } from '../../../desk/opening/open-library.ts';
import { newOffice } from '../../../desk/settings/default-office.ts';
import { benchItem, benchLibrary } from '../documents.ts';
import { inMs, rowOf, type Line } from '../line.ts';
import { measure } from '../measure.ts';

/** An item with names and with something to find in most paragraphs, as real ones have. */
function itemToCheck(n: number): NewsItem {
  const item = benchItem(n);
  const change = (text: string, paragraph: number): string =>
    text
      .split(' ')
      .map((word, at) => {
        if (at % 9 === 4) return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
        if (at % 40 === 21) return ['organised', '75%', '"gold rush"', 'in Kyiv'][(paragraph + n) % 4];
        return word;
      })
      .join(' ');
  const content = (item.body.content ?? []).map((node, paragraph): BodyNode => ({
    ...node,
    content: (node.content ?? []).flatMap(({ text = '' }) => [
      { type: 'text', text: change(text, paragraph) },
      {
        type: 'text',
        text: 'the report',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
      },
    ]),
  }));
  return { ...item, body: { type: 'doc', content } };
}

/**
 * Runs a job, and gives how long it took and its longest stretch of work in which nothing else could be done, in milliseconds;
 * the stretch in time of the processor, since what other programs do meanwhile is not its fault.
 */
async function watched(job: () => Promise<unknown>): Promise<{ took: number; stall: number }> {
  const worked = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let [stall, last, goesOn] = [0, worked(), true];
  const tick = (): void => {
    const now = worked();
    stall = Math.max(stall, now - last);
    last = now;
    if (goesOn) setImmediate(tick);
  };
  setImmediate(tick);
  const began = performance.now();
  await job();
  const took = performance.now() - began;
  goesOn = false;
  return { took, stall };
}

export const checks: Line = async ({ folder, sizes, tell }) => {
  const office = newOffice('Office of the Benchmark');
  const items = Array.from({ length: 200 }, (_, n) => itemToCheck(n));
  const first = items[0] ?? benchItem(0);
  const once = await measure((run) => checkDocument(items[run % items.length] ?? first, office), 1_000);
  const words = bodyText(first.body).split(/\s+/).length;
  const found = checkDocument(first, office).length;
  tell(rowOf(`all checks of one item of ${words} words`, once, undefined, `${found} findings`));
  for (const count of sizes) {
    const root = path.join(folder, `checks-${count}`);
    await benchLibrary(root, count, itemToCheck);
    const library = new LibraryChecks(await openLibrary(root, { lookOnly: true }), new Spelling());
    const all = await watched(() => library.look());
    const again = await watched(() => library.look());
    const what = `checks of ${new Intl.NumberFormat('en-GB').format(count)} items`;
    const of = `${(await library.counts()).warnings} warnings; longest stall`;
    const row = { p95: '', against: '', ratio: '' };
    tell({ ...row, what, median: inMs(all.took), note: `${of} ${inMs(all.stall)}` });
    tell({
      ...row,
      what: `${what}, nothing changed since`,
      median: inMs(again.took),
      note: `longest stall ${inMs(again.stall)}`,
    });
  }
  return null;
};
