/** Gives an open document a status, as one step of Undo that also brings back since when it had the one before. */
import type { Document, Status } from '../../core/document.ts';
import { withStatus } from '../../core/people/status.ts';
import type { OpenDocument, Patch } from '../state/open-document.svelte.ts';
import { person } from '../state/person.svelte.ts';

/** False where whoever works here would not say who clears it: the status then stays. */
export async function editStatus<D extends Document>(
  open: OpenDocument<D>,
  status: Status,
): Promise<boolean> {
  const who = await person.forStatus(status);
  if (who === null) return false;
  const { statusSince, cleared } = withStatus(open.whole(), status, who);
  open.edit({ status, statusSince, cleared } as Patch<D>);
  void open.flush();
  return true;
}
