/** Errors on their way from one thread to another. */
import { DeskError, type DeskErrorCode, type SaidError } from '../../core/desk-error.ts';
import { errorCode } from './disk.ts';

/** An error as it travels between threads. */
export interface Failure {
  message: string;
  /** Code of a DeskError, or null. */
  desk: DeskErrorCode | null;
  /** The sentence that a DeskError names, or null. */
  said: SaidError | null;
  /** Code of one of Node's errors, or an empty string. */
  node: string;
}

export const asFailure = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  desk: error instanceof DeskError ? error.code : null,
  said: error instanceof DeskError ? error.said : null,
  node: errorCode(error),
});

export const asError = ({ message, desk, said, node }: Failure): Error =>
  desk === null ? Object.assign(new Error(message), { code: node }) : new DeskError(desk, said ?? message);
