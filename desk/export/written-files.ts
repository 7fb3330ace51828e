/** Writes the files of an export, except those that stand there already as they are to be. */
import { sha256, type ExportRecord, type Looked, type RecordEntry } from './export-record.ts';
import type { FileFacts } from '../../core/export/export-request.ts';
import type { OutFolder } from './out-folder.ts';

export class WrittenFiles {
  /** In the order in which they were begun. */
  readonly #files = new Map<string, FileFacts | null>();
  readonly #out: OutFolder;
  readonly #record: ExportRecord;
  readonly #looked: ReadonlyMap<string, Looked>;
  /** How many files stood there already. */
  unchanged = 0;

  constructor(out: OutFolder, record: ExportRecord, looked: ReadonlyMap<string, Looked>) {
    this.#out = out;
    this.#record = record;
    this.#looked = looked;
  }

  get files(): string[] {
    return [...this.#files.keys()];
  }

  /** What is known of each file that was written. */
  get facts(): Record<string, FileFacts> {
    return Object.fromEntries([...this.#files].flatMap(([file, facts]) => (facts ? [[file, facts]] : [])));
  }

  /** Gives a file its place in the order before its content is made. */
  begin(file: string): void {
    this.#files.set(file, null);
  }

  /** Throws DeskError `disk`. */
  async write(
    file: string,
    content: string | Uint8Array,
    what: Omit<RecordEntry, 'sha256'>,
    more: Pick<FileFacts, 'pages' | 'isAccessible' | 'subject'> = {},
  ): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const entry = { sha256: sha256(bytes), ...what };
    const unchanged = this.#looked.get(file)?.sum === entry.sha256;
    this.#files.set(file, { bytes: bytes.length, unchanged, ...more });
    if (unchanged) this.unchanged += 1;
    else {
      await this.#record.begin(file, entry);
      await this.#out.put(file, bytes);
    }
    this.#record.note(file, entry);
  }

  /** Names a file that is a part of the export and was seen to stand there, as it is to be. */
  keep(file: string, bytes: Uint8Array, what: Omit<RecordEntry, 'sha256'>): void {
    this.#files.set(file, { bytes: bytes.length, unchanged: true });
    this.unchanged += 1;
    this.#record.note(file, { sha256: sha256(bytes), ...what });
  }
}
