/**
 * Run as a process of its own. `hold <library> <every>`: takes the lock and keeps it. `contend <library> <ms>`: takes
 * it and gives it up again and again, and looks whether anybody else is inside at the same time.
 */
import { linkSync, readFileSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { awaitLock, takeLock } from '../lock/lock.ts';

const [what = '', root = '', number = ''] = process.argv.slice(2);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

if (what === 'hold') {
  const answer = await takeLock(root, { who: 'Anna', every: Number(number) });
  say(answer.kind);
  if (answer.kind === 'taken')
    answer.lock.whenLost((holder) => {
      say(`lost to ${holder?.who ?? 'nobody'}`);
    });
  setInterval(() => undefined, 1_000);
} else {
  const inside = path.join(root, 'inside');
  const mine = `${inside}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  const end = performance.now() + Number(number);
  let turns = 0;
  say('ready');
  while (performance.now() < end) {
    const lock = await awaitLock(root, { every: 50, staleAfter: 60_000, signal: AbortSignal.timeout(5_000) });
    if (!lock) continue;
    try {
      linkSync(mine, inside); // with its number from the first moment, whoever is killed when
    } catch {
      const other = Number(readFileSync(inside, 'utf8'));
      if (isAlive(other)) say(`violation: ${other} is inside`);
      unlinkSync(inside);
      linkSync(mine, inside);
    }
    await wait(Math.random() * 3);
    unlinkSync(inside);
    await lock.release();
    turns += 1;
    await wait(Math.random() * 3);
  }
  say(`turns ${turns}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
