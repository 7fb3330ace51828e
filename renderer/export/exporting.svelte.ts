/** State of an export: what of, in which forms, where to; progress and result. */
import { messages } from '../words/messages.ts';
import type { ExportRequest, ExportResult } from '../../core/export/export-request.ts';
import type { Withdrawal, WithdrawnFile } from '../../core/export/withdrawn.ts';
import { isExportFormat, type ExportFormat } from '../../core/export/formats.ts';
import { narrows } from '../../core/export/release.ts';
import { DeskError } from '../../core/desk-error.ts';
import { desk, on, sentence } from '../api.ts';
import { exportedAddress, newDownloadFolder, zipAddress } from '../door/downloads.ts';
import { documents } from '../state/documents.svelte.ts';
import { exportFolder } from '../state/export-folder.svelte.ts';
import { isBoolean, Remembered } from '../state/remembered.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { organizationPolicy } from '../state/policy.svelte.ts';
import { officeLook } from '../state/office-look.svelte.ts';
import { pdfSizes } from '../state/pdf-sizes.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { before } from './before.svelte.ts';
import { gate, type Outcome } from './gate.svelte.ts';
import { askedFor, hasPart, openSubject, type Subject } from './subject.ts';

const isNames = (value: unknown): value is ExportFormat[] =>
  Array.isArray(value) && value.every(isExportFormat);

/** What a result was asked for with, for what is said and offered afterwards. */
export interface Exported extends ExportResult {
  subject: Subject;
  proof: boolean;
  seconds: number;
}

