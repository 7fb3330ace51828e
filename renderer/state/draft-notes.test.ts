import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftNotes } from './draft-notes.ts';

function makeNotes() {
  const desk = { text: '', journal: [] as string[], gate: null as Promise<void> | null, fails: false };
  const notes = new DraftNotes({
    snapshot: () => desk.text,
    note: async (text) => {
      await desk.gate;
      if (desk.fails) throw new Error('The disk is full.');
      desk.journal.push(text);
    },
    pause: 250,
  });
  const type = (letters: string): void => {
    desk.text += letters;
    notes.touch();
  };
  return { desk, notes, type };
}

describe('DraftNotes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('notes while the editor types on, and then the last words', async () => {
    const { desk, type } = makeNotes();
    for (const letter of 'Vienna') {
      type(letter);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(desk.journal).toEqual(['Vie', 'Vienna']);
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.journal.at(-1)).toBe('Vienna');
  });

  it('has one note under way, and afterwards notes what was typed meanwhile', async () => {
    const { desk, type } = makeNotes();
    let open = (): void => undefined;
    desk.gate = new Promise((resolve) => (open = resolve));
    type('one');
    await vi.advanceTimersByTimeAsync(250);
    type(' two');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.journal).toEqual([]);
    open();
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.journal).toEqual(['one']); // a desk that took a second is asked again after three
    await vi.advanceTimersByTimeAsync(2_750);
    expect(desk.journal).toEqual(['one', 'one two']);
  });

  it('bears a journal that fails, and tries again with the next key', async () => {
    const { desk, type } = makeNotes();
    desk.fails = true;
    type('one');
    await vi.advanceTimersByTimeAsync(250);
    desk.fails = false;
    type(' two');
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.journal).toEqual(['one two']);
  });

  it('notes nothing more once the disk has it all', async () => {
    const { desk, notes, type } = makeNotes();
    type('saved');
    notes.rest();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.journal).toEqual([]);
    type(' and on');
    await vi.advanceTimersByTimeAsync(250);
    expect(desk.journal).toEqual(['saved and on']);
  });

  it('notes what took the place of words, if any were noted', async () => {
    const { desk, notes, type } = makeNotes();
    notes.supersede('theirs');
    expect(desk.journal).toEqual([]);
    type('mine');
    await vi.advanceTimersByTimeAsync(250);
    notes.supersede('theirs');
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.journal).toEqual(['mine', 'theirs']);
  });
});
