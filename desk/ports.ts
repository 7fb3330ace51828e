/** What the desk needs of the shell around it; Electron gives all of it, the command line some. */
import type { TextEdit } from '../core/copying/text-edits.ts';
import type { ChoosingPurpose, FileFilter } from '../core/words/purposes.ts';
import type { PdfCheck } from '../core/export/pdf-check.ts';

/** Turns an HTML file into a PDF. */
export interface Printer {
  /**
   * Prints a finished HTML file (A4, print media, backgrounds) to a tagged PDF with an outline.
   * Relative addresses in it are resolved against the file. Throws DeskError `no-printer` where nothing
   * on this computer can print, `cancelled`, and `failed` with a sentence that names the file.
   */
  print(htmlFile: string, options?: PrintOptions): Promise<PrintedPdf>;
}

/** A finished PDF, which claims only what its check found. */
export interface PrintedPdf {
  pdf: Uint8Array;
  check: PdfCheck;
}

export interface PrintOptions {
  /** Folder whose files the page may show, below it or the file's own; left out, the file's own. */
  folder?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Paper of this computer. */
export interface Paper {
  /**
   * Shows the computer's dialog for printing a finished HTML file of a folder; settles once it is printed or called off.
   * Throws DeskError `no-printer` or `failed` with a sentence.
   */
  print(htmlFile: string, options: { folder: string }): Promise<void>;
}

/** Dialogs of the computer. Null means cancelled. */
export interface Dialogs {
  chooseFolder(options: { purpose: ChoosingPurpose; create: boolean }): Promise<string | null>;
  chooseFiles(options: {
    purpose: ChoosingPurpose;
    /** The first one as chosen. */
    filters: readonly FileFilter[];
  }): Promise<string[] | null>;
}

/** What lies outside the desk. */
export interface Outside {
  showInFolder(path: string): void;
  openAddress(href: string): Promise<void>;
  /** Opens a file in the program that shows such files. Left out where the page opens its files by itself. */
  openFile?(path: string): Promise<void>;
  /** Puts a text on the clipboard, in two forms of which other programs take one. Left out where the page does that by itself. */
  copy?(copied: { html: string; text: string }): Promise<void>;
  /**
   * Cuts, copies or pastes where the focus of the page is. Throws DeskError `refused` where nobody has pressed anything. Left out
   * where the page does that by itself.
   */
  editText?(act: TextEdit): void;
}
