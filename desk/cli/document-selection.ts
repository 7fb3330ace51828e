/** Which documents a command is about: named one by one, or found as `list` finds them. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { kinds, statuses } from '../../core/document.ts';
import { select, type Summary } from '../../core/list/listing.ts';
import type { Desk } from '../desk.ts';
import { firstDay, lastDay } from './day-argument.ts';
import { findTag } from './tag-argument.ts';
import { oneOf, UsageError } from './usage.ts';

/** Options of such commands. `select` may be given more than once. */
export const selectionOptions = {
  select: { type: 'string', multiple: true, default: [] },
  all: { type: 'boolean', default: false },
  kind: { type: 'string' },
  tag: { type: 'string', multiple: true, default: [] },
  'with-status': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  search: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

interface Asked {
  select: string[];
  all: boolean;
  kind?: string | undefined;
  tag: string[];
  'with-status'?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  search?: string | undefined;
}

/**
 * The documents asked for, newest first: those named by id or headline, or all that the filters find. Nothing is chosen where
 * nothing is asked for: --all says so in words. Throws UsageError.
 */
export async function selectDocuments(
  desk: Desk,
  asked: Asked,
  tags: Parameters<typeof findTag>[0],
): Promise<Summary[]> {
  const all = await desk.api.list({});
  const filters = [asked.kind, asked['with-status'], asked.from, asked.to, asked.search].filter(
    (one) => one !== undefined,
  ).length;
  if (asked.select.length === 0 && filters + asked.tag.length === 0 && !asked.all)
    throw new UsageError(
      'Which documents? Name them with --select, or find them with filters, or say --all.',
    );
  const query = {
    kind: asked.kind === undefined ? undefined : oneOf(asked.kind, kinds, 'kind'),
    status: asked['with-status'] === undefined ? undefined : oneOf(asked['with-status'], statuses, 'status'),
    from: asked.from === undefined ? undefined : firstDay(asked.from, 'from'),
    to: asked.to === undefined ? undefined : lastDay(asked.to, 'to'),
    tags: asked.tag.map((tag) => findTag(tags, tag).id),
  };
  const found = asked.search === undefined ? null : new Set(await desk.api.search({ words: asked.search }));
  const named = asked.select.length === 0 ? null : new Set(asked.select.map((name) => idOf(all, name)));
  return select(all, query).filter(({ id }) => (found?.has(id) ?? true) && (named?.has(id) ?? true));
}

function idOf(all: readonly Summary[], name: string): string {
  const byId = all.find(({ id }) => id === name);
  if (byId) return byId.id;
  const byName = all.filter(
    ({ headline }) => headline.localeCompare(name, undefined, { sensitivity: 'base' }) === 0,
  );
  if (byName.length === 1 && byName[0]) return byName[0].id;
  if (byName.length > 1)
    throw new UsageError(
      `${byName.length} documents are called “${name}”. Name one by its id: ${byName.map(({ id }) => id).join(', ')}.`,
    );
  throw new UsageError(`The library has no document “${name}”.`);
}
