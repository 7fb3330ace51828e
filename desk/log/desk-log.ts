/**
 * The desk's log: when it started and ended, and which requests failed, by names and numbers alone. No word of a document, no
 * path and no sentence can get in: an entry has no place for one.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Build, Runtime } from '../../core/about/about.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { PolicyInForce } from '../../core/policy/policy.ts';
import { DeskError, type DeskErrorCode } from '../../core/desk-error.ts';

/** What can be noted. */
export type LogEntry =
  | { kind: 'start'; door: 'window' | 'browser'; build: Build | null; runtime: Runtime }
  | { kind: 'failed'; request: keyof DeskApi; code: DeskErrorCode | 'unknown'; cause: CauseNote }
  | { kind: 'policy'; state: PolicyInForce['state']; problems: number }
  | { kind: 'page-gone' }
  | { kind: 'end' };

/** What is known of an error without its words: its class, the system's code, and where in the desk it arose. */
export interface CauseNote {
  name: string;
  code: string;
  at: string[];
}

/** Most bytes of a file; then the next begins. */
export const mostBytes = 256 * 1024;
/** How many files stay: the newest, and those before it. */
export const mostFiles = 3;
const mostPlaces = 6;

/** Keeps the log in a folder. What goes wrong while noting harms nobody: it is left out. */
export class DeskLog {
  readonly #folder: string;
  readonly #now: () => Date;

  constructor(folder: string, now: () => Date = () => new Date()) {
    this.#folder = folder;
    this.#now = now;
  }

  /** The newest file. */
  get file(): string {
    return this.#place(0);
  }

  /** Adds an entry, as one line. */
  note(entry: LogEntry): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      const line = `${this.#now().toISOString()} ${lineOf(entry)}\n`;
      if (this.#size() + Buffer.byteLength(line) > mostBytes) this.#turnOver();
      appendFileSync(this.file, line);
    } catch {
      // A full disk is told of by what could not be saved.
    }
  }

  #place(age: number): string {
    return path.join(this.#folder, age === 0 ? 'desk.log' : `desk.${age}.log`);
  }

  #size(): number {
    return statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
  }

  #turnOver(): void {
    for (let age = mostFiles - 2; age >= 0; age -= 1)
      if (statSync(this.#place(age), { throwIfNoEntry: false }))
        renameSync(this.#place(age), this.#place(age + 1));
  }
}

function lineOf(entry: LogEntry): string {
  switch (entry.kind) {
    case 'start': {
      const { node, electron, chromium, system } = entry.runtime;
      const { version, commit } = entry.build ?? { version: '-', commit: '-' };
      return `start ${entry.door} desk=${version} commit=${commit || '-'} electron=${electron ?? '-'} chromium=${chromium ?? '-'} node=${node} ${system}`;
    }
    case 'failed': {
      const { name, code, at } = entry.cause;
      return `failed ${entry.request} ${entry.code} ${name}${code === '' ? '' : ` ${code}`}${at.length === 0 ? '' : ` at ${at.join(' ')}`}`;
    }
    case 'policy':
      return `policy ${entry.state} problems=${String(entry.problems)}`;
    case 'page-gone':
    case 'end':
      return entry.kind;
  }
}

/** What may be noted of an error: never its message, nor what its stack repeats of it. */
export function causeOf(error: unknown): CauseNote {
  const cause = error instanceof DeskError && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { name: 'unknown', code: '', at: [] };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return {
    name: knownNames.has(cause.name) ? cause.name : 'Error',
    code: /^E[A-Z0-9]{2,20}$/.test(code) ? code : '',
    at: placesOf(cause),
  };
}

const knownNames = new Set([
  'DeskError',
  'ZodError',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'BodyError',
]);

/** Files of the desk and lines in them, without folders, from what stands below the message in a stack. */
function placesOf({ name, message, stack = '' }: Error): string[] {
  const head = stack.indexOf(message);
  // Where the message is not found, no line can be told from one of it.
  if (head === -1 || message === '') return message === '' && stack.startsWith(name) ? frames(stack) : [];
  return frames(stack.slice(head + message.length));
}

const frames = (stack: string): string[] =>
  [...stack.matchAll(/^ {4}at .*?([\w.-]{1,60}\.(?:m?js|ts)):(\d{1,7}):(\d{1,7})\)?$/gm)]
    .slice(0, mostPlaces)
    .map(([, file, line, column]) => `${file ?? ''}:${line ?? ''}:${column ?? ''}`);

/** The same requests; each failure is noted, and goes on to whoever asked. */
export function noting(api: DeskApi, log: DeskLog): DeskApi {
  const noted = Object.entries(api).map(([name, answer]) => {
    const handler = answer as (request: unknown, page?: string) => Promise<unknown>;
    const request = name as keyof DeskApi;
    return [
      name,
      async (...asked: [unknown, string?]): Promise<unknown> => {
        try {
          return await handler(...asked);
        } catch (error) {
          const code = error instanceof DeskError ? error.code : 'unknown';
          log.note({ kind: 'failed', request, code, cause: causeOf(error) });
          throw error;
        }
      },
    ] as const;
  });
  return Object.fromEntries(noted) as unknown as DeskApi;
}
