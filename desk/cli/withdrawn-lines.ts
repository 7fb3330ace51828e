/** What `desk export` says of files that no longer belong into the folder. */
import type { WhyWithdrawn, WithdrawnFile } from '../../core/export/withdrawn.ts';

const reasons: Record<WhyWithdrawn, string> = {
  deleted: 'no longer in the library',
  'left-out': 'no longer exported',
  moved: 'now under another name',
  past: 'nothing stands on it any more',
  proof: 'of a proof, which is not for release',
  unknown: 'of no document in the library',
};
const outcomes: Record<WithdrawnFile['done'], string> = {
  kept: 'No longer part of this export, and still there',
  removed: 'Removed',
  replaced: 'Replaced by a page that says so',
};

/** A line for each file and, where they stay, one on what can be done. */
export function withdrawnLines(withdrawn: readonly WithdrawnFile[]): string[] {
  const lines = withdrawn.map(
    ({ file, headline, why, done }) =>
      `${outcomes[done]}: ${file}${headline === file ? '' : `, “${headline}”`} (${reasons[why]}).`,
  );
  const stays = withdrawn.some(({ done }) => done === 'kept');
  const advice =
    '--withdrawn remove takes them away, --withdrawn replace leaves a page that says that they are no longer available.';
  return stays ? [...lines, advice] : lines;
}
