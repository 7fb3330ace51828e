/** Findings about the spelling of the open document: looked for text by text, so that no frame waits for a long one. */
import { textsToSpell, wordsIn } from '../../core/checking/basis/spelled.ts';
import { textsOf, wordsInLanguage } from '../../core/checking/basis/texts.ts';
import type { Finding } from '../../core/checking/checking.ts';
import type { Document, Office } from '../../core/document.ts';
import { otherLanguageThan } from '../../core/languages/other-language.ts';
import { isShouting } from '../../core/spelling/judge-word.ts';
import { checker } from './checker.svelte.ts';
import { spelling } from './spelling.svelte.ts';

/** Milliseconds of work in one go. */
const stretch = 6;

/** The language chosen for a document, in which it evidently is not written. */
export interface WrongLanguage {
  id: string;
  /** BCP 47. */
  chosen: string;
  /** The one that it seems to be in; null where that cannot be told. */
  seems: string | null;
}

class OpenSpelling {
  #wrong: WrongLanguage | null = $state.raw(null);
  /** Documents, each with its language, that somebody has said are in it. */
  #right: ReadonlySet<string> = $state.raw(new Set());
  #found: { id: string; findings: Finding[] } = $state.raw({ id: '', findings: [] });
  #round = 0;

  /** What was found in a document when it was last looked at. */
  of(id: string): Finding[] {
    return this.#found.id === id ? this.#found.findings : [];
  }

  /** Where the language of a document seems wrong; null where it does not, or somebody has said that it is right. */
  wrongOf(id: string, language: string): WrongLanguage | null {
    const wrong = this.#wrong;
    if (wrong?.id !== id || wrong.chosen !== language || !spelling.isOn) return null;
    return this.#right.has(nameOf(id, language)) ? null : wrong;
  }

  /** Says that a document is in the language that was chosen for it; until the desk is closed. */
  keep({ id, chosen }: WrongLanguage): void {
    this.#right = new Set([...this.#right, nameOf(id, chosen)]);
    spelling.changed();
  }

  #say(wrong: WrongLanguage | null): void {
    const before = this.#wrong;
    if (before?.id === wrong?.id && before?.chosen === wrong?.chosen && before?.seems === wrong?.seems)
      return;
    this.#wrong = wrong;
    spelling.changed();
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
    if (round !== this.#round) return;
    const { language: chosen } = document;
    const isRight = this.#right.has(nameOf(id, chosen));
    const all = textsOf(document);
    const seems = spelling.has(chosen) ? otherLanguageThan(chosen, wordsInLanguage(all, chosen)) : null;
    if (seems !== null) this.#say({ id, chosen, seems });
    const texts = isRight ? all : textsToSpell(document, all);
    const isOver = await this.#eachOf(texts, round, ({ text, language }) => {
      if (!spelling.has(language)) return;
      const words = wordsIn(text).map(({ word }) => word);
      spelling.ask(words, language, isShouting(text));
    });
    if (isOver) return;
    await spelling.answered();
    const gathering = gatherSpelling(office, spelling.verdictOf);
    if (await this.#eachOf(texts, round, gathering.take)) return;
    const { found: findings, strange } = gathering.result();
    if (seems === null) this.#say(strange.includes(chosen) ? { id, chosen, seems } : null);
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

const nameOf = (id: string, language: string): string => `${id} ${language}`;

export const openSpelling = new OpenSpelling();
