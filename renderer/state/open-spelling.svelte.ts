/** Findings about the spelling of the open document: looked for text by text, so that no frame waits for a long one. */
import { wordsIn } from '../../core/checking/basis/spelled.ts';
import { textsOf } from '../../core/checking/basis/texts.ts';
import type { Finding } from '../../core/checking/checking.ts';
import type { Document, Office } from '../../core/document.ts';
import { isShouting } from '../../core/spelling/judge-word.ts';
import { checker } from './checker.svelte.ts';
import { spelling } from './spelling.svelte.ts';

/** Milliseconds of work in one go. */
const stretch = 6;

class OpenSpelling {
  #found: { id: string; findings: Finding[] } = $state.raw({ id: '', findings: [] });
  #round = 0;

  /** What was found in a document when it was last looked at. */
  of(id: string): Finding[] {
    return this.#found.id === id ? this.#found.findings : [];
  }

  /** Looks at a document; what is found of an older state of it stands until then. */
  async look(document: Document, office: Office): Promise<void> {
    const round = (this.#round += 1);
    const { id } = document;
    if (!spelling.isOn) {
      if (this.of(id).length > 0) this.#found = { id, findings: [] };
      return;
    }
    const { gatherSpelling } = await checker.ready;
    const texts = textsOf(document);
    const isOver = await this.#eachOf(texts, round, ({ text, language }) => {
      if (!spelling.has(language)) return;
      const words = wordsIn(text).map(({ word }) => word);
      spelling.ask(words, language, isShouting(text));
    });
    if (isOver) return;
    await spelling.answered();
    const gathering = gatherSpelling(office, spelling.verdictOf);
    if (await this.#eachOf(texts, round, gathering.take)) return;
    const findings = gathering.result();
    if (findings.length > 0 || this.of(id).length > 0) this.#found = { id, findings };
  }

  /** Does something to each, in short stretches; true where another look has begun meanwhile. */
  async #eachOf<T>(all: readonly T[], round: number, work: (one: T) => void): Promise<boolean> {
    let began = performance.now();
    for (const one of all) {
      work(one);
      if (performance.now() - began < stretch) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (round !== this.#round) return true;
      began = performance.now();
    }
    return round !== this.#round;
  }
}

export const openSpelling = new OpenSpelling();
