/** Where a finding can be mended: in the open document, or in the item of a brochure in which it stands. */
import { goTo } from '../editor/go-to.ts';
import { openChecks } from '../state/open-checks.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

/** Connects the way from finding to finding with the editor. */
export function connectFindings(): void {
  openChecks.visit = async ({ document, place }) => {
    if (document !== undefined) await workspace.open(document);
    if (document === undefined || workspace.current?.id === document) await goTo(place);
  };
}
