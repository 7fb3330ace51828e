/** What shows an open document. It is half of the page's code, so it comes once the rows of the list are on the screen. */
import type { Component } from 'svelte';
import { messages } from '../words/messages.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';

type Part = Component<{ open: OpenDocument }>;

class OpenParts {
  sheet: Part | null = $state.raw(null);
  inspector: Part | null = $state.raw(null);
  /** The list's column beside an open brochure. */
  brochureColumn: Part | null = $state.raw(null);
  templateSheet: Part | null = $state.raw(null);
  templateInspector: Part | null = $state.raw(null);
  #loading: Promise<void> | null = null;

  /** Loads them, once. Rejects where they cannot be had; a browser then tries no second time until the page is loaded again. */
  load(): Promise<void> {
    this.#loading ??= Promise.all([
      import('./OpenSheet.svelte'),
      import('./OpenInspector.svelte'),
      import('../brochure/BrochureColumn.svelte'),
      import('../templates/TemplateSheet.svelte'),
      import('../templates/TemplateInspector.svelte'),
    ]).then(
      ([sheet, inspector, brochureColumn, templateSheet, templateInspector]) => {
        this.sheet = sheet.default;
        this.inspector = inspector.default;
        this.brochureColumn = brochureColumn.default;
        this.templateSheet = templateSheet.default;
        this.templateInspector = templateInspector.default;
      },
      (error: unknown) => {
        throw new Error(messages.shell.editorNotLoaded, { cause: error });
      },
    );
    return this.#loading;
  }
}

export const openParts = new OpenParts();
