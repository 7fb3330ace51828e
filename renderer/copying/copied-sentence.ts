/** What is said of a copy: that it is made, what it lost, and what it should not be used for yet. */
import { losses, type Copied, type CopyTarget } from '../../core/copying/copying.ts';
import type { Office } from '../../core/document.ts';
import { longDate } from '../words/house-dates.ts';
import { messages } from '../words/messages.ts';
import { headlineOr, statusNames } from '../words/names.ts';

/** Documents that are named; of more, only their number is said. */
const most = 3;

const words = messages.copying;
type Left = keyof typeof words.left;
type Plainer = keyof typeof words.plainer;

/** One message about a copy. */
export function copiedSentence(as: CopyTarget, copied: Copied, office: Office | null): string {
  const { lost, uncleared, embargoed, missing } = copied;
  const counted = losses.flatMap((loss) => (lost[loss] ? [{ loss, count: lost[loss] }] : []));
  const left = counted.flatMap(({ loss, count }) =>
    loss in words.left ? [{ count, said: words.left[loss as Left](count) }] : [],
  );
  const plainer = counted.flatMap(({ loss, count }) =>
    loss in words.plainer ? [words.plainer[loss as Plainer](count)] : [],
  );
  const named = uncleared
    .slice(0, most)
    .map(({ headline, status }) => words.named(headlineOr(headline), statusNames[status]));
  const more = uncleared.length - named.length;
  return [
    words.copied[as],
    ...(left.length === 0
      ? []
      : [
          words.notTaken(
            left.map(({ said }) => said),
            left.reduce((sum, { count }) => sum + count, 0) > 1,
          ),
        ]),
    ...(plainer.length === 0 ? [] : [words.changed(plainer)]),
    ...(named.length === 0 ? [] : [words.notCleared(more > 0 ? [...named, words.more(more)] : named)]),
    ...embargoed
      .slice(0, most)
      .map(({ headline, until }) =>
        words.embargoed(headlineOr(headline), longDate({ start: until }, office)),
      ),
    ...(missing === 0 ? [] : [words.missing(missing)]),
  ].join(' ');
}
