/** Puts good versions in the place of library.json and of documents that cannot be read. */
import type { AttentionItem, Candidate, CandidateSource } from '../../core/recovery/attention.ts';
import { settingsFile } from '../../core/places.ts';
import { documentPlace } from '../recovery/judge-file.ts';
import { attempt, counted, type RepairContext } from './repair-context.ts';

/** Words that nobody has decided about yet, drafts and conflict copies, are left to the editor. */
const byItself: readonly CandidateSource[] = [
  'itself',
  'history',
  'last-saved',
  'before-migration',
  'set-aside',
  'trash',
  'backup',
];

const names: Record<CandidateSource, string> = {
  itself: 'the file itself',
  history: 'the history',
  'last-saved': 'what this desk saved last',
  draft: 'a draft',
  conflict: 'a conflict copy',
  'set-aside': 'what was set aside',
  trash: 'the trash',
  'before-migration': 'the file before its migration',
  'settings-copy': 'the copy that the desk keeps',
  backup: 'the backup',
};

export async function repairSettings(context: RepairContext): Promise<void> {
  const { attention, opened } = context;
  const trouble = context.findings.find(
    ({ code }) => code.startsWith('settings-') && code !== 'settings-edited',
  );
  if (!trouble) return;
  await attempt(context, settingsFile, async () => {
    const item = (await attention.items()).find(
      ({ about, path }) => about === 'settings' && path === settingsFile,
    );
    if (!item) return null;
    const [newest] = await attention.candidates(item.item);
    if (newest) await attention.recover(item.item, newest.candidate);
    else await opened.library.changeSettings((settings) => settings);
    const { office, tags } = opened.library.settings;
    const from = newest
      ? `from ${origin(newest)}: office “${office.name}”, ${counted(tags.length, 'tag')}.`
      : `with plain settings and the ${counted(tags.length, 'tag')} that documents have. Give them their names in the desk.`;
    return `library.json (${item.code}) was made again ${from}`;
  });
}

export async function repairDocuments(context: RepairContext): Promise<void> {
  const { attention, opened, findings } = context;
  for (const { code, path } of findings) {
    const at = code.startsWith('document-') ? documentPlace(path) : null;
    // The index may not know yet what the doctor has seen in the file.
    if (at?.id) await opened.library.rereadFile(at.kind, at.id);
  }
  const items = (await attention.items()).filter(
    ({ about, code, can }) =>
      about === 'document' && code !== 'newer' && code !== 'older' && can.includes('recover'),
  );
  for (const item of items)
    await attempt(context, item.path ?? item.item, async () => {
      const newest = (await attention.candidates(item.item)).find(({ source }) => byItself.includes(source));
      if (!newest)
        throw new Error(
          'There is no good version of it in the library or in a backup. The file is kept as it is.',
        );
      const recovered = await attention.recover(item.item, newest.candidate);
      return sentence(item, newest, recovered.kind);
    });
}

function sentence(item: AttentionItem, from: Candidate, kind: 'document' | 'conflict' | 'settings'): string {
  const what = `“${from.headline}” (${item.path ?? ''}, ${item.code})`;
  if (kind === 'conflict')
    return `${what} holds other words than the document in its own place. They wait in the desk as a conflict copy; the file was set aside.`;
  if (from.source === 'itself') return `${what} was moved to its own place; the file was set aside.`;
  if (item.code === 'missing')
    return `${what} was brought back from ${origin(from)}. If it was removed on purpose, put it in the trash.`;
  return `${what} was set aside; the version from ${origin(from)} took its place.`;
}

const origin = ({ source, savedAt, backup }: Candidate): string =>
  `${names[source]}${backup === undefined ? '' : ` “${backup}”`} (${savedAt.slice(0, 10)})`;
