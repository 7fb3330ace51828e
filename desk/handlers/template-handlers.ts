/** Templates of the office. */
import { randomUUID } from 'node:crypto';
import type { DeskApi } from '../../core/contract.ts';
import type { Session } from '../session.ts';
import {
  createFromTemplate,
  listTemplates,
  readTemplate,
  removeTemplate,
  renameTemplate,
  restoreTemplate,
  saveTemplate,
  writeTemplate,
} from '../templates/template-store.ts';
import { handle } from './handle.ts';

export type TemplateRequests = Pick<
  DeskApi,
  | 'templates'
  | 'saveTemplate'
  | 'createFromTemplate'
  | 'readTemplate'
  | 'writeTemplate'
  | 'renameTemplate'
  | 'removeTemplate'
  | 'restoreTemplate'
>;

export const templateHandlers = (session: Session): TemplateRequests => ({
  templates: handle('templates', () => listTemplates(session.library)),
  saveTemplate: handle('saveTemplate', async ({ id, name, replace = false }) => ({
    name: await saveTemplate(session.library, id, name, replace),
  })),
  createFromTemplate: handle('createFromTemplate', ({ name }) =>
    createFromTemplate(session.library, name, randomUUID()),
  ),
  readTemplate: handle('readTemplate', ({ name }) => readTemplate(session.library, name)),
  writeTemplate: handle('writeTemplate', ({ name, document, rev }) =>
    writeTemplate(session.library, name, document, rev),
  ),
  renameTemplate: handle('renameTemplate', async ({ name, to }) => ({
    name: await renameTemplate(session.library, name, to),
  })),
  removeTemplate: handle('removeTemplate', async ({ name }) => ({
    kept: await removeTemplate(session.library, name),
  })),
  restoreTemplate: handle('restoreTemplate', ({ name, kept }) =>
    restoreTemplate(session.library, name, kept),
  ),
});
