/** Files of earlier exports that no longer belong into a folder: found, and removed or replaced where that is asked for. */
import { isWholeExport } from '../../core/export/export-request.ts';
import type { WhyWithdrawn, Withdrawal, WithdrawnFile } from '../../core/export/withdrawn.ts';
import type { Article } from '../../core/document.ts';
import { ownersIn } from '../../core/page-addresses/address-book.ts';
import { documentPlaceOf } from '../../core/places.ts';
import { gonePage, redirectPage } from '../../core/writing/stand-in-pages.ts';
import { assertHarmless } from './assert-harmless.ts';
import { allNewsId, brochureOf } from './brochure-files.ts';
import { frontPage, style } from './export-job.ts';
import { sha256, type RecordEntry } from './export-record.ts';
import { formatPlans } from './format-plans.ts';
import { reportOf } from './pdf-report.ts';
import { pdfOf } from './planned-files.ts';
import type { PlannedExport } from './planned-export.ts';
import { severalAtOnce } from './several-at-once.ts';
import { removeUnusedPictures } from './unused-pictures.ts';
import { readTitle } from './read-title.ts';

/** A file that no longer belongs there, as it stands. */
interface Candidate {
  file: string;
  entry: RecordEntry;
  why: WhyWithdrawn;
  /** The document that it showed, where the library has it. */
  document: Titled | null;
  /** Page on which that document stands now. */
  movedTo: string | null;
}

type Titled = Pick<Article, 'headline' | 'language'>;

/** Files that are looked at side by side. */
const sideBySide = 12;

/**
 * Finds the files that earlier exports of the same wrote and this one does not, and does with them what the request says. Only
 * files that are still as they were written are touched or named; a request for a part of the documents finds none. Throws
 * DeskError `disk`.
 */
export async function dealWithWithdrawn(plan: PlannedExport): Promise<WithdrawnFile[]> {
  const how = plan.request.withdrawn ?? 'keep';
  const dealt: WithdrawnFile[] = [];
  await severalAtOnce(candidatesOf(plan), sideBySide, async (candidate) => {
    const { file, entry } = candidate;
    const { standing } = await plan.record.look(file, entry.of);
    if (standing === 'free') plan.record.forget(file);
    if (standing !== 'own') return;
    const title = await titleOf(plan, candidate);
    const done = await deal[how](plan, candidate, title.language);
    dealt.push({ file, headline: title.headline, why: candidate.why, done });
  });
  if (dealt.some(({ done }) => done !== 'kept')) await removeUnusedPictures(plan.record, plan.out);
  return dealt.sort((a, b) => (a.file < b.file ? -1 : 1));
}

type Deal = (plan: PlannedExport, candidate: Candidate, language: string) => Promise<WithdrawnFile['done']>;

const remove: Deal = async ({ out, record }, { file }) => {
  await out.remove(file);
  record.forget(file);
  return 'removed';
};

const deal: Record<Withdrawal, Deal> = {
  keep: () => Promise.resolve('kept'),
  remove,
  replace: async (plan, candidate, language) => {
    const { out, record, source } = plan;
    const { file, entry, document, movedTo } = candidate;
    // Nobody was ever to know the address of a proof.
    if (!file.endsWith('.html') || entry.proof) return remove(plan, candidate, language);
    const up = file.includes('/') ? '../' : '';
    const hasFrontPage =
      file !== frontPage &&
      (record.files.has(frontPage) || plan.outputs.some((one) => one.file === frontPage));
    const content =
      document !== null && movedTo !== null
        ? redirectPage(document, `${up}${movedTo}`, source.office, `${up}${style}`)
        : gonePage(language, hasFrontPage ? `${up}${frontPage}` : null, source.office, `${up}${style}`);
    assertHarmless(content, file);
    const as = movedTo === null ? ('gone' as const) : ('redirect' as const);
    const next = { ...entry, sha256: sha256(content), as };
    await record.begin(file, next);
    await out.put(file, content);
    record.note(file, next);
    return 'replaced';
  },
};

