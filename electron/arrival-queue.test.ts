import { expect, it } from 'vitest';
import type { Named } from '../desk/given/named-paths.ts';
import { ArrivalQueue, nothing } from './arrival-queue.ts';

const file = (name: string): Named => ({ paths: [name], refused: [] });

it('keeps what comes before there is a desk, and then hands over one by one', () => {
  const [queue, taken]: [ArrivalQueue, Named[]] = [new ArrivalQueue(), []];
  queue.arrive(file('/a'));
  queue.arrive({ paths: ['/b'], refused: ['No.'] });
  expect(queue.follow((named) => taken.push(named))).toEqual({ paths: ['/a', '/b'], refused: ['No.'] });
  queue.arrive(nothing);
  expect(taken).toEqual([nothing]);
});

it('holds what comes while the desk closes, and hands it over where the desk stays', () => {
  const [queue, taken]: [ArrivalQueue, Named[]] = [new ArrivalQueue(), []];
  queue.follow((named) => taken.push(named));
  queue.hold();
  queue.arrive(file('/a'));
  queue.hold();
  queue.arrive(file('/b'));
  expect(taken).toEqual([]);
  queue.release();
  expect(taken).toEqual([file('/a'), file('/b')]);
  queue.arrive(file('/c'));
  expect([taken.length, queue.takeHeld()]).toEqual([3, null]);
});

it('gives the next desk what came while this one closed, also a start that gave nothing', () => {
  const queue = new ArrivalQueue();
  queue.follow(() => expect.unreachable());
  queue.hold();
  expect(queue.takeHeld()).toBeNull();
  queue.arrive(nothing);
  expect(queue.takeHeld()).toEqual(nothing);
  queue.arrive(file('/a'));
  queue.arrive(file('/b'));
  expect(queue.takeHeld()).toEqual({ paths: ['/a', '/b'], refused: [] });
  expect(queue.takeHeld()).toBeNull();
});
