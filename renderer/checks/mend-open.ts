/** What one click does about findings in the open document: mends, ignores, takes back. Each can be undone. */
import { applyFix } from '../../core/checking/basis/changes.ts';
import type { Finding, RuleName } from '../../core/checking/checking.ts';
import { fixBrochure, fixDocument } from '../../core/checking/fix-document.ts';
import { rules } from '../../core/checking/rules.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import type { Document } from '../../core/document.ts';
import { library } from '../state/library.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { openChecks } from '../state/open-checks.svelte.ts';
import { spelling } from '../state/spelling.svelte.ts';
import { pictureFiles } from '../state/picture-files.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';
import { mendInLibrary } from './library-view.svelte.ts';
import { putDocument } from './put-document.ts';

function put(open: OpenDocument, after: Document, said: string): void {
  const before = open.whole();
  if (sayTheSame(before, after)) return;
  undoStack.together(messages.undo.fixing, () => putDocument(open, after));
  toasts.did(said);
}

/** Mends one finding. One in another document, as an item of a brochure, is mended there. */
export async function mend({ rule, fix, document, about }: Finding): Promise<void> {
  const open = workspace.current;
  if (!open || !fix || !mayWrite()) return;
  if (document === undefined || document === open.id)
    put(open, applyFix(open.whole(), fix), messages.checks.fixed);
  else await mendInLibrary(rule, { document, about });
}

/** Mends all findings of a rule in the open document. */
export function mendAll(name: RuleName): void {
  const open = workspace.current;
  const { office } = library;
  if (!open || !office || !mayWrite()) return;
  const rule = rules[name];
  const before = open.whole();
  if (rule.about === 'document') {
    const { document, fixed } = fixDocument(before, rule, office, {
      pictureFile: pictureFiles.of,
      verdictOf: spelling.verdictOf,
    });
    put(open, document, messages.checks.fixedMany(fixed));
  } else if (rule.about === 'brochure' && before.kind === 'brochure') {
    const { changed, fixed } = fixBrochure(before, openChecks.items, rule, office);
    const own = changed.find(({ id }) => id === open.id);
    if (own) put(open, own, messages.checks.fixedMany(fixed));
  }
}

/** Leaves a finding as it is, with a reason; it is shown again once what it speaks of changes. */
export function ignore({ rule, about }: Finding, reason: string): void {
  const open = workspace.current;
  if (!open || !mayWrite()) return;
  const { ignoredChecks } = open.document;
  open.edit({ ignoredChecks: [...ignoredChecks, { rule, about, reason: reason.trim() }] });
  open.settle();
}

/** Shows a finding again. */
export function takeBack(finding: Pick<Finding, 'rule' | 'about'>): void {
  const open = workspace.current;
  if (!open || !mayWrite()) return;
  const ignoredChecks = open.document.ignoredChecks.filter(
    ({ rule, about }) => rule !== finding.rule || about !== finding.about,
  );
  open.edit({ ignoredChecks });
  open.settle();
}