function candidatesOf(plan: PlannedExport): Candidate[] {
  const { request, source, record, outputs } = plan;
  if (!isWholeExport(request)) return [];
  const planned = new Set(
    outputs.flatMap(({ file, content }) =>
      content === 'page' ? [file, pdfOf(file), reportOf(pdfOf(file))] : [file],
    ),
  );
  const pageOf = new Map(
    outputs.flatMap(({ file, document, content }) =>
      document && content !== 'way-on' ? [[sameOf(document.id, file), file] as const] : [],
    ),
  );
  const owners = ownersIn(plan.book);
  const documents = new Map([...source.news, ...source.briefs].map((one) => [one.id, one]));
  const isDamaged = (id: string): boolean =>
    (['news', 'brief'] as const).some((kind) => source.unreadable?.has(documentPlaceOf(kind, id)));
  const plans = request.formats.map((format) => formatPlans[format]);
  const ofBrochures = `${source.library}/`;

  const judge = (file: string, entry: RecordEntry): Candidate | null => {
    if (entry.as === 'gone' || planned.has(file)) return null;
    // A proof deals with proofs alone; what is for the public is none of its business.
    if (plan.proof && entry.proof !== true) return null;
    const is = (
      why: WhyWithdrawn,
      document: Titled | null = null,
      movedTo: string | null = null,
    ): Candidate => ({
      file,
      entry,
      why,
      document,
      movedTo,
    });
    if (entry.of === source.library) {
      if (!plans.some(({ leaves }) => leaves?.test(file))) return null;
      if (entry.proof && !plan.proof) return is('proof', documents.get(entry.id ?? '') ?? null);
      const id = entry.id ?? owners.get(file.replace(/\.[^.]+$/, ''));
      if (id === undefined) {
        // What a file that cannot be read had to do with it is not known.
        if ((source.unreadable?.size ?? 0) > 0) return null;
        return is(file.startsWith('latest-news') ? 'past' : 'unknown');
      }
      const document = documents.get(id) ?? null;
      if (document === null) return isDamaged(id) ? null : is('deleted');
      const page = pageOf.get(sameOf(id, file));
      return page === undefined ? is('left-out', document) : is('moved', document, page);
    }
    if (!entry.of.startsWith(ofBrochures)) return null;
    if (!plans.some(({ leavesOfBrochure }) => leavesOfBrochure?.test(file))) return null;
    if (entry.of === brochureOf(source)) {
      const { title: headline, language } = plan.selection.brochure;
      if (entry.proof && !plan.proof) return is('proof', { headline, language });
      const page = outputs.find(({ ofBrochure, content }) => ofBrochure && content === 'page')?.file ?? null;
      return is(page === null ? 'left-out' : 'moved', { headline, language }, page);
    }
    const id = entry.of.slice(ofBrochures.length);
    const isThere = source.brochures === undefined || source.brochures.has(id) || id === allNewsId;
    return isThere || source.unreadable?.has(documentPlaceOf('brochure', id)) ? null : is('deleted');
  };
  return [...record.files].flatMap(([file, entry]) => judge(file, entry) ?? []);
}

/** A page moves to a page, and a text to a text; a PDF goes with its page. */
const sameOf = (id: string, file: string): string =>
  `${id} ${file.slice(file.lastIndexOf('.')).replace('.pdf', '.html')}`;

/** What the file is called by its document or, where that is gone, by its page. */
async function titleOf(
  { record, out, source }: PlannedExport,
  { file, entry, document }: Candidate,
): Promise<Titled> {
  if (document !== null) return document;
  const page = file.replace(/\.[^.]+$/, '.html');
  const bytes = record.files.has(page) ? await out.read(page).catch(() => null) : null;
  const title =
    bytes === null ? null : readTitle(bytes.toString('utf8'), entry.as === 'redirect' ? 'a' : 'h1');
  return { headline: title?.headline || file, language: title?.language || source.office.language };
}
