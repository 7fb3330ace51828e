/** What is said of a new version wherever somebody works: one of these at a time. */
import type { UpdatesState } from './updates-state.ts';

export type UpdateNotice =
  | { kind: 'available' | 'ready' | 'unsaved' | 'installing' | 'failed' | 'older'; version: string }
  /** A whole number from 0 to 100. */
  | { kind: 'downloading'; version: string; percent: number };
export type NoticeKind = UpdateNotice['kind'];

/** `waits`: it is to be installed, and words are not saved yet. Null where there is nothing to say. */
export function noticeOf({ look, found, older, step }: UpdatesState, waits: boolean): UpdateNotice | null {
  if (!look) return null;
  if (found === null) return older === null ? null : { kind: 'older', version: older };
  const { version } = found;
  switch (step.kind) {
    case 'resting':
    case 'looking':
      return { kind: 'available', version };
    case 'downloading':
      return {
        kind: 'downloading',
        version,
        percent: step.total === 0 ? 0 : Math.min(100, Math.floor((100 * step.done) / step.total)),
      };
    case 'ready':
      return { kind: waits ? 'unsaved' : 'ready', version };
    case 'installing':
    case 'failed':
      return { kind: step.kind, version };
  }
}
