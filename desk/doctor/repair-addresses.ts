/** Makes addresses.json again from its second copy; where there is none, the folders of exports tell at the next export. */
import { addressesFile } from '../../core/places.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import { moveAside } from '../recovery/set-aside.ts';
import { attempt, type RepairContext } from './repair-context.ts';

export async function repairAddresses(context: RepairContext): Promise<void> {
  const { files } = context.opened.library;
  for (const { code } of context.findings) {
    if (!code.startsWith('addresses-') || code === 'addresses-newer') continue;
    await attempt(context, addressesFile, async () => {
      const store = new AddressStore(files);
      const book = await store.read();
      const count = Object.keys(book.pages).length;
      if (count > 0) {
        await store.change((now) => ({ ...now }));
        return `${addressesFile} was made again from its second copy, with the addresses of ${count} ${count === 1 ? 'page' : 'pages'}.`;
      }
      await moveAside(files, addressesFile);
      return `${addressesFile} could not be read and was set aside; the next export makes it again.`;
    });
  }
}