class Exporting {
  /** The editor asked for something else than what is open. */
  somethingElse = $state(false);
  /** Follows what is open: a document may still be on its way when the dialog is asked for. */
  readonly subject: Subject = $derived(this.somethingElse ? { kind: 'chosen' } : openSubject());
  readonly #formats = new Remembered<ExportFormat[]>('export.formats', ['latest-news', 'brochure'], isNames);
  #sampleFolder = $state('');
  readonly #pdf = new Remembered<boolean>('export.pdf', true, isBoolean);
  /** A PDF of every article takes its time: it is asked for by itself. */
  readonly #newsPdf = new Remembered<boolean>('export.news-pdf', false, isBoolean);
  readonly #report = new Remembered<boolean>('export.report', false, isBoolean);
  readonly #beside = new Remembered<ExportFormat[]>('export.beside', [], isNames);
  pages = $state(true);
  /** Under "Something else": id of a brochure, or "all" for a brochure of all news. */
  brochure = $state('all');
  progress: { done: number; total: number; step: string } | null = $state.raw(null);
  result: Exported | null = $state.raw(null);
  /** What earlier exports left in the folder, where nothing is released any more and so nothing was exported. */
  left: WithdrawnFile[] = $state.raw([]);
  /** Where a browser gets the files of the result from; null in the desk's own window. */
  address: string | null = $state.raw(null);
  /** The result was made for downloading, not in a folder of the user's choice. */
  isDownload = $state(false);
  trouble: string | null = $state(null);
  /** What was asked for when an export stopped before it would replace files that it did not write. */
  #stopped: string | null = $state(null);
  readonly asked = $derived(
    askedFor(this.subject, {
      formats: this.formats,
      brochure: documents.brochures.some(({ id }) => id === this.brochure) ? this.brochure : null,
      pages: this.pages,
      beside: this.beside,
      pdf: this.pdf,
    }),
  );
  readonly outcome: Outcome = $derived(gate.outcome(this.asked));
  readonly #whole = $derived(JSON.stringify([this.asked, this.report, this.folder, gate.choice]));
  /** True where those files may be replaced: the same is asked for as then. */
  readonly mayReplace = $derived(this.#stopped === this.#whole);
  /** True where pages that list everything stand in the way, and the chosen articles can be renewed without them. */
  readonly mayRenew = $derived(this.mayReplace && hasPart(this.asked, 'news') && narrows(gate.choice));
  busy = $state(false);
  /** The request that the result is of. */
  #request: ExportRequest | null = null;

  get formats(): ExportFormat[] {
    return this.#formats.value;
  }
  /** Target folder; remembered separately for the sample and for other libraries. Where the organization keeps exports, it is one there. */
  get folder(): string {
    const folder = library.state?.sample ? this.#sampleFolder : exportFolder.value;
    const { exportFolders } = organizationPolicy.inForce.policy;
    if (exportFolders === null || exportFolders.some((one) => folder.startsWith(one))) return folder;
    return exportFolders[0] ?? '';
  }
  get #isOfNews(): boolean {
    const { subject } = this;
    return subject.kind === 'news' || (subject.kind === 'selection' && subject.of === 'news');
  }
  get pdf(): boolean {
    return this.#isOfNews ? this.#newsPdf.value : this.#pdf.value;
  }
  set pdf(wanted: boolean) {
    if (this.#isOfNews) this.#newsPdf.value = wanted;
    else this.#pdf.value = wanted;
  }
  /** Formats that are wanted beside the pages of what is open. */
  get beside(): ExportFormat[] {
    return this.#beside.value;
  }

  /** An accessibility report beside each PDF. */
  get report(): boolean {
    return this.#report.value;
  }
  set report(wanted: boolean) {
    this.#report.value = wanted;
  }

  wantBeside(format: ExportFormat, wanted: boolean): void {
    const others = this.beside.filter((one) => one !== format);
    this.#beside.value = wanted ? [...others, format] : others;
  }

  want(format: ExportFormat, wanted: boolean): void {
    const others = this.formats.filter((one) => one !== format);
    this.#formats.value = wanted ? [...others, format] : others;
  }

  /** Begins with what is open. Unsaved words are saved, so that the checks and the count see them. */
  begin(): void {
    this.reset();
    gate.reset();
    before.reset();
    this.pages = true;
    this.somethingElse = false;
    if (this.subject.kind === 'brochure') this.brochure = this.subject.id;
    void officeLook.refresh();
    void workspace.saveAll();
  }

  reset(): void {
    this.progress = null;
    this.result = null;
    this.left = [];
    this.address = null;
    this.isDownload = false;
    this.trouble = null;
    this.#stopped = null;
  }

  /** Asks for a folder; true where one was chosen. */
  async chooseFolder(): Promise<boolean> {
    try {
      const folder = await desk.chooseExportFolder({});
      if (folder === null) return false;
      if (library.state?.sample) this.#sampleFolder = folder;
      else exportFolder.value = folder;
      this.reset();
      return true;
    } catch (error) {
      this.trouble = sentence(error);
      return false;
    }
  }

  /**
   * Writes the files. Unsaved words are saved first, so that the export has them. `replace`: also where they take the place
   * of files that this export did not write. `renew`: only pages of the chosen articles are written.
   */
  async run({ replace = false, renew = false } = {}): Promise<void> {
    if (this.busy) return;
    if (this.folder === '') await this.chooseFolder();
    if (this.folder === '') return;
    await this.#export(this.folder, replace, renew);
  }

  /** Writes the files for a browser, which downloads them as one zip. */
  async download(): Promise<void> {
    if (this.busy) return;
    try {
      await this.#export(await newDownloadFolder());
      this.isDownload = true;
    } catch (error) {
      this.trouble = sentence(error);
    }
    if (this.address !== null) location.assign(zipAddress(this.address));
  }

  async #export(folder: string, replace = false, renew = false): Promise<void> {
    this.reset();
    this.busy = true;
    const [subject, proof, began] = [this.subject, gate.level === 'all', performance.now()];
    const stop = on('export-progress', (progress) => (this.progress = progress));
    try {
      if (!(await workspace.saveAll())) this.trouble = messages.export.someTextNotSaved;
      else {
        const saved = new Date().toISOString(); // what is changed from here on may not be in it
        const report = this.asked.pdf && this.report;
        const how = { report, folder, ownName: true, release: gate.choice, replace, renew };
        this.#request = { ...this.asked, ...how };
        const result = await desk.export(this.#request);
        const pdf = result.files.find((file) => file.endsWith('.pdf'));
        const bytes = pdf === undefined ? undefined : result.facts[pdf]?.bytes;
        if (subject.kind === 'brochure' && bytes !== undefined) pdfSizes.note(subject.id, bytes, saved);
        this.address = await exportedAddress(result.folder);
        this.result = { ...result, subject, proof, seconds: (performance.now() - began) / 1000 };
      }
    } catch (error) {
      if (error instanceof DeskError && error.code === 'cancelled') this.trouble = messages.export.cancelled;
      else this.trouble = sentence(error);
      if (error instanceof DeskError && error.code === 'exists') this.#stopped = this.#whole;
      if (error instanceof DeskError && error.code === 'refused' && this.#request)
        this.left = await desk.withdrawnFiles(this.#request).catch(() => []);
    } finally {
      stop();
      this.busy = false;
      this.progress = null;
    }
  }

  /** Removes what no longer belongs in the folder of the export, or leaves pages there that say so. */
  async withdraw(withdrawn: Withdrawal): Promise<void> {
    if (!this.#request || this.busy) return;
    try {
      const files = await desk.withdrawnFiles({ ...this.#request, withdrawn });
      if (this.result) this.result = { ...this.result, withdrawn: files };
      else this.left = files;
    } catch (error) {
      this.trouble = sentence(error);
    }
  }

  async cancel(): Promise<void> {
    await desk.cancelExport({}).catch(() => undefined);
  }

  async showInFolder(): Promise<void> {
    if (this.result) await this.#try(desk.showInFolder({ path: this.result.folder }));
  }

  /** Opens a file of the result in the program for such files. */
  async open(file: string): Promise<void> {
    if (this.result) await this.#try(desk.openExported({ folder: this.result.folder, file }));
  }

  async #try(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.trouble = sentence(error);
    }
  }
}

export const exporting = new Exporting();
