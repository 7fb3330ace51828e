import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSteps, StepGone, StepList, type Step } from './step-list.ts';

/** A text that steps append to. */
function makeText() {
  const told: string[] = [];
  const list = new StepList((sentence) => told.push(sentence));
  const state = { text: '' };
  const step = (sign: string): Step => ({
    label: sign,
    undo: async () => {
      await Promise.resolve();
      if (!state.text.endsWith(sign)) throw new StepGone(`${sign} has changed.`);
      state.text = state.text.slice(0, -sign.length);
    },
    redo: async () => {
      await Promise.resolve();
      state.text += sign;
    },
  });
  const type = (sign: string): Step => {
    state.text += sign;
    const made = step(sign);
    list.push(made);
    return made;
  };
  return { list, state, told, type };
}

describe('steps', () => {
  it('are taken back from the last to the first, and done again from the first to the last', async () => {
    const { list, state, type } = makeText();
    for (const sign of ['a', 'b', 'c']) type(sign);
    await list.undo();
    await list.undo();
    expect(state.text).toBe('a');
    await list.redo();
    expect(state.text).toBe('ab');
    await list.redo();
    await list.redo();
    expect(state.text).toBe('abc');
  });

  it('that belong together are gathered into one, which is taken back and done again as a whole', async () => {
    const { list, state, type } = makeText();
    type('a');
    const some = [type('b'), type('c')];
    const gathered = list.gather('both', (step) => some.includes(step));
    expect(list.next).toBe(gathered);
    await list.undo();
    expect(state.text).toBe('a');
    await list.redo();
    expect(state.text).toBe('abc');
    expect(list.gather('none', () => false)).toBeNull();
    expect(list.next?.label).toBe('both');
  });

  it('wait for each other, however quickly they are asked for', async () => {
    const { list, state, type } = makeText();
    for (const sign of ['a', 'b', 'c']) type(sign);
    await Promise.all([list.undo(), list.undo(), list.redo(), list.undo(), list.undo()]);
    expect(state.text).toBe('');
    await Promise.all([list.redo(), list.redo(), list.redo(), list.redo()]);
    expect(state.text).toBe('abc');
  });

  it('cannot be done again once something else was done', async () => {
    const { list, state, type } = makeText();
    type('a');
    await list.undo();
    type('b');
    expect(list.nextAgain).toBeNull();
    await list.redo();
    expect(state.text).toBe('b');
  });

  it('are kept up to a number', async () => {
    const { list, state, type } = makeText();
    for (let i = 0; i < mostSteps + 5; i += 1) type('x');
    for (let i = 0; i < mostSteps + 5; i += 1) await list.undo();
    expect(state.text).toBe('xxxxx');
    expect(list.next).toBeNull();
  });

  it('that can no longer be taken back say so, and the one before is next', async () => {
    const { list, state, told, type } = makeText();
    const first = type('a');
    type('b');
    state.text = 'a'; // changed elsewhere
    await list.undo();
    expect(told).toEqual(['b has changed.']);
    expect(list.next).toBe(first);
    expect(list.nextAgain).toBeNull();
    await list.undo();
    expect(state.text).toBe('');
  });

  it('that fail stay to be tried again, and are given up at the second failure', async () => {
    const { list, told, type } = makeText();
    const before = type('a');
    let works = false;
    const shaky: Step = {
      label: 'shaky',
      undo: () => (works ? Promise.resolve() : Promise.reject(new Error('The disk is full.'))),
      redo: () => Promise.resolve(),
    };
    list.push(shaky);
    await list.undo();
    expect(list.next).toBe(shaky);
    works = true;
    await list.undo();
    expect(list.next).toBe(before);
    expect(list.nextAgain).toBe(shaky);
    await list.redo();
    works = false;
    await list.undo();
    await list.undo();
    expect(told).toEqual(['The disk is full.', 'The disk is full.', 'The disk is full.']);
    expect(list.next).toBe(before);
  });

  it('that are done while one is taken back stand above nothing that could be done again', async () => {
    const { list, state, type } = makeText();
    let open = (): void => undefined;
    const slow: Step = {
      label: 'slow',
      undo: () => new Promise((resolve) => (open = resolve)),
      redo: () => Promise.resolve(),
    };
    const first = type('a');
    list.push(slow);
    const undoing = list.undo();
    await Promise.resolve();
    expect(list.mayGrow(slow)).toBe(false);
    const meanwhile = type('b');
    open();
    await undoing;
    expect(list.next).toBe(meanwhile);
    expect(list.nextAgain).toBeNull();
    await list.undo();
    expect(list.next).toBe(first);
    expect(state.text).toBe('a');
  });

  it('put together are one, and whole or not at all', async () => {
    const { list, state, told, type } = makeText();
    list.together('both', () => {
      type('a');
      type('b');
    });
    expect(list.next?.label).toBe('both');
    await list.undo();
    expect(state.text).toBe('');
    await list.redo();
    expect(state.text).toBe('ab');
    state.text = 'xb';
    await list.undo();
    expect(state.text).toBe('xb');
    expect(told).toEqual(['a has changed.']);
    list.together('nothing', () => undefined);
    expect(list.next).toBeNull();
  });

  it('of a message are taken back only while they are the last', async () => {
    const { list, state, type } = makeText();
    const first = type('a');
    type('b');
    await list.takeBack(first);
    expect(state.text).toBe('ab');
    await list.undo();
    await list.takeBack(first);
    expect(state.text).toBe('');
    await list.takeBack(first);
    expect(state.text).toBe('');
  });

  it('are forgotten with the library, also one that is under way', async () => {
    const { list, type } = makeText();
    type('a');
    const undoing = list.undo();
    list.clear();
    await undoing;
    expect(list.next).toBeNull();
    expect(list.nextAgain).toBeNull();
  });
});

it('whatever is done, taken back and done again, the text is what the steps say', async () => {
  const act = fc.constantFrom('a', 'b', 'undo', 'redo');
  await fc.assert(
    fc.asyncProperty(fc.array(act), async (acts) => {
      const { list, state, type } = makeText();
      const done: string[] = [];
      const undone: string[] = [];
      for (const one of acts)
        if (one === 'undo') {
          await list.undo();
          const last = done.pop();
          if (last !== undefined) undone.push(last);
        } else if (one === 'redo') {
          await list.redo();
          const last = undone.pop();
          if (last !== undefined) done.push(last);
        } else {
          type(one);
          done.push(one);
          undone.length = 0;
        }
      expect(state.text).toBe(done.join(''));
    }),
  );
});
