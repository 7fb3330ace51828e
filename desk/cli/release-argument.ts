/** Who goes out, as the command line is told and tells it. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Tag } from '../../core/document.ts';
import type { ExportResult } from '../../core/export/export-request.ts';
import { releaseLevels, type ReleaseChoice } from '../../core/export/release.ts';
import { countStayed, stayedByReason } from '../../core/export/stayed.ts';
import { firstDay, lastDay } from './day-argument.ts';
import { findTag } from './tag-argument.ts';
import { oneOf, UsageError } from './usage.ts';

/** Options of `desk export` that choose who goes out. */
export const releaseOptions = {
  status: { type: 'string' },
  drafts: { type: 'boolean', default: false },
  tag: { type: 'string', multiple: true, default: [] as string[] },
  from: { type: 'string' },
  to: { type: 'string' },
  language: { type: 'string', multiple: true, default: [] as string[] },
} satisfies ParseArgsOptionsConfig;

interface ReleaseValues {
  status?: string | undefined;
  drafts: boolean;
  tag: string[];
  from?: string | undefined;
  to?: string | undefined;
  language: string[];
}

/** What those options choose, once the tags of the library are known. Throws UsageError. */
export function releaseArgument(values: ReleaseValues): (tags: readonly Tag[]) => ReleaseChoice {
  const asked =
    values.status === undefined ? undefined : oneOf(values.status, releaseLevels, 'status for an export');
  if (values.drafts && asked !== undefined && asked !== 'all')
    throw new UsageError('--drafts is a proof of everything. Leave it out, or leave out --status.');
  const noLanguage = values.language.find((tag) => !/^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i.test(tag));
  if (noLanguage !== undefined)
    throw new UsageError(`“${noLanguage}” is no language. Write for example fr or zh-Hant.`);
  const choice: ReleaseChoice = {
    level: values.drafts ? 'all' : asked,
    from: values.from === undefined ? undefined : firstDay(values.from, 'from'),
    to: values.to === undefined ? undefined : lastDay(values.to, 'to'),
    languages: values.language,
  };
  if (choice.from !== undefined && choice.to !== undefined && choice.from > choice.to)
    throw new UsageError('--from is after --to.');
  return (tags) => ({ ...choice, tags: values.tag.map((tag) => findTag(tags, tag).id) });
}

/** "11 of 29 go out; 18 stay here: 4 cleared, 14 drafts."; null where nothing stayed. */
export function releaseCount({ items, stayed }: ExportResult): string | null {
  const stay = countStayed(stayed);
  if (stay === 0) return null;
  return `${items.length} of ${items.length + stay} go out; ${stay} ${stay === 1 ? 'stays' : 'stay'} here: ${stayedByReason(stayed)}.`;
}
