/** Looks words up in a thread of its own, one for each language: what its dictionary takes is given back when it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { Dictionary } from './dictionary.ts';
import type { FromSpeller, SpellingThread, ToSpeller } from './spelling-messages.ts';

const port = parentPort;
const { language } = workerData as SpellingThread;
const opened = Dictionary.open(language);
opened.catch(() => undefined); // whoever asks hears of it

async function answer(message: ToSpeller): Promise<FromSpeller> {
  const { ask } = message;
  try {
    const dictionary = await opened;
    if ('suggestFor' in message) return { ask, suggestions: dictionary.suggest(message.suggestFor) };
    return { ask, verdicts: message.words.map((word) => dictionary.look(word, message.isShouted)) };
  } catch (error) {
    return { ask, failed: error instanceof Error ? error.message : String(error) };
  }
}

port?.on('message', (message: ToSpeller) => {
  void answer(message).then((said) => {
    port.postMessage(said);
  });
});
