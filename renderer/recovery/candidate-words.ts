/** Where a good version comes from, as text. */
import { messages } from '../words/messages.ts';
import type { Candidate, CandidateSource } from '../../core/recovery/attention.ts';

const sources: Record<Exclude<CandidateSource, 'backup'>, string> = {
  itself: messages.recovery.fromItself,
  history: messages.recovery.fromTheHistory,
  'last-saved': messages.recovery.fromLastSaved,
  draft: messages.recovery.unsavedText,
  conflict: messages.recovery.fromConflict,
  'set-aside': messages.recovery.fromSetAside,
  trash: messages.recovery.fromTheTrash,
  'before-migration': messages.recovery.fromBeforeUpgrade,
  'settings-copy': messages.recovery.fromSettingsCopy,
};

/** "From the history", "From the backup “Liaison … .zip”". */
export const saySource = ({ source, backup }: Candidate): string =>
  source === 'backup' ? messages.recovery.fromTheBackup(backup ?? '') : sources[source];
