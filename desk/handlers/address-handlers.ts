/** Addresses of pages: which a document has, and another one. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { Article } from '../../core/document.ts';
import type { AddressBook } from '../../core/page-addresses/address-book.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type AddressRequests = Pick<DeskApi, 'pageAddress' | 'judgePageAddress' | 'changePageAddress'>;

export const addressHandlers = (session: Session): AddressRequests => {
  const articleOf = async (id: string): Promise<Article> => {
    const { document } = await session.library.read(id);
    if (document.kind === 'brochure') throw new DeskError('bad-request', says('brochure-has-no-address'));
    return document;
  };
  const bookNow = (): Promise<AddressBook> => new AddressStore(session.library.files).read();
  // Letters of all scripts are only loaded where somebody asks.
  const ways = () => import('../page-addresses/change-address.ts');
  return {
    pageAddress: handle('pageAddress', async ({ id }) => {
      const { addressState } = await ways();
      return addressState(await articleOf(id), await bookNow());
    }),
    judgePageAddress: handle('judgePageAddress', async ({ id, name }) => {
      const { judgeName } = await ways();
      return judgeName(session.library, await articleOf(id), name, await bookNow());
    }),
    changePageAddress: handle('changePageAddress', async ({ id, name }) => {
      const { addressState, judgeName, withName } = await ways();
      const { opened, library } = session;
      const document = await articleOf(id);
      const book = await opened.whileMine(async () => {
        const verdict = await judgeName(library, document, name, await bookNow());
        return new AddressStore(library.files).change((now) => withName(document, verdict, now));
      });
      return addressState(document, book);
    }),
  };
};
