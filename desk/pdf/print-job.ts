/** What the command line and its printing process say to each other. */
import type { PdfCheck } from '../../core/export/pdf-check.ts';
import type { DeskErrorCode } from '../../core/desk-error.ts';

/** A file to print. Paths are whole; the PDF is written to `pdfFile`. */
export interface PrintJob {
  id: string;
  htmlFile: string;
  folder: string;
  pdfFile: string;
}

/** `ready` once the process can print, then one answer for each job, with what its check found. */
export type PrintAnswer =
  | { id: string; ok: true; check?: PdfCheck }
  | { id: string; ok: false; code: DeskErrorCode; message: string };
