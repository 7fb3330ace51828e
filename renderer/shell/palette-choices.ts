/** What the palette offers: commands, what can be done to the chosen documents, settings, and documents. */
import { commandIds, factsOf, type CommandId } from '../../core/commands.ts';
import type { Summary } from '../../core/list/listing.ts';
import { languages } from '../../core/languages/words.ts';
import { chosen } from '../commands/chosen-actions.ts';
import { isPossible, run } from '../commands/commands.svelte.ts';
import { listedKeys } from '../commands/listed-keys.ts';
import { findable, ranked, rankOf, type Findable } from '../commands/ranking.ts';
import { addTag, assign, removeTagFrom, setLanguage } from '../many/acts.ts';
import { addToBrochure, makeBrochure } from '../many/brochures.ts';
import { selection } from '../many/selection.svelte.ts';
import { settingsSections } from '../settings/sections.ts';
import { documents } from '../state/documents.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { recentChoices, recentDocuments } from '../state/recent.svelte.ts';
import { goToSettings, settingsIds } from '../state/settings-place.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { longDate } from '../words/house-dates.ts';
import { messages } from '../words/messages.ts';
import { headlineOr, kindNames, languageNames } from '../words/names.ts';

const words = messages.palette;

export interface PaletteChoice {
  key: string;
  label: string;
  note?: string | undefined;
  keys?: string | undefined;
  /** It would change a library that is read-only. */
  isBarred?: boolean;
  /** It opens a document, of which the last ones are remembered wherever they are opened. */
  isDocument?: true;
  words: Findable;
  run: () => unknown;
}

/** The words of commands are read once: they are the same for as long as the desk runs. */
const commandWords = new Map(
  commandIds.map((id) => {
    const { title, synonyms } = messages.commands[id];
    return [id, findable(title, synonyms)] as const;
  }),
);

const barred = (writes: boolean): Pick<PaletteChoice, 'isBarred' | 'note'> =>
  writes && library.isReadOnly ? { isBarred: true, note: messages.shell.libraryReadOnly } : {};

/** These open the palette with what is offered here anyway. */
const opensPalette: ReadonlySet<CommandId> = new Set(['palette', 'open-recent']);
const opensActs: ReadonlySet<CommandId> = new Set([
  'choose-status',
  'choose-tags',
  'choose-language',
  'choose-brochure',
]);

function commandChoices(isEmpty: boolean): PaletteChoice[] {
  return commandIds
    .filter((id) => !opensPalette.has(id) && isPossible(id))
    .filter((id) => isEmpty || selection.isMany || !opensActs.has(id))
    .map((id) => {
      const { title } = messages.commands[id];
      return {
        key: `command-${id}`,
        label: title,
        keys: listedKeys(id)[0],
        ...barred(factsOf(id).writes === true),
        words: commandWords.get(id) ?? findable(title),
        run: () => run(id),
      };
    });
}

/** Tags, languages and brochures for the documents that are chosen, else for the open one; statuses are commands. */
function actChoices(): PaletteChoice[] {
  const ids = chosen();
  const them = ids.flatMap((id) => documents.summary(id) ?? []);
  const [first] = them;
  if (!first) return [];
  const on = them.length === 1 ? headlineOr(first.headline) : messages.many.selected(them.length);
  const act = (key: string, label: string, work: () => unknown, more = ''): PaletteChoice => ({
    key,
    label,
    note: on,
    ...barred(true),
    words: findable(label, more),
    run: work,
  });
  const tags =
    first.kind === 'brochure'
      ? []
      : library.tags.map((tag) =>
          them.every((one) => one.tags.includes(tag.id))
            ? act(`untag-${tag.id}`, words.untag(tag.name), () => removeTagFrom(ids, tag), 'untag')
            : act(`tag-${tag.id}`, words.act(words.acts.tags, tag.name), () => addTag(ids, tag), 'add theme'),
        );
  const brochures =
    first.kind !== 'news'
      ? []
      : [
          ...documents.brochures
            .filter(({ id }) => !ids.every((one) => documents.brochure(id)?.items.includes(one)))
            .map(({ id, headline }) =>
              act(`add-${id}`, words.act(words.acts.brochure, headlineOr(headline)), () =>
                addToBrochure(id, ids),
              ),
            ),
          act(
            'add-new',
            words.act(words.acts.brochure, words.aNewOne),
            () => makeBrochure(ids),
            'create make',
          ),
        ];
  const people = [...(library.office?.people ?? []), '']
    .filter((name) => !them.every((one) => one.work.assignedTo === name))
    .map((name) =>
      act(`assign-${name}`, words.act(words.acts.assign, name === '' ? messages.people.nobody : name), () =>
        assign(ids, name),
      ),
    );
  const tongues = languages
    .filter((language) => !them.every((one) => one.language === language))
    .map((language) =>
      act(`language-${language}`, words.act(words.acts.language, languageNames[language]), () =>
        setLanguage(ids, language),
      ),
    );
  return [...people, ...brochures, ...tags, ...tongues];
}

