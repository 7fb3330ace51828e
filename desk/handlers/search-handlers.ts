/** Searches that were kept under a name. */
import type { DeskApi } from '../../core/contract.ts';
import type { SavedSearches } from '../searches/saved-searches.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type SearchRequests = Pick<DeskApi, 'savedSearches' | 'keepSearches'>;

export const searchHandlers = (session: Session, searches: SavedSearches): SearchRequests => ({
  savedSearches: handle('savedSearches', () => searches.read(session.library.settings.id)),
  keepSearches: handle('keepSearches', ({ searches: kept }) =>
    searches.keep(session.library.settings.id, kept),
  ),
});
