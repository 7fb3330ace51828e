/** `--take-over`: a library whose lock was left behind by a desk on another computer. */
import { DeskError } from '../../core/desk-error.ts';
import { whoHasIt } from '../lock/lock.ts';
import { holderOf, type OnWatch } from '../lock/take-over.ts';
import { oneLine } from './columns.ts';
import type { Terminal } from './terminal.ts';

/** Says who has the library, since when, and how long a sign of it is watched for. */
export const sayWatching =
  (terminal: Terminal): OnWatch =>
  (holder, milliseconds) => {
    const seconds = Math.ceil(milliseconds / 1_000);
    terminal.complain(
      oneLine(
        `${whoHasIt(holder)} Watching for a sign of that desk for ${seconds} seconds; where there is none, the library is taken over.`,
      ),
    );
  };

/** Goes on with the failure, saying what can be done where another desk holds the library. */
export const sayHowToTakeOver =
  (folder: string | undefined, tried: boolean) =>
  async (error: unknown): Promise<never> => {
    const isLocked = error instanceof DeskError && error.code === 'read-only' && folder !== undefined;
    const held = isLocked ? await holderOf(folder).catch(() => null) : null;
    if (!isLocked || held === null) throw error;
    const advice = tried
      ? `It was not taken over, because that desk is alive. Close the library there.`
      : 'Close it there; or, if that desk is gone for good, use --take-over.';
    throw new DeskError('read-only', `${whoHasIt(held.holder)} ${advice}`, { cause: error });
  };
