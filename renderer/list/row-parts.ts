/** Menus of what can be done to one or many documents: of the action bar, and of a row. */
import { statuses, type Kind } from '../../core/document.ts';
import { languages } from '../../core/languages/words.ts';
import type { Summary } from '../../core/list/listing.ts';
import { keysOf } from '../../core/commands.ts';
import { offerMenu } from '../controls/context-menus.ts';
import type { MenuPart } from '../controls/menu-entry.ts';
import {
  addTag,
  assign,
  duplicate,
  moveToTrash,
  removeTagFrom,
  setLanguage,
  setStatus,
} from '../many/acts.ts';
import { addToBrochure, makeBrochure } from '../many/brochures.ts';
import { exportSelected, selection, type ManyMenu } from '../many/selection.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { headlineOr, languageNames, statusNames } from '../words/names.ts';
import { factsOf } from './selected-facts.ts';

const words = messages.many;
const idsOf = (chosen: readonly Summary[]): string[] => chosen.map(({ id }) => id);
const counted = (n: number, of: number): string | undefined => (of > 1 && n > 0 ? String(n) : undefined);

function statusParts(chosen: readonly Summary[]): MenuPart[] {
  const counts = factsOf(chosen).statuses;
  return statuses.map((status) => {
    const n = counts.get(status) ?? 0;
    return {
      kind: 'choice',
      label: statusNames[status],
      checked: n > 0 && n === chosen.length,
      count: counted(n, chosen.length),
      dot: `var(--status-${status})`,
      run: () => setStatus(idsOf(chosen), status),
    };
  });
}

function assignParts(chosen: readonly Summary[]): MenuPart[] {
  const counts = factsOf(chosen).people;
  return [...(library.office?.people ?? []), ''].map((name) => {
    const n = counts.get(name) ?? 0;
    return {
      kind: 'choice',
      label: name === '' ? messages.people.nobody : name,
      checked: n > 0 && n === chosen.length,
      count: counted(n, chosen.length),
      run: () => assign(idsOf(chosen), name),
    };
  });
}

function tagParts(chosen: readonly Summary[]): MenuPart[] {
  const counts = factsOf(chosen).tags;
  return library.tags.map((tag) => {
    const n = counts.get(tag.id) ?? 0;
    const onAll = n === chosen.length;
    return {
      kind: 'choice',
      label: tag.name,
      checked: onAll ? true : n > 0 ? 'mixed' : false,
      count: onAll ? undefined : counted(n, chosen.length),
      dot: `var(--tag-${tag.colour})`,
      stays: true,
      run: () => (onAll ? removeTagFrom(idsOf(chosen), tag) : addTag(idsOf(chosen), tag)),
    };
  });
}

function languageParts(chosen: readonly Summary[]): MenuPart[] {
  const counts = factsOf(chosen).languages;
  return languages.map((language) => {
    const n = counts.get(language) ?? 0;
    return {
      kind: 'choice',
      label: languageNames[language],
      checked: n > 0 && n === chosen.length,
      count: counted(n, chosen.length),
      run: () => setLanguage(idsOf(chosen), language),
    };
  });
}

const brochureParts = (chosen: readonly Summary[]): MenuPart[] => [
  ...documents.brochures.map(({ id, headline }): MenuPart => ({
    kind: 'act',
    label: headlineOr(headline),
    run: () => addToBrochure(id, idsOf(chosen)),
  })),
  ...(documents.brochures.length > 0 ? [{ kind: 'line' } as const] : []),
  { kind: 'act', label: words.newBrochure, run: () => makeBrochure(idsOf(chosen)) },
];

/** The menus that documents of a kind have. */
export const menusOf = (kind: Kind): readonly ManyMenu[] =>
  ({
    news: ['status', 'assign', 'tags', 'language', 'brochure'],
    brief: ['status', 'assign', 'tags', 'language'],
    brochure: ['status', 'assign', 'language'],
  })[kind] as ManyMenu[];

/** What stands in each. */
export const menuParts: Readonly<Record<ManyMenu, (chosen: readonly Summary[]) => MenuPart[]>> = {
  status: statusParts,
  assign: assignParts,
  tags: tagParts,
  language: languageParts,
  brochure: brochureParts,
};

/** The menu of a row: of the chosen ones where it is one of them, else of itself. */
export function rowParts(row: Summary): MenuPart[] {
  const chosen = selection.has(row.id) ? selection.acted : [row];
  const ids = idsOf(chosen);
  const isOne = chosen.length === 1;
  return [
    isOne
      ? { kind: 'act', label: messages.common.open, keys: 'Enter', run: () => workspace.open(row.id) }
      : { kind: 'heading', label: words.itemsSelected(ids.length, row.kind) },
    { kind: 'line' },
    ...menusOf(row.kind).flatMap((menu): MenuPart[] => {
      const parts = menuParts[menu](chosen);
      return parts.length === 0 ? [] : [{ kind: 'menu', label: words[menu], parts }];
    }),
    { kind: 'line' },
    {
      kind: 'act',
      label: words.duplicate,
      keys: keysOf('duplicate'),
      writes: true,
      run: () => duplicate(ids),
    },
    ...(row.kind !== 'brochure' || isOne
      ? [
          {
            kind: 'act',
            label: words.export,
            keys: keysOf('export'),
            run: () => exportSelected(chosen),
          } as const,
        ]
      : []),
    { kind: 'line' },
    {
      kind: 'act',
      label: messages.common.moveToTrash,
      keys: 'Delete',
      writes: true,
      run: () => moveToTrash(ids),
    },
  ];
}

offerMenu('[data-part=list] [role=option][data-id]', (element) => {
  const row = documents.summary(element.dataset['id'] ?? '');
  return row ? { label: words.actionsFor(headlineOr(row.headline)), parts: rowParts(row) } : null;
});
