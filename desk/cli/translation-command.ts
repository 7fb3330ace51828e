/** `desk translation`: joins two documents as original and translation, parts them, and tells what languages an item is in. */
import type { Summary } from '../../core/list/listing.ts';
import { cleanJson } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import { languageSet, isOlder } from '../../core/translations/language-set.ts';
import { link, unlink, type LinkRefusal, type Relinked } from '../../core/translations/link.ts';
import type { Desk } from '../desk.ts';
import { normalised } from '../documents/summarise.ts';
import { oneLine } from './columns.ts';
import { sayHowToTakeOver, sayWatching } from './take-over.ts';
import type { CommandTerminal } from './terminal.ts';
import { parseCommand, required, UsageError } from './usage.ts';
import { withDesk } from './windowless-desk.ts';

const options = {
  library: { type: 'string' },
  of: { type: 'string' },
  older: { type: 'boolean', default: false },
  part: { type: 'boolean', default: false },
  'take-over': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** The document that has this id or, else, this headline. Throws DeskError `not-found`. */
function find(all: readonly Summary[], asked: string): Summary {
  const byId = all.find(({ id }) => id === asked);
  const named = all.filter(({ headline }) => normalised(headline) === normalised(asked));
  const [only] = byId ? [byId] : named;
  if (only && (byId || named.length === 1)) return only;
  throw new DeskError(
    'not-found',
    named.length > 1
      ? `${String(named.length)} documents are called “${asked}”. Name one by its id: ${named.map(({ id }) => id).join(', ')}.`
      : `The library has no document “${asked}”.`,
  );
}

const named = ({ headline, id }: Summary): string => `“${headline.trim() || id}”`;

function sayRefusal(refused: LinkRefusal, all: readonly Summary[]): string {
  switch (refused.kind) {
    case 'same-document':
      return 'A document is no translation of itself. Name two.';
    case 'other-kind':
      return 'They are of different kinds: link news with news, briefs with briefs, brochures with brochures.';
    case 'linked':
      return 'They are linked this way already.';
    case 'language-taken': {
      const by = all.find(({ id }) => id === refused.by);
      return `There is one in the language “${refused.language}” already: ${by ? named(by) : refused.by}. Part it with --part first.`;
    }
  }
}

async function put(desk: Desk, changes: readonly Relinked[]): Promise<void> {
  const { notDone } = await desk.api.setValues({
    changes: changes.map(({ id, before, after }) => ({
      id,
      before: { translation: before },
      after: { translation: after },
    })),
  });
  const [first] = notDone;
  if (first) throw new DeskError('failed', `“${first.headline}”: ${first.reason}`);
}

/** Runs it. Throws UsageError and DeskError. */
export async function translationCommand(args: readonly string[], terminal: CommandTerminal): Promise<void> {
  const { values, positionals } = parseCommand(args, options);
  const [asked, ...more] = positionals;
  if (asked === undefined) throw new UsageError('Which document? Give its id or headline.');
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.`);
  if (values.part && values.of !== undefined) throw new UsageError('Give one of --of and --part.');
  if (values.older && values.of === undefined) throw new UsageError('--older goes with --of.');
  const folder = required(values.library, 'library');
  const takeOver = values['take-over'] ? sayWatching(terminal) : undefined;
  const looks = !values.part && values.of === undefined;
  await withDesk(terminal, async (desk) => {
    await desk
      .open(folder, looks ? { lookOnly: true } : { takeOver })
      .catch(sayHowToTakeOver(folder, takeOver !== undefined));
    let all = await desk.api.list({});
    const one = find(all, asked);
    if (values.part) {
      const parted = unlink(one);
      if (parted) await put(desk, [parted]);
      else terminal.complain(oneLine(`${named(one)} is no translation.`));
    } else if (values.of !== undefined) {
      const original = find(all, values.of);
      const standing = values.older ? 'older' : 'now';
      const made = link({ translation: one, original, standing, at: new Date().toISOString() }, all);
      if ('refused' in made) throw new DeskError('refused', sayRefusal(made.refused, all));
      if (standing === 'now') await desk.api.keepState({ id: original.translation?.of ?? original.id });
      await put(desk, made.changes);
    }
    all = await desk.api.list({});
    const set = languageSet(find(all, one.id), all);
    const rows = set.map((each) => ({
      id: each.id,
      language: each.language,
      headline: each.headline,
      of: each.translation?.of ?? null,
      older: isOlder(
        each,
        all.find(({ id }) => id === each.translation?.of),
      ),
    }));
    if (values.json) terminal.print(cleanJson(rows));
    else if (rows.length === 0) terminal.print(oneLine(`${named(one)} has no translations.`));
    else
      for (const { id, language, headline, of, older } of rows)
        terminal.print(
          oneLine(
            `${language} ${id} ${headline}${of === null ? ' (original)' : older === true ? ' (older than the original)' : ''}`,
          ),
        );
  });
}
