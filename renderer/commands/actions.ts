/** What each command of the table does, and when it makes sense. */
import type { CommandId } from '../../core/commands.ts';
import { kinds, type Brochure } from '../../core/document.ts';
import type { InspectorTab } from '../state/workspace.svelte.ts';
import { copyWhatIsOpen } from '../copying/copy.ts';
import { takeOn } from '../state/appearance.svelte.ts';
import { focusMode } from '../state/focus-mode.svelte.ts';
import { announcer } from '../state/announcer.svelte.ts';
import { attention } from '../state/attention.svelte.ts';
import { backups } from '../state/backups.svelte.ts';
import { columns } from '../state/columns.svelte.ts';
import { edition, openBrochure } from '../state/edition.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { moveFocus } from '../state/focus.ts';
import { printWhatIsOpen } from '../printing/print-open.ts';
import { itemFinding } from '../state/item-finding.svelte.ts';
import { libraryFinding } from '../state/library-finding.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { duplicate, moveToTrash } from '../many/acts.ts';
import { exportSelected, selection } from '../many/selection.svelte.ts';
import { openChecks } from '../state/open-checks.svelte.ts';
import { recentLibraries } from '../state/recent-libraries.svelte.ts';
import { sample } from '../state/sample.svelte.ts';
import { spelling } from '../state/spelling.svelte.ts';
import { openText } from '../state/text-commands.svelte.ts';
import { textSize, writingSize } from '../state/text-size.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { showLog } from './show-log.ts';
import { setsSigns } from '../state/signs.svelte.ts';
import { sayTime } from '../words/house-dates.ts';
import { messages } from '../words/messages.ts';
import { workActions } from './work-actions.ts';
import { askPalette, chosen, chosenActions, hasList } from './chosen-actions.ts';
import type { Action } from './action.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';

const isOpen = (): boolean => workspace.current !== null;
const isNews = (): boolean => workspace.current?.document.kind === 'news';
const isArticle = (): boolean => isOpen() && workspace.current?.document.kind !== 'brochure';

function exportWhatIsChosen(): void {
  if (selection.isMany && selection.kind !== 'brochure') void exportSelected(selection.acted);
  else {
    selection.going = [];
    dialogs.show('export');
  }
}

const hasFindings = (): boolean => openChecks.findings.length > 0;

const checksSpelling = (): boolean => isOpen() && spelling.isOn;
const hasHits = (): boolean => itemFinding.hits.length > 0;

/** Where nothing is open, the list is searched. */
function findInOpen(isReplacing: boolean): void {
  const isShown = [...kinds, 'template'].includes(workspace.section) && workspace.edited !== null;
  if (isShown) itemFinding.open(isReplacing, chosenWords());
  else if (isReplacing) libraryFinding.begin(undefined, '', selection.found);
  else {
    columns.show('list');
    moveFocus('list-search');
  }
}

/** Words chosen in the text or in a field of the sheet, where they stand on one line. */
function chosenWords(): string {
  const field = document.activeElement;
  const chosen =
    field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : field instanceof HTMLElement && field.isContentEditable
        ? (document.getSelection()?.toString() ?? '')
        : '';
  return chosen.includes('\n') || chosen.length > 200 ? '' : chosen;
}

/** The first preview of what is open: each kind has one. */
function preview(): void {
  const kind = workspace.current?.document.kind;
  if (kind === 'brochure') inspect('preview');
  else workspace.tab = kind === 'news' ? 'latest-news' : 'brief';
}
function inspect(tab: InspectorTab): void {
  columns.show('inspector');
  workspace.inspectorTab = tab;
}

const withBrochure = (work: (open: OpenDocument<Brochure>) => unknown): unknown => {
  const open = openBrochure();
  return open && work(open);
};

