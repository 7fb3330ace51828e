/** The look of the open library: what its previews are drawn with, and what is wrong with its files. */
import type { Look } from '../../core/looks/look-finding.ts';
import { pagedPreviewStyle, previewStyle } from '../../core/writing/house-style.ts';
import { noLook, type LookStyle } from '../../core/writing/style/look.ts';
import { desk, on, sentence } from '../api.ts';
import { library } from './library.svelte.ts';

class OfficeLook {
  #look: Look | null = $state.raw(null);
  /** A sentence: what did not work. */
  trouble: string | null = $state(null);
  /** True while files are copied or moved. */
  busy = $state(false);

  /** What the look adds to the built-in one. */
  readonly style: LookStyle = $derived(this.#look?.style ?? noLook);
  /** The style sheet of previews: in the colours of the office, with its look. */
  readonly css = $derived(library.office ? previewStyle(library.office, this.style) : '');
  /** That of a brochure on its pages. */
  readonly pagedCss = $derived(library.office ? pagedPreviewStyle(library.office, this.style) : '');

  get files(): Look['files'] {
    return this.#look?.files ?? [];
  }
  get findings(): Look['findings'] {
    return this.#look?.findings ?? [];
  }

  /** Reads the files again whenever the library changes or the window comes to the front; gives a function that stops. */
  follow(): () => void {
    const front = (): void => {
      if (document.visibilityState !== 'hidden') void this.refresh();
    };
    const stop = on('library-changed', front);
    window.addEventListener('focus', front);
    document.addEventListener('visibilitychange', front);
    return () => {
      stop();
      window.removeEventListener('focus', front);
      document.removeEventListener('visibilitychange', front);
    };
  }

  /** Reads the files again. Where that fails, what was read before serves. */
  async refresh(): Promise<void> {
    if (!library.state) return;
    try {
      const look = await desk.look({});
      if (JSON.stringify(look) !== JSON.stringify(this.#look)) this.#look = look;
    } catch {
      // Without an answer there is nothing to say: exports read the files themselves.
    }
  }

  /** Copies the built-in look into the library. */
  async copy(): Promise<void> {
    await this.#change(async () => void (this.#look = await desk.copyLook({})));
  }

  /** Sets the library's own look aside; gives its place there. */
  async remove(): Promise<string | null> {
    let place: string | null = null;
    await this.#change(async () => {
      place = await desk.removeLook({});
      await this.refresh();
    });
    return place;
  }

  async #change(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = null;
    try {
      await work();
    } catch (error) {
      this.trouble = sentence(error);
    } finally {
      this.busy = false;
    }
  }
}

export const officeLook = new OfficeLook();
