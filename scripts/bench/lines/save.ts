/** A durable save of 5 KB beside a bare `writeFile` and other stores, on the same disk in turn. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import { createLibrary } from '../../../desk/opening/open-library.ts';
import { allStores, type StoreName } from '../../../torture/stores/all-stores.ts';
import { writeDurably } from '../../../desk/storage/durable-file.ts';
import { benchItem } from '../documents.ts';
import { rowOf, type Line } from '../line.ts';
import { race } from '../measure.ts';

const runs = 300;

export const save: Line = async ({ folder, tell }) => {
  const library = await createLibrary(path.join(folder, 'library'));
  const item = benchItem(1);
  let { rev } = await library.create(item);
  const bytes = Buffer.from(`${JSON.stringify(item, null, 2)}\n`);
  const at = (name: string): string => path.join(folder, name);
  const store = async (name: StoreName): Promise<(run: number) => Promise<void>> => {
    await mkdir(at(name));
    const open = await allStores[name](at(name));
    return (run) => open.save('item', run);
  };
  const timings = await race(
    {
      bare: () => writeFile(at('bare.json'), bytes),
      flushed: () => writeFile(at('flushed.json'), bytes, { flush: true }),
      durable: () => writeDurably(at('durable.json'), bytes),
      desk: async () => {
        ({ rev } = await library.save({ ...item, teaser: `${item.teaser} ${rev}` }, rev));
      },
      jsonFile: await store('lowdb JSONFile'),
      atomic: await store('write-file-atomic'),
      sqlite: await store('node:sqlite'),
    },
    runs,
  );
  const { bare } = timings;
  tell(rowOf(`bare writeFile of ${(bytes.length / 1000).toFixed(1)} KB`, bare));
  const against = ['bare writeFile', bare] as [string, typeof bare];
  tell(rowOf('the same, with the disk’s word for it (flush)', timings.flushed, against));
  tell(rowOf('durable write of the same bytes', timings.durable, against));
  tell(rowOf('save in the desk: read, compare, write, list', timings.desk, against, 'aim: 2.5 x'));
  tell(rowOf('save with lowdb’s JSONFile', timings.jsonFile, against, 'loses saves in a power cut'));
  tell(rowOf('save with write-file-atomic', timings.atomic, against, 'loses saves in a power cut'));
  tell(rowOf('save with node:sqlite (WAL, synchronous FULL)', timings.sqlite, against));
  return null;
};
