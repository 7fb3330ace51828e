/** The brochure that a command names. */
import { DeskError } from '../../core/desk-error.ts';
import type { Summary } from '../../core/list/listing.ts';
import { normalised } from '../documents/summarise.ts';
import { oneLine } from './columns.ts';

/** Id of the brochure that has this id or, else, this title. Throws DeskError `not-found`. */
export function findBrochure(brochures: readonly Summary[], asked: string): string {
  const byId = brochures.find(({ id }) => id === asked);
  if (byId) return byId.id;
  const named = brochures.filter(({ headline }) => normalised(headline) === normalised(asked));
  const [only] = named;
  if (only && named.length === 1) return only.id;
  const listed = (of: readonly Summary[]): string =>
    of.map(({ id, headline }) => `\n  ${id}  ${oneLine(headline)}`).join('');
  if (only)
    throw new DeskError(
      'not-found',
      `${named.length} brochures are called “${asked}”. Name one by its id:${listed(named)}`,
    );
  throw new DeskError(
    'not-found',
    brochures.length === 0
      ? `The library has no brochure “${asked}”, and no other. Leave --brochure out for one of all news.`
      : `The library has no brochure “${asked}”. It has:${listed(brochures)}`,
  );
}
