/** Looks words up in a thread of its own, one for each language: what its dictionary takes is given back when it ends. */
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Verdict } from '../../core/spelling/spelling.ts';
import { Dictionary } from './dictionary.ts';
import type { FromSpeller, SpellingThread, ToSpeller } from './spelling-messages.ts';

const port = parentPort;
const { language } = workerData as SpellingThread;
const opened = Dictionary.open(language);
opened.catch(() => undefined); // whoever asks hears of it

/**
 * Longest stretch of looking up, and the rest after it, in milliseconds: suggestions are not kept waiting by a long text, nor
 * is whoever types while a text of words that are all unknown is looked at, on a computer with few processors.
 */
const stretch = 8;
const rest = 4;

async function look(
  dictionary: Dictionary,
  words: readonly string[],
  isShouted: boolean,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let began = performance.now();
  for (const word of words) {
    verdicts.push(dictionary.look(word, isShouted));
    if (performance.now() - began < stretch) continue;
    await wait(rest);
    began = performance.now();
  }
  return verdicts;
}

async function answer(message: ToSpeller): Promise<FromSpeller> {
  const { ask } = message;
  try {
    const dictionary = await opened;
    if ('suggestFor' in message) return { ask, suggestions: dictionary.suggest(message.suggestFor) };
    return { ask, verdicts: await look(dictionary, message.words, message.isShouted) };
  } catch (error) {
    return { ask, failed: error instanceof Error ? error.message : String(error) };
  }
}

port?.on('message', (message: ToSpeller) => {
  void answer(message).then((said) => {
    port.postMessage(said);
  });
});
