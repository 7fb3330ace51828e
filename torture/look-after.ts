/** Looks at a store after a blow, as its next opening finds it. */
import { remark, type Figures } from './figures.ts';
import type { Said } from './killed-child.ts';
import { allStores, type StoreName } from './stores/all-stores.ts';

/**
 * Counts what is damaged and which acknowledged saves are gone. `known` holds the versions acknowledged by earlier
 * children, and is brought up to date with what is there now.
 */
export async function lookAfter(
  store: StoreName,
  folder: string,
  { begun, acknowledged }: Said,
  known: Map<string, number>,
  figures: Figures,
): Promise<void> {
  let failed = false;
  const fresh = new Map<string, number>();
  for (const [id, version] of acknowledged) {
    fresh.set(id, version - (known.get(id) ?? 0));
    known.set(id, version);
  }
  for (const saves of fresh.values()) figures.acknowledged += saves;
  await compare();
  if (failed) figures.failed += 1;

  async function compare(): Promise<void> {
    let open: Awaited<ReturnType<(typeof allStores)[StoreName]>>;
    try {
      open = await allStores[store](folder);
    } catch (error) {
      figures.corrupt += 1;
      failed = true;
      remark(figures, String(error));
      return;
    }
    for (const id of new Set([...known.keys(), ...begun.keys()]))
      try {
        const found = await open.load(id);
        const least = known.get(id) ?? 0;
        const most = Math.max(least, begun.get(id) ?? 0);
        if (found < least) {
          figures.lost += Math.min(least - found, fresh.get(id) ?? 0); // the others were counted before
          failed = true;
          remark(figures, `“${id}” is at version ${found}; version ${least} was acknowledged.`);
        }
        if (found > most) throw new Error(`“${id}” is at version ${found}, which nobody has begun.`);
        known.set(id, found);
      } catch (error) {
        figures.corrupt += 1;
        failed = true;
        remark(figures, String(error));
      }
    await open.close();
  }
}