const settingsChoices = (): PaletteChoice[] =>
  settingsIds.map((id) => {
    const label = messages.settings.paletteName(settingsSections[id].title);
    const { synonyms } = settingsSections[id];
    return { key: `settings-${id}`, label, words: findable(label, synonyms), run: () => goToSettings(id) };
  });

const documentChoice = ({ id, headline, date, kind }: Summary): PaletteChoice => ({
  key: id,
  label: headlineOr(headline),
  note: date ? longDate(date, library.office) : kindNames[kind].section,
  isDocument: true,
  words: findable(headline),
  run: () => workspace.open(id),
});

/** Most documents that are shown. */
const mostDocuments = 8;

/** The documents that were opened last, but for the one in sight. */
function recent(): PaletteChoice[] {
  const { current, section } = workspace;
  const inSight = current?.document.kind === section ? current.id : null;
  return recentDocuments.list
    .filter((id) => id !== inSight)
    .flatMap((id) => documents.summary(id) ?? [])
    .slice(0, mostDocuments)
    .map(documentChoice);
}

/** Documents with the typed words in their headline, best first; then those that the full-text search found. */
function found(typed: string, hits: readonly string[]): { choices: PaletteChoice[]; rank: number } {
  // Looked at roughly first: there may be tens of thousands.
  const rough = typed.trim().toLocaleLowerCase().split(/\s+/)[0] ?? '';
  const named = documents.all
    .filter(({ headline }) => headline.toLocaleLowerCase().includes(rough))
    .slice(0, 200)
    .map(documentChoice)
    .flatMap((choice) => {
      const rank = rankOf(typed, choice.words);
      return rank === null || rank > 4 ? [] : [{ choice, rank }];
    })
    .sort((a, b) => a.rank - b.rank || recentDocuments.age(a.choice.key) - recentDocuments.age(b.choice.key));
  const elsewhere = hits
    .filter((id) => !named.some(({ choice }) => choice.key === id))
    .flatMap((id) => documents.summary(id) ?? [])
    .map(documentChoice);
  return {
    choices: [...named.map(({ choice }) => choice), ...elsewhere].slice(0, mostDocuments),
    rank: named[0]?.rank ?? 4,
  };
}

export interface PaletteGroup {
  name: string;
  choices: PaletteChoice[];
}

/**
 * What is shown for the typed words; `hits` are the documents that the full-text search has found for them. The group with
 * what fits best is the first, commands where both fit as well.
 */
export function paletteGroups(typed: string, hits: readonly string[]): PaletteGroup[] {
  const isEmpty = typed.trim() === '';
  const all = isEmpty
    ? commandChoices(true)
    : [...commandChoices(false), ...actChoices(), ...settingsChoices()];
  const choices = ranked(
    typed,
    all,
    ({ words: its }) => its,
    ({ key }) => recentChoices.age(key),
  );
  const commands = { name: words.commands, choices };
  if (isEmpty) return filled([{ name: words.recent, choices: recent() }, commands]);
  const its = found(typed, hits);
  const list = { name: words.documents, choices: its.choices };
  const best = choices[0] === undefined ? Infinity : (rankOf(typed, choices[0].words) ?? Infinity);
  return filled(its.rank < best ? [list, commands] : [commands, list]);
}

const filled = (groups: PaletteGroup[]): PaletteGroup[] => groups.filter(({ choices }) => choices.length > 0);
