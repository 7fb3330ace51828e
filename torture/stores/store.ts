/** What a trial asks of a store: ours, or one of those that ours is measured against. */

/** An open store of stories, one record for each id. */
export interface Store {
  /** Saves that version of the story; resolves when the store says that it is saved. */
  save(id: string, version: number): Promise<void>;
  /** Version that is stored, every word compared; 0 where there is none. Throws where the record is damaged. */
  load(id: string): Promise<number>;
  close(): void | Promise<void>;
}

/** Opens the store in a folder that exists; the first opening of an empty folder sets it up. */
export type OpenStore = (folder: string) => Promise<Store>;
