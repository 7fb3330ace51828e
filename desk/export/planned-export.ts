/** An export before its first file is written: what it is made of, what its files are called, and what stands in the folder. */
import { bodyPictures } from '../../core/body/body.ts';
import type { Article } from '../../core/document.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { formats, madeOf } from '../../core/export/formats.ts';
import { picturesOf, type PlacedStoryPicture } from '../../core/newsletter/newsletter.ts';
import { emptyBook, type AddressBook } from '../../core/page-addresses/address-book.ts';
import { giveAddresses, noteExported } from '../../core/page-addresses/give-addresses.ts';
import { brochureOf, nameBrochure } from './brochure-files.ts';
import { withOwnPage, type PlacedCrop, type PlacedPicture } from './export-job.ts';
import { ExportRecord } from './export-record.ts';
import type { OutFolder } from './out-folder.ts';
import { pagesThere } from './pages-there.ts';
import { planOutputs, type PlannedFile } from './planned-files.ts';
import { shownDocuments, type ExportSource, type Selection } from './selection.ts';

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
  /** True of its files that say so. */
  isProof: (output: PlannedFile) => boolean;
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
  const there = pagesThere(record, new Set([source.library, ...(source.origins ?? [])]));
  const before = (await source.addresses?.read()) ?? emptyBook();
  const { withText, briefs } = withOwnPage(selection);
  const documents = [
    ...(madeOf(request.formats, 'news') ? withText : []),
    ...(madeOf(request.formats, 'briefs') ? briefs : []),
  ];
  const addresses = giveAddresses(documents, before, there);
  const noteIn = (book: AddressBook): AddressBook =>
    selection.mark === 'proof' ? book : noteExported(book, documents, addresses, there);
  const book = noteIn(before);
  return {
    request,
    source,
    out,
    record,
    selection,
    shown,
    sources: [...new Set([...picturesIn(shown), ...emblemsFor(request, source)])],
    pictures,
    storyPictures: selection.formats.some((format) => formats[format].mail) ? picturesOf(selection.news) : [],
    crops,
    outputs: planOutputs(
      { ...request, formats: selection.formats },
      source,
      selection,
      pictures,
      { brochure, addresses, book },
      crops,
    ),
    book,
    noteIn,
    partOf: (output) => (output.ofBrochure ? brochureOf(source) : source.library),
    proof: selection.mark === 'proof',
    isProof: ({ forClearance }) => selection.mark === 'proof' && !forClearance,
  };
}

/** The office's emblems stand on brochures only. */
const emblemsFor = ({ formats }: ExportRequest, { office }: ExportSource): string[] =>
  formats.includes('brochure') ? office.emblems.map(({ src }) => src) : [];

const picturesIn = (shown: readonly Article[]): string[] =>
  [...new Set(shown.flatMap((document) => bodyPictures(document.body).map(({ src }) => src)))].filter(
    (src) => src !== null,
  );
