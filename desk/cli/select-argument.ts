/** Documents that the command line names, by their ids or by their pages. */
import type { DeskApi } from '../../core/contract.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { AddressState } from '../../core/page-addresses/address-state.ts';
import { ownersIn } from '../../core/page-addresses/address-book.ts';
import type { AddressStore } from '../page-addresses/address-store.ts';

const nameOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
const pathOf = ({ folder, name }: AddressState): string => `${folder}/${name}`;
const endings = /\.(?:html|pdf|txt|md|docx)$/;

/** Their ids, each once. `asked`: "story-1", "2024-03-11-gold-rush" or "articles/2024-03-11-gold-rush.html". Throws DeskError `not-found`. */
export async function selectArgument(
  asked: readonly string[],
  api: Pick<DeskApi, 'list' | 'pageAddress'>,
  store: Pick<AddressStore, 'read'>,
): Promise<string[]> {
  const documents = (await api.list({})).filter(({ kind }) => kind !== 'brochure');
  const ids = new Set(documents.map(({ id }) => id));
  const byPage = new Map<string, Set<string>>();
  const know = (address: string, id: string): void => {
    if (!ids.has(id)) return;
    for (const name of [address, nameOf(address)]) byPage.set(name, (byPage.get(name) ?? new Set()).add(id));
  };
  if (asked.some((one) => !ids.has(one))) {
    const book = await store.read();
    for (const [address, id] of ownersIn(book)) know(address, id);
    for (const { id } of documents.filter((one) => book.pages[one.id] === undefined))
      know(pathOf(await api.pageAddress({ id })), id);
  }
  return [
    ...new Set(
      asked.map((one) => {
        if (ids.has(one)) return one;
        const [id, ...others] = byPage.get(one.replace(endings, '')) ?? [];
        if (id === undefined)
          throw new DeskError(
            'not-found',
            `The library has no news item or brief “${one}”. “desk list” has their ids.`,
          );
        if (others.length > 0)
          throw new DeskError(
            'not-found',
            `“${one}” is the page of ${others.length + 1} documents. Name one by its id: ${[id, ...others].join(', ')}.`,
          );
        return id;
      }),
    ),
  ];
}