export const actions = {
  'new-news': { run: () => workspace.make('news') },
  'new-brief': { run: () => workspace.make('brief') },
  'new-brochure': { run: () => workspace.make('brochure') },
  'freeze-edition': {
    when: () => openBrochure()?.document.frozen === null,
    run: () => withBrochure((open) => edition.freeze(open)),
  },
  'take-corrections': {
    when: () => (openBrochure()?.document.frozen ?? null) !== null,
    run: () => withBrochure((open) => edition.take(open)),
  },
  'edit-edition-again': {
    when: () => (openBrochure()?.document.frozen ?? null) !== null,
    run: () => withBrochure((open) => edition.editAgain(open)),
  },
  'new-from-template': { run: () => dialogs.show('templates') },
  'link-translation': { when: isOpen, run: () => dialogs.show('link-translation') },
  'save-as-template': { when: isOpen, run: () => dialogs.show('save-template') },
  'new-tag': { run: () => dialogs.show('new-tag') },
  'open-library': { run: async () => ((await workspace.saveAll()) || workspace.safe) && library.choose() },
  'open-recent': { run: () => askPalette() },
  'create-library': {
    run: () => {
      if (library.state) dialogs.show('create-library');
      else moveFocus('office-name'); // the welcome page asks for the same
    },
  },
  'clear-recent-libraries': { run: () => recentLibraries.clear() },
  'open-sample': {
    when: () => library.state?.sample === false,
    run: async () => {
      const trouble = await sample.open();
      if (trouble !== null) toasts.problem(trouble);
    },
  },
  save: {
    run: async () => {
      await workspace.saveAll();
      const status = workspace.edited?.status;
      if (status?.kind === 'saved') announcer.say(messages.shell.saved(sayTime(status.at)));
      if (workspace.current?.status.kind === 'conflict') await attention.compare(workspace.current);
    },
  },
  import: { run: () => dialogs.show('import') },
  'compare-word': { run: () => dialogs.show('compare-word') },
  export: { run: () => exportWhatIsChosen() },
  print: { when: isOpen, run: printWhatIsOpen },
  'back-up': { run: () => backups.backUp() },
  'restore-backup': { run: () => dialogs.show('restore-backup') },
  'backup-folder': { run: () => backups.choose() },
  settings: { run: () => workspace.go('settings') },
  undo: { run: () => undoStack.undo() },
  redo: { run: () => undoStack.redo() },
  duplicate: {
    when: () => chosen().length > 0,
    run: () => duplicate(chosen()),
  },
  ...chosenActions,
  ...workActions,
  'select-all': { when: hasList, run: () => selection.all() },
  remove: {
    when: () => chosen().length > 0,
    run: () => (selection.isMany ? moveToTrash(selection.ids) : workspace.removeCurrent()),
  },
  'copy-cms': { when: isOpen, run: () => copyWhatIsOpen('cms') },
  'copy-mail': { when: isOpen, run: () => copyWhatIsOpen('mail') },
  'special-characters': { run: () => dialogs.show('special-characters') },
  'set-signs': {
    run: () => {
      setsSigns.value = !setsSigns.value;
      toasts.say(setsSigns.value ? messages.typography.on : messages.typography.off);
    },
  },
  find: {
    run: () => {
      columns.show('list');
      moveFocus('list-search');
    },
  },
  'find-in-item': { run: () => findInOpen(false) },
  'replace-in-item': { run: () => findInOpen(true) },
  'next-hit': { when: hasHits, run: () => itemFinding.step(1, true) },
  'previous-hit': { when: hasHits, run: () => itemFinding.step(-1, true) },
  'replace-in-library': {
    run: () =>
      libraryFinding.begin(
        itemFinding.isOpen ? itemFinding.needle : undefined,
        itemFinding.becomes,
        selection.found,
      ),
  },
  palette: { run: () => askPalette() },
  'go-news': { run: () => workspace.go('news') },
  'go-briefs': { run: () => workspace.go('brief') },
  'go-brochures': { run: () => workspace.go('brochure') },
  'go-pictures': { run: () => workspace.go('pictures') },
  'go-planning': { run: () => workspace.go('planning') },
  'go-checks': { run: () => workspace.go('checks') },
  'go-attention': { when: () => attention.items.length > 0, run: () => workspace.go('attention') },
  'go-trash': { run: () => workspace.go('trash') },
  back: { run: () => workspace.travel(-1) },
  forward: { run: () => workspace.travel(1) },
  write: { when: isOpen, run: () => (workspace.tab = 'write') },
  preview: { when: isOpen, run: preview },
  'view-article': { when: isNews, run: () => (workspace.tab = 'article') },
  'view-brochure': { when: isNews, run: () => (workspace.tab = 'brochure') },
  'passage-language': {
    when: () => openText.commands !== null && workspace.tab === 'write',
    run: () => openText.commands?.choosePassage(),
  },
  'insert-table': {
    when: () => openText.commands !== null && workspace.tab === 'write',
    run: () => openText.commands?.insertTable(),
  },
  'next-finding': { when: hasFindings, run: () => openChecks.step(1) },
  'previous-finding': { when: hasFindings, run: () => openChecks.step(-1) },
  'next-misspelling': { when: checksSpelling, run: () => spelling.step(1) },
  'previous-misspelling': { when: checksSpelling, run: () => spelling.step(-1) },
  'check-spelling': {
    run: () => {
      spelling.isOn = !spelling.isOn;
      toasts.say(spelling.isOn ? messages.spelling.on : messages.spelling.off);
    },
  },
  checks: { when: isOpen, run: () => inspect('checks') },
  history: { when: isArticle, run: () => inspect('history') },
  'toggle-rail': { run: () => columns.toggle('rail') },
  'toggle-list': { run: () => columns.toggle('list') },
  'toggle-inspector': { run: () => columns.toggle('inspector') },
  'next-column': { run: () => moveFocus('next') },
  'previous-column': { run: () => moveFocus('previous') },
  'look-dark': { run: () => takeOn('dark') },
  'look-light': { run: () => takeOn('light') },
  'look-system': { run: () => takeOn('system') },
  'bigger-text': { run: () => textSize.step(1) },
  'smaller-text': { run: () => textSize.step(-1) },
  'usual-text': { run: () => textSize.reset() },
  'bigger-writing': { run: () => writingSize.step(1) },
  'smaller-writing': { run: () => writingSize.step(-1) },
  'focus-mode': { when: isArticle, run: () => focusMode.toggle() },
  shortcuts: { run: () => dialogs.show('shortcuts') },
  'show-log': { run: showLog },
  about: { run: () => dialogs.show('about') },
} satisfies Record<CommandId, Action>;

/** What a command does. */
export const actionOf = (id: CommandId): Action => actions[id];
