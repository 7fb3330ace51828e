/** Brings together what one person changed in one place: Word tells every piece of it by itself. */
import type { Author, ReturnedFile, Revision } from '../../core/clearance/tracked.ts';
import { cleanLine } from '../../core/text/clean-text.ts';
import type { XmlElement } from './xml-tree.ts';

const longestName = 200;

/** Who and when, as an element of a change or a comment says. */
export function authorOf({ attributes }: XmlElement): Author {
  const by = cleanLine(attributes['w:author'] ?? '').slice(0, longestName);
  const at = attributes['w:date'] ?? '';
  return {
    by: by === '' ? null : by,
    at: /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?$/.test(at) ? at : null,
  };
}

export class ChangeNames {
  readonly changes: Record<string, ReturnedFile['changes'][string]> = {};
  #made = 0;
  /** The change that words right after it by the same person belong to. */
  #standing: { name: string; of: string } | null = null;
  /** Names of moves by Word's own. */
  readonly #moves = new Map<string, string>();

  /** What stands between two changes, so that they are two. */
  end(): void {
    this.#standing = null;
  }

  /** `sort` tells apart what is never one change: words, and their looks. */
  revision(element: XmlElement, kind: Revision['kind'], sort = 'words'): Revision {
    const author = authorOf(element);
    const of = `${sort} ${author.by ?? ''}`;
    if (this.#standing?.of !== of) this.#standing = { name: this.#next(author), of };
    return { kind, change: this.#standing.name };
  }

  /** Both ends of a move are one change. */
  move(element: XmlElement, kind: Revision['kind'], move: string): Revision {
    const known = this.#moves.get(move);
    const change = known ?? this.#next(authorOf(element));
    this.#moves.set(move, change);
    this.changes[change] = { ...(this.changes[change] ?? authorOf(element)), moved: true };
    return { kind, change };
  }

  #next(author: Author): string {
    this.#made += 1;
    const name = `change-${this.#made}`;
    this.changes[name] = author;
    return name;
  }
}
