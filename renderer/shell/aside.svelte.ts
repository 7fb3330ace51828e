/** Counts of pictures and of documents in the trash; updated when documents change. */
import { desk } from '../api.ts';

class Aside {
  pictures = $state(0);
  trash = $state(0);

  /** Counts anew. A failure keeps the last counts; the views themselves say what is wrong. */
  async count(): Promise<void> {
    const [pictures, trash] = await Promise.allSettled([desk.pictures({}), desk.trash({})]);
    if (pictures.status === 'fulfilled') this.pictures = pictures.value.length;
    if (trash.status === 'fulfilled') this.trash = trash.value.length;
  }
}

export const aside = new Aside();
