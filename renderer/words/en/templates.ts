/** English: templates. */
import type { BuiltInTemplate } from '../../../core/templates/template.ts';

export const templates = {
  title: 'New from template',
  ofTheDesk: 'News items',
  ofTheOffice: 'Your office’s own',
  none: 'None yet. Open a document and choose “Save as template” in the commands.',
  brochures: 'Brochures',
  builtIn: {
    event: { name: 'Event', hint: 'what was said, a quotation, what comes next' },
    meeting: { name: 'Meeting', hint: 'who took part, what was discussed and agreed' },
    visit: { name: 'Visit', hint: 'the programme, and what it led to' },
    statement: { name: 'Statement', hint: 'lead-in and quotation' },
  } satisfies Record<BuiltInTemplate, { name: string; hint: string }>,
  likeLast: (title: string) => `Next edition of “${title}”`,
  likeLastHint: 'the same settings, no items yet',
  likeLastWith: (n: string) => `the same settings, with the ${n} you chose`,
  menu: (name: string) => `Template ${name}`,
  rename: 'Rename…',
  renameTitle: 'Rename template',
  remove: 'Delete template',
  removed: (name: string) => `Template “${name}” deleted.`,
  removal: (name: string) => `delete template ${name}`,
  begun: (name: string) => `New document from “${name}”.`,
  beginning: 'new from template',
  saveTitle: 'Save as template',
  saveHint:
    'Its words, tags and settings are kept for new documents; its date, and a brochure’s items, are not.',
  name: 'Name',
  save: 'Save template',
  saved: (name: string) => `Saved as template “${name}”.`,
  replace: 'Replace it',
};
