/** Where a good version comes from, in the desk's words. */
import type { Candidate, CandidateSource } from '../../core/recovery/attention.ts';

const sources: Record<Exclude<CandidateSource, 'backup'>, string> = {
  itself: 'The file itself, which stands in a wrong place',
  history: 'From the history',
  'last-saved': 'As this desk saved it last',
  draft: 'Typed before the desk stopped',
  conflict: 'From a conflict copy',
  'set-aside': 'From a file that was put aside',
  trash: 'From the trash',
  'before-migration': 'As it was before the library was brought to a newer form',
  'settings-copy': 'From the copy that the desk keeps of the settings',
};

/** "From the history", "From the backup “Liaison … .zip”". */
export const saySource = ({ source, backup }: Candidate): string =>
  source === 'backup' ? `From the backup “${backup ?? ''}”` : sources[source];
