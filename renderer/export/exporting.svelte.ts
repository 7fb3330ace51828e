/** State of an export: choices, progress and result. */
import { messages } from '../words/messages.ts';
import type { ExportRequest, ExportResult } from '../../core/export/export-request.ts';
import type { Withdrawal } from '../../core/export/withdrawn.ts';
import { isExportFormat, type ExportFormat } from '../../core/export/formats.ts';
import { DeskError } from '../../core/desk-error.ts';
import { desk, on, sentence } from '../api.ts';
import { exportedAddress, newDownloadFolder, zipAddress } from '../door/downloads.ts';
import { isBoolean, isText, Remembered } from '../state/remembered.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

const isNames = (value: unknown): value is ExportFormat[] =>
  Array.isArray(value) && value.every(isExportFormat);

class Exporting {
  readonly #formats = new Remembered<ExportFormat[]>('export.formats', ['latest-news', 'brochure'], isNames);
  readonly #folder = new Remembered<string>('export.folder', '', isText);
  #sampleFolder = $state('');
  readonly #pdf = new Remembered<boolean>('export.pdf', true, isBoolean);
  readonly #report = new Remembered<boolean>('export.report', false, isBoolean);
  /** Id of a brochure, or "all" for a brochure of all news. */
  brochure = $state('all');
  progress: { done: number; total: number; step: string } | null = $state.raw(null);
  result: ExportResult | null = $state.raw(null);
  /** Where a browser gets the files of the result from; null in the desk's own window. */
  address: string | null = $state.raw(null);
  /** The result was made for downloading, not in a folder of the user's choice. */
  isDownload = $state(false);
  trouble: string | null = $state(null);
  /** What was asked for when an export stopped before it would replace files that it did not write. */
  #stopped: string | null = $state(null);
  readonly #asked = $derived(
    JSON.stringify([this.formats, this.folder, this.pdf, this.report, this.brochure]),
  );
  /** True where those files may be replaced: the same is asked for as then. */
  readonly mayReplace = $derived(this.#stopped === this.#asked);
  busy = $state(false);
  /** The request that the result is of. */
  #request: ExportRequest | null = null;

  get formats(): ExportFormat[] {
    return this.#formats.value;
  }
  /** Target folder; remembered separately for the sample and for other libraries. */
  get folder(): string {
    return library.state?.sample ? this.#sampleFolder : this.#folder.value;
  }
  get pdf(): boolean {
    return this.#pdf.value;
  }
  set pdf(wanted: boolean) {
    this.#pdf.value = wanted;
  }

  /** An accessibility report beside each PDF. */
  get report(): boolean {
    return this.#report.value;
  }
  set report(wanted: boolean) {
    this.#report.value = wanted;
  }

  want(format: ExportFormat, wanted: boolean): void {
    const others = this.formats.filter((one) => one !== format);
    this.#formats.value = wanted ? [...others, format] : others;
  }

  /** Preselects one brochure, for its own Export button. */
  begin(brochure: string): void {
    this.reset();
    this.brochure = brochure;
    this.#formats.value = ['brochure'];
  }

  reset(): void {
    this.progress = null;
    this.result = null;
    this.address = null;
    this.isDownload = false;
    this.trouble = null;
    this.#stopped = null;
  }

  async chooseFolder(): Promise<void> {
    try {
      const folder = await desk.chooseExportFolder({});
      if (folder === null) return;
      if (library.state?.sample) this.#sampleFolder = folder;
      else this.#folder.value = folder;
      this.reset();
    } catch (error) {
      this.trouble = sentence(error);
    }
  }

  /**
   * Writes the files. Unsaved words are saved first, so that the export has them. `replace`: also where they take the place
   * of files that this export did not write.
   */
  async run(replace = false): Promise<void> {
    if (this.busy) return;
    if (this.folder === '') await this.chooseFolder();
    if (this.folder === '') return;
    await this.#export(this.folder, replace);
  }

  /** Writes the files for a browser, which downloads them as one zip. */
  async download(): Promise<void> {
    if (this.busy) return;
    try {
      await this.#export(await newDownloadFolder(), false);
      this.isDownload = true;
    } catch (error) {
      this.trouble = sentence(error);
    }
    if (this.address !== null) location.assign(zipAddress(this.address));
  }

  async #export(folder: string, replace: boolean): Promise<void> {
    this.reset();
    this.busy = true;
    const stop = on('export-progress', (progress) => (this.progress = progress));
    try {
      if (!(await workspace.saveAll())) this.trouble = messages.export.someTextNotSaved;
      else {
        this.#request = {
          formats: [...this.formats],
          folder,
          pdf: this.pdf,
          report: this.pdf && this.report,
          ownName: true,
          replace,
          ...(this.brochure === 'all' ? {} : { brochure: this.brochure }),
        };
        this.result = await desk.export(this.#request);
      }
      if (this.result) this.address = await exportedAddress(this.result.folder);
    } catch (error) {
      if (error instanceof DeskError && error.code === 'cancelled') this.trouble = messages.export.cancelled;
      else this.trouble = sentence(error);
      if (error instanceof DeskError && error.code === 'exists') this.#stopped = this.#asked;
    } finally {
      stop();
      this.busy = false;
      this.progress = null;
    }
  }

  /** Removes what no longer belongs in the folder of the result, or leaves pages there that say so. */
  async withdraw(withdrawn: Withdrawal): Promise<void> {
    if (!this.result || !this.#request || this.busy) return;
    try {
      const files = await desk.withdrawnFiles({ ...this.#request, withdrawn });
      this.result = { ...this.result, withdrawn: files };
    } catch (error) {
      this.trouble = sentence(error);
    }
  }

  async cancel(): Promise<void> {
    await desk.cancelExport({}).catch(() => undefined);
  }

  async showInFolder(): Promise<void> {
    const { result } = this;
    if (!result) return;
    try {
      await desk.showInFolder({ path: result.folder });
    } catch (error) {
      this.trouble = sentence(error);
    }
  }
}

export const exporting = new Exporting();
