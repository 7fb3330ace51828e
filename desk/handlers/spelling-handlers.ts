/** Spelling: which words no dictionary has, and what may have been meant. */
import type { DeskApi } from '../../core/contract.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { handle } from './handle.ts';

export const spellingHandlers = (spelling: Spelling): Pick<DeskApi, 'checkSpelling' | 'suggestSpelling'> => ({
  checkSpelling: handle('checkSpelling', async ({ language, words, isShouted }) => {
    const verdicts = await spelling.look({ language, words, isShouted });
    return (
      verdicts?.flatMap((verdict, i) =>
        verdict.unknown.length > 0 ? [{ word: words[i] ?? '', ...verdict }] : [],
      ) ?? null
    );
  }),
  suggestSpelling: handle('suggestSpelling', ({ language, word }) => spelling.suggest(word, language)),
});
