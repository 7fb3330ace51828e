/** Whether the system tells of long work that has ended while the desk is in the background. */
import type { DeskApi } from '../../core/contract.ts';
import type { Memory } from '../remembered.ts';
import { handle } from './handle.ts';

export type NoticeRequests = Pick<DeskApi, 'workNotices' | 'setWorkNotices'>;

/** `possible`: something here can tell. */
export const noticeHandlers = (memory: Memory, possible: boolean): NoticeRequests => ({
  workNotices: handle('workNotices', async () =>
    possible ? { shown: (await memory.recall()).workNotices } : null,
  ),
  setWorkNotices: handle('setWorkNotices', ({ shown }) => memory.remember({ workNotices: shown })),
});
