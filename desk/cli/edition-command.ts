/** `desk edition`: freezes an edition of a brochure, tells what has changed since, and takes corrections in. */
import { countChanges } from '../../core/comparing/compare.ts';
import { isoDayOf } from '../../core/dates/iso-day.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { freeze, type Around, type Unfit } from '../../core/editions/freeze.ts';
import { since, takeCorrections, type Since } from '../../core/editions/since.ts';
import { whyStayed } from '../../core/export/stayed.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import type { Desk } from '../desk.ts';
import { oneLine } from './columns.ts';
import { findBrochure } from './find-brochure.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import type { CommandTerminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

const options = {
  library: { type: 'string' },
  freeze: { type: 'boolean', default: false },
  by: { type: 'string', default: '' },
  'take-corrections': { type: 'boolean', default: false },
  'edit-again': { type: 'boolean', default: false },
  'take-over': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** What freezing has to know of a brochure's items, read from the open library. */
async function aroundOf(desk: Desk, { items }: Brochure, tags: Around['tags']): Promise<Around> {
  const found = new Map<string, NewsItem>();
  for (const id of new Set(items)) {
    const document = (await desk.api.read({ id }).catch(() => null))?.document;
    if (document?.kind === 'news') found.set(id, document);
  }
  return { find: (id) => found.get(id), tags, today: isoDayOf(new Date()) };
}

const named = ({ headline, id }: Pick<Unfit, 'headline' | 'id'>): string => `“${headline.trim() || id}”`;
const sayUnfit = (one: Unfit, brochure: string): string =>
  `${one.id === brochure ? 'The brochure itself' : named(one)} ${one.why === 'unreadable' ? 'is no longer in the library or cannot be read' : whyStayed({ why: one.why, until: one.until })}.`;

function saySince(found: Since): string {
  if (found.kind === 'same') return 'as published';
  if (found.kind === 'gone') return 'no longer in the library';
  const { added, removed } = countChanges(found.changes);
  if (found.kind === 'corrected') return `corrected since: ${added} words added, ${removed} removed`;
  return `held back since: it ${whyStayed(found)}`;
}

/** The brochure as the command is to leave it; the same where it only asks. Throws DeskError `refused`. */
function changed(
  brochure: Brochure,
  asked: { freeze: boolean; by: string; take: boolean; thaw: boolean },
  around: Around,
): Brochure {
  const { frozen } = brochure;
  if (asked.freeze) {
    if (frozen)
      throw new DeskError(
        'refused',
        'This edition is frozen already. Use --take-corrections or --edit-again.',
      );
    const made = freeze(brochure, { at: new Date().toISOString(), by: asked.by }, around);
    if (made.frozen) return { ...brochure, frozen: made.frozen };
    throw new DeskError(
      'refused',
      made.unfit.length === 0
        ? 'The brochure has no items, so there is nothing to freeze.'
        : ['The edition was not frozen.', ...made.unfit.map((one) => sayUnfit(one, brochure.id))].join(' '),
    );
  }
  if (!frozen) {
    if (asked.take || asked.thaw) throw new DeskError('refused', 'This edition is not frozen.');
    return brochure;
  }
  if (asked.thaw) return { ...brochure, frozen: null };
  return asked.take ? { ...brochure, frozen: takeCorrections(frozen, around).frozen } : brochure;
}

/** Runs it. Throws UsageError and DeskError. */
export async function editionCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, options);
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError('Which brochure? Give its id or title.');
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.`);
  const acts = [values.freeze, values['take-corrections'], values['edit-again']].filter(Boolean).length;
  if (acts > 1) throw new UsageError('Give one of --freeze, --take-corrections and --edit-again.');
  const folder = required(values.library, 'library');
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;
  await withDesk(terminal, async (desk) => {
    const { tags } = await desk
      .open(folder, acts === 0 ? { lookOnly: true } : { takeOver })
      .catch(sayHowToTakeOver(folder, takeOver !== undefined));
    const id = findBrochure(await desk.api.list({ kind: 'brochure' }), name);
    const { document, rev } = await desk.api.read({ id });
    if (document.kind !== 'brochure') throw new DeskError('not-found', `“${name}” is no brochure.`);
    const around = await aroundOf(desk, document, tags);
    const asked = {
      freeze: values.freeze,
      by: values.by.trim(),
      take: values['take-corrections'],
      thaw: values['edit-again'],
    };
    const now = changed(document, asked, around);
    if (now !== document) await desk.api.save({ document: now, rev });
    const items = (now.frozen?.items ?? []).map((item) => ({
      id: item.id,
      headline: item.headline,
      since: since(item, around.find(item.id), around),
    }));
    if (values.json) {
      const { frozen } = now;
      terminal.print(cleanJson({ id, frozen: frozen && { at: frozen.at, by: frozen.by }, items }));
      return;
    }
    const by = now.frozen && now.frozen.by !== '' ? ` by ${now.frozen.by}` : '';
    terminal.print(
      now.frozen
        ? oneLine(`Frozen on ${isoDayOf(new Date(now.frozen.at))}${by}, with ${String(items.length)} items.`)
        : 'Not frozen: exports have the items as they are in the library.',
    );
    for (const item of items) terminal.print(oneLine(`${named(item)}: ${saySince(item.since)}`));
  });
}
