import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskError } from '../../core/desk-error.ts';
import { Saver, type SaveStatus } from './saver.ts';

/** A store of one text with revisions, which can be made to fail or to wait. */
function makeStore() {
  const store = {
    text: '',
    rev: 1,
    saves: 0,
    tries: [] as string[],
    failure: null as DeskError | null,
    gate: null as Promise<void> | null,
    async save(text: string, rev: number) {
      store.saves += 1;
      store.tries.push(text);
      if (store.gate) await store.gate;
      if (store.failure) throw store.failure;
      if (rev !== store.rev) throw new DeskError('conflict', 'It was changed elsewhere.');
      store.rev += 1;
      store.text = text;
      return { rev: store.rev, savedAt: `2024-01-01T00:00:0${String(store.rev)}Z` };
    },
  };
  return store;
}

function makeSaver(store: ReturnType<typeof makeStore>) {
  const typed = { text: '' };
  const seen: SaveStatus['kind'][] = [];
  const saver = new Saver<string>({
    rev: 1,
    savedAt: '2024-01-01T00:00:00Z',
    snapshot: () => typed.text,
    save: (text, rev) => store.save(text, rev),
    onStatus: (status) => seen.push(status.kind),
  });
  const type = (text: string): void => {
    typed.text += text;
    saver.touch();
  };
  return { saver, type, typed, seen };
}

describe('Saver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves once after a pause in typing, not on each key', async () => {
    const store = makeStore();
    const { type, saver, seen } = makeSaver(store);
    for (const letter of 'Vienna') type(letter);
    expect(store.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(800);
    expect(store).toMatchObject({ saves: 1, text: 'Vienna' });
    expect(saver.status).toEqual({ kind: 'saved', at: '2024-01-01T00:00:02Z' });
    expect(seen).toEqual(['waiting', 'saving', 'saved']);
  });

  it('never has two saves under way, and saves what was typed meanwhile', async () => {
    const store = makeStore();
    const { type, saver } = makeSaver(store);
    let open = (): void => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    type('one');
    const first = saver.flush();
    type(' two');
    const second = saver.flush();
    expect(store.saves).toBe(1);
    open();
    store.gate = null;
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(store).toMatchObject({ text: 'one two', saves: 2 });
  });

  it('says that nothing is saved until it is, keeps the words, and tries again by itself', async () => {
    const store = makeStore();
    const { type, saver } = makeSaver(store);
    store.failure = new DeskError('disk', 'The disk is full.');
    type('kept');
    expect(await saver.flush()).toBe(false);
    type(' and more');
    expect(saver.status).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    await vi.advanceTimersByTimeAsync(800);
    expect(saver.dirty).toBe(true);
    store.failure = null;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.text).toBe('kept and more');
    expect(saver.status.kind).toBe('saved');
  });

  it('stays in a conflict until it is settled, while the copy beside the document takes every word', async () => {
    const store = makeStore();
    const { type, saver, seen } = makeSaver(store);
    store.rev = 7;
    type('mine');
    expect(saver.safe).toBe(false);
    expect(await saver.flush()).toBe(false);
    expect(saver.status.kind).toBe('conflict');
    expect(saver.safe).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.tries).toEqual(['mine']);
    type(' still');
    expect(saver.safe).toBe(false);
    await vi.advanceTimersByTimeAsync(800);
    expect(store.tries).toEqual(['mine', 'mine still']);
    expect(saver.safe).toBe(true);
    expect(store.text).toBe('');
    expect(seen.slice(-2)).toEqual(['conflict', 'conflict']);
    saver.forget(7, '2024-01-01T00:00:07Z');
    expect(saver.status.kind).toBe('saved');
    type(' more');
    expect(await saver.flush()).toBe(true);
    expect(store.text).toBe('mine still more');
  });

  it('saves nothing where nothing was typed', async () => {
    const store = makeStore();
    const { saver } = makeSaver(store);
    expect(await saver.flush()).toBe(true);
    expect(store.saves).toBe(0);
  });
});
