/** What the check-up of a library finds. */
import type { FileTrouble } from '../../core/recovery/attention.ts';

/** `error`: words or pictures cannot be read. `warning`: something does not fit together. `note`: worth knowing. */
export type Level = 'error' | 'warning' | 'note';

/** Stable names of findings, for scripts. */
export type FindingCode =
  | `settings-${FileTrouble}`
  | `document-${FileTrouble}`
  | `addresses-${FileTrouble}`
  | 'settings-edited'
  | 'document-edited'
  | 'tag-unknown'
  | 'item-missing'
  | 'item-in-trash'
  | 'picture-missing'
  | 'picture-damaged'
  | 'picture-unused'
  | 'version-damaged'
  | 'trash-damaged'
  | 'conflict-damaged'
  | 'conflict-waiting'
  | 'kept-newer'
  | 'folder-foreign'
  | 'set-aside'
  | 'file-strange'
  | 'temporary-left'
  | 'work-strange'
  | 'work-left'
  | 'lock-held'
  | 'lock-left';

export interface DoctorFinding {
  code: FindingCode;
  level: Level;
  /** Path inside the library, with "/". */
  path: string;
  /** Sentences: what was found. */
  message: string;
}

/** True where nothing is wrong; a note is no fault. */
export const isHealthy = (findings: readonly DoctorFinding[]): boolean =>
  findings.every(({ level }) => level === 'note');
