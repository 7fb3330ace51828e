/** What a desk and the thread of an export tell each other. */
import type { DeskEvents } from '../../core/contract.ts';
import type { Article } from '../../core/document.ts';
import type { ExportResult } from '../../core/export/export-request.ts';
import type { WithdrawnFile } from '../../core/export/withdrawn.ts';
import type { PrintedPdf } from '../ports.ts';
import type { Failure } from '../storage/failure.ts';
import type { ExportStart, SourceHead } from './job.ts';

/** The thread's data when it begins. */
export interface ThreadStart {
  job: 'export' | 'withdraw';
  start: ExportStart;
  canPrint: boolean;
  canHold: boolean;
}

export type ToThread =
  | { kind: 'documents'; documents: Article[] }
  | { kind: 'stop' }
  | { kind: 'answer'; ask: number; value: SourceHead | PrintedPdf | null }
  | { kind: 'refusal'; ask: number; failure: Failure };

/**
 * What only the desk can do: give the documents (they come before the answer), print, and say whether the library is its own to
 * change, until that is given back.
 */
export type Question =
  { kind: 'gather' } | { kind: 'print'; file: string; folder: string | undefined } | { kind: 'hold' };

export type FromThread =
  | { kind: 'progress'; progress: DeskEvents['export-progress'] }
  | { kind: 'ask'; ask: number; question: Question }
  | { kind: 'release' }
  | { kind: 'exported'; result: ExportResult }
  | { kind: 'withdrawn'; files: WithdrawnFile[] }
  | { kind: 'failed'; failure: Failure };
