/** The desk's API for the renderer: the contract over the bridge of preload or HTTP. */
import { errorOf } from './words/errors.ts';
import { messages } from './words/messages.ts';
import { DeskError } from '../core/desk-error.ts';
import type { DeskApi, DeskEvents } from '../core/contract.ts';
import { requestNames, type Answer, type DeskBridge } from '../core/door/channels.ts';
import { packRequest } from '../core/door/flat-request.ts';
import { fromParts } from '../core/door/long-lists.ts';
import { deskBridge } from './door/door.ts';

function bridge(): DeskBridge {
  const found = deskBridge();
  if (!found) throw new DeskError('failed', messages.shell.openedOutside);
  return found;
}

const ahead = new Set<() => void>();

/** Calls `work` before each answer is handed on: what the desk said before is then known. Gives a function that stops that. */
export function beforeAnswers(work: () => void): () => void {
  ahead.add(work);
  return () => ahead.delete(work);
}

async function ask(name: string, request: unknown): Promise<unknown> {
  let answer: Answer<unknown>;
  try {
    answer = await bridge().invoke(name, packRequest(request));
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError('failed', messages.shell.noAnswer(String(error)), {
      cause: error,
    });
  }
  for (const work of ahead) work();
  if (!answer.ok) throw errorOf(answer);
  return 'parts' in answer ? fromParts(answer.parts) : answer.value;
}

/** Every request of the contract. A failure is a DeskError whose message is a sentence for the editor. */
export const desk = Object.fromEntries(
  requestNames.map((name) => [name, (request: unknown) => ask(name, request)]),
) as unknown as DeskApi;

/** Listens to an event of the desk; gives a function that stops listening. */
export function on<K extends keyof DeskEvents>(
  name: K,
  listener: (event: DeskEvents[K]) => void,
): () => void {
  return bridge().subscribe(name, (event) => {
    listener(event as DeskEvents[K]);
  });
}

/** Answers `before-close`. */
export const readyToClose = (ready: boolean): void => {
  bridge().readyToClose(ready);
};

/** "darwin", "win32" or "linux". */
export const platform = (): string => deskBridge()?.platform ?? 'linux';

/** The sentence of a failure, whatever was thrown. */
export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
