/** Many documents at once: change, trash, bring back, copy. */
import type { DeskApi } from '../../core/contract.ts';
import { changeMany, setValues } from '../many/change-many.ts';
import { duplicateMany } from '../many/duplicate-many.ts';
import type { Told } from '../many/not-done.ts';
import { removeMany, restoreMany } from '../many/remove-many.ts';
import type { Emit, Session } from '../session.ts';
import { handle } from './handle.ts';

export type ManyRequests = Pick<
  DeskApi,
  'changeMany' | 'setValues' | 'removeMany' | 'restoreMany' | 'duplicate'
>;

/** Milliseconds between two words on how far the work is; short work says nothing. */
const between = 200;

export const manyHandlers = (session: Session, emit: Emit): ManyRequests => {
  const telling = (): Told => {
    let told = performance.now();
    return (done, total) => {
      if (performance.now() - told < between) return;
      told = performance.now();
      emit('many-progress', { done, total });
    };
  };
  return {
    changeMany: handle('changeMany', ({ ids, change }) =>
      changeMany(session.library, ids, change, telling()),
    ),
    setValues: handle('setValues', ({ changes }) => setValues(session.library, changes, telling())),
    removeMany: handle('removeMany', ({ ids, revs }) => removeMany(session.library, ids, revs, telling())),
    restoreMany: handle('restoreMany', ({ ids }) => restoreMany(session.library, ids, telling())),
    duplicate: handle('duplicate', ({ ids }) => duplicateMany(session.library, ids, telling())),
  };
};
