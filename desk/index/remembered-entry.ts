/** What the index knows of a document. What the list does not show is taken apart when it is first asked for. */
import type { Summary } from '../../core/list/listing.ts';
import type { Entry, Seen } from '../documents/catalogue.ts';
import type { FileMark } from '../storage/file-mark.ts';
import { isRest, restIn, summaryIn, type Line } from './index-line.ts';

type Known = ReturnType<typeof restIn>;

/** What is not known: such a document is read from its file before anything of this is used. */
const unknown: Known = {
  mark: [0, 0, 0, 0],
  rev: 0,
  sha256: '',
  opening: '',
  pictures: [],
  likeness: { imported: null, text: null, hasTeaser: false, hasBody: false },
};

/** The rests of some documents of the index, as the file holds them. */
export class RestBlock {
  #bytes: Buffer | null;
  #rests: readonly Known[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  at(position: number): Known {
    if (this.#bytes) {
      this.#rests = restsIn(this.#bytes);
      this.#bytes = null;
    }
    return this.#rests[position] ?? unknown;
  }
}

function restsIn(bytes: Buffer): Known[] {
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    return Array.isArray(parsed) ? parsed.map((rest) => (isRest(rest) ? restIn(rest) : unknown)) : [];
  } catch {
    return [];
  }
}

export class RememberedEntry implements Entry {
  readonly summary: Summary;
  attempts: Entry['attempts'] = undefined;
  inFile: Entry['inFile'] = undefined;
  readonly #block: RestBlock;
  readonly #position: number;
  #rev: number | null = null;
  #seen: Seen | null = null;

  constructor(line: Line, block: RestBlock, position: number) {
    this.summary = summaryIn(line);
    this.#block = block;
    this.#position = position;
  }

  /** False where what the list does not show is none that this desk writes: the file is then to be read. */
  get isWhole(): boolean {
    return this.#rest !== unknown;
  }

  /** The file, as it was when the index was written. */
  get mark(): FileMark {
    return this.#rest.mark;
  }

  get rev(): number {
    return this.#rev ?? this.#rest.rev;
  }

  set rev(rev: number) {
    this.#rev = rev;
  }

  get seen(): Seen {
    return this.#seen ?? { mark: this.#rest.mark, rev: this.#rest.rev, readAt: null };
  }

  set seen(seen: Seen) {
    this.#seen = seen;
  }

  get sha256(): string {
    return this.#rest.sha256;
  }

  get opening(): string {
    return this.#rest.opening;
  }

  get pictures(): string[] {
    return this.#rest.pictures;
  }

  get likeness(): Entry['likeness'] {
    return this.#rest.likeness;
  }

  get #rest(): Known {
    return this.#block.at(this.#position);
  }
}
