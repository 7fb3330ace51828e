/** An export before its first file is written: what it is made of, what its files are called, and what stands in the folder. */
import { bodyPictures } from '../../core/body/body.ts';
import type { Article } from '../../core/document.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { formats, madeOf } from '../../core/export/formats.ts';
import { picturesOf, type PlacedStoryPicture } from '../../core/newsletter/newsletter.ts';
import type { ReleaseMark } from '../../core/export/release.ts';
import { emptyBook, type AddressBook } from '../../core/page-addresses/address-book.ts';
import { giveAddresses, noteExported } from '../../core/page-addresses/give-addresses.ts';
import { brochureOf, nameBrochure } from './brochure-files.ts';
import { brochureTranslations } from './brochure-translations.ts';
import { withOwnPage, type PlacedCrop, type PlacedPicture } from './export-job.ts';
import { ExportRecord, type Guise } from './export-record.ts';
import type { OutFolder } from './out-folder.ts';
import { pagesThere } from './pages-there.ts';
import { shownAddress } from '../../core/pictures/shown-address.ts';
import { planOutputs, type PlannedFile } from './planned-files.ts';
import { keptApart, renewalOf, wholeOf } from './parts-of-whole.ts';
import {
  documentsWithPicturesBeside,
  shownDocuments,
  type ExportSource,
  type Selection,
} from './selection.ts';

export interface PlannedExport {
  request: ExportRequest;
  source: ExportSource;
  out: OutFolder;
  record: ExportRecord;
  selection: Selection;
  /** Documents that its pages show, each once. */
  shown: Article[];
  /** Pictures of the library on these pages. */
  sources: string[];
  /** Pictures that files name which are no pages, where no page shows them. */
  besides: string[];
  /** Filled while pictures are placed; pages read it when they are written. */
  pictures: Map<string, PlacedPicture>;
  /** Pictures of a newsletter, each in the size of its place. */
  storyPictures: PlacedStoryPicture[];
  /** Filled like `pictures`, by `cropName`. */
  crops: Map<string, PlacedCrop>;
  /** Pages and texts. */
  outputs: PlannedFile[];
  /** What the library is to remember of addresses once these pages are out. */
  book: AddressBook;
  /** Makes the same of a book that has changed in between. */
  noteIn: (book: AddressBook) => AddressBook;
  /** The export that a file is a part of. */
  partOf: (output: PlannedFile) => string;
  /** What it shows is not for the public. */
  proof: boolean;
  /** For whom a file is, and how much it holds. */
  guiseOf: (output: PlannedFile) => Guise;
  /** Sentences about what the plan leaves open. */
  remarks: string[];
}

/** Plans the files of a selection. A proof does not settle where pages lie: what it shows may never be published. */
export async function planExport(
  request: ExportRequest,
  source: ExportSource,
  selection: Selection,
  out: OutFolder,
): Promise<PlannedExport> {
  const record = await ExportRecord.read(out);
  const shown = shownDocuments(request, selection);
  const pictures = new Map<string, PlacedPicture>();
  const crops = new Map<string, PlacedCrop>();
  const brochure = await nameBrochure(request, source, selection, record);
  const { renderings, remarks: oneSided } = request.formats.includes('brochure')
    ? await brochureTranslations(source, selection, `${brochure}.html`, record, out)
    : { renderings: [], remarks: [] };
  const there = pagesThere(record, new Set([source.library, ...(source.origins ?? [])]));
  const before = (await source.addresses?.read()) ?? emptyBook();
  const whole = wholeOf(request, source, selection);
  // What a renewed page leads to stands there, or comes with it.
  const planned = request.renew ? renewalOf(whole, selection, there) : selection;
  const addressed = (of: Selection): Article[] => {
    const { withText, briefs } = withOwnPage(of);
    return [
      ...(madeOf(request.formats, 'news') ? withText : []),
      ...(madeOf(request.formats, 'briefs') ? briefs : []),
    ];
  };
  const documents = addressed(selection);
  const addresses = giveAddresses(addressed(planned), before, there);
  const noteIn = (book: AddressBook): AddressBook =>
    selection.mark === 'proof' ? book : noteExported(book, documents, addresses, there);
  const book = noteIn(before);
  const isPart = ({ lists, ofBrochure }: PlannedFile): boolean =>
    lists &&
    (ofBrochure
      ? whole.brochureItems.length > selection.brochureItems.length
      : whole.news.length > selection.news.length);
  const markOn = ({ forClearance, ofBrochure, document }: PlannedFile): ReleaseMark | null =>
    forClearance
      ? null
      : ofBrochure
        ? selection.brochureMark
        : document?.kind === 'brief'
          ? selection.markOf(document)
          : selection.mark;
  const outputs = planOutputs(
    { ...request, formats: selection.formats },
    source,
    planned,
    pictures,
    { brochure, brochureRenderings: renderings, addresses, book },
    crops,
  );
  const sources = [...new Set([...picturesIn(shown), ...emblemsFor(request, source)])];
  const { kept, remarks } = request.renew
    ? keptApart(outputs, isPart, selection, there)
    : { kept: outputs, remarks: [] };
  return {
    request,
    source,
    out,
    record,
    selection,
    shown,
    sources,
    besides: picturesIn(documentsWithPicturesBeside(request, selection)).filter(
      (src) => !sources.includes(src),
    ),
    pictures,
    storyPictures: selection.formats.some((format) => formats[format].mail) ? picturesOf(selection.news) : [],
    crops,
    outputs: kept,
    book,
    noteIn,
    partOf: (output) => (output.ofBrochure ? brochureOf(source) : source.library),
    proof: selection.mark === 'proof',
    guiseOf: (output) => ({
      ...(markOn(output) === null ? {} : { [markOn(output) as ReleaseMark]: true as const }),
      ...(isPart(output) ? { part: true as const } : {}),
    }),
    remarks: [...remarks, ...oneSided],
  };
}

/** The office's emblems stand on brochures only. */
const emblemsFor = ({ formats }: ExportRequest, { office }: ExportSource): string[] =>
  formats.includes('brochure') ? office.emblems.map(({ src }) => src) : [];

const picturesIn = (shown: readonly Article[]): string[] =>
  [...new Set(shown.flatMap((document) => bodyPictures(document.body).map(shownAddress)))].filter(
    (src) => src !== null,
  );
