/** What the check-up of a library finds. */
import type { FileTrouble } from '../../core/recovery/attention.ts';

/** `error`: words or pictures cannot be read. `warning`: something does not fit together. `note`: worth knowing. */
export type Level = 'error' | 'warning' | 'note';

/** Stable names of findings, for scripts, by what the check looks at. Each check gives only its own. */
interface CodesOf {
  documents:
    | `settings-${FileTrouble}`
    | `document-${FileTrouble}`
    | 'settings-edited'
    | 'document-edited'
    | 'tag-unknown'
    | 'item-missing'
    | 'item-in-trash';
  addresses: `addresses-${FileTrouble}`;
  look: 'look-broken';
  pictures:
    | 'picture-missing'
    | 'picture-damaged'
    | 'picture-private'
    | 'picture-unused'
    | 'original-unused'
    | 'file-strange';
  copies:
    | 'version-damaged'
    | 'trash-damaged'
    | 'conflict-damaged'
    | 'conflict-waiting'
    | 'kept-newer'
    | 'set-aside';
  traces:
    | 'folder-foreign'
    | 'file-strange'
    | 'temporary-left'
    | 'work-strange'
    | 'work-left'
    | 'lock-held'
    | 'lock-left';
}
export type Subject = keyof CodesOf;
export type FindingCode<S extends Subject = Subject> = CodesOf[S];

export interface DoctorFinding<S extends Subject = Subject> {
  code: FindingCode<S>;
  level: Level;
  /** Path inside the library, with "/". */
  path: string;
  /** Sentences: what was found. */
  message: string;
}

/** True where nothing is wrong; a note is no fault. */
export const isHealthy = (findings: readonly DoctorFinding[]): boolean =>
  findings.every(({ level }) => level === 'note');
