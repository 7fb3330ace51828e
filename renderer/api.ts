/** The desk's API for the renderer: the contract over the bridge of preload or HTTP. */
import { messages } from './words/messages.ts';
import { DeskError } from '../core/desk-error.ts';
import type { DeskApi, DeskEvents } from '../core/contract.ts';
import { askForMore, requestNames, type Answer, type DeskBridge } from '../core/door/channels.ts';
import { packRequest } from '../core/door/flat-request.ts';
import { fromParts } from '../core/door/long-lists.ts';
import { deskBridge } from './door/door.ts';

function bridge(): DeskBridge {
  const found = deskBridge();
  if (!found) throw new DeskError('failed', messages.shell.openedOutside);
  return found;
}

async function ask(name: string, request: unknown): Promise<unknown> {
  const answer = await invoke(name, packRequest(request));
  if ('value' in answer) return answer.value;
  const things = fromParts(answer.parts);
  for (let { more } = answer; more !== null;) {
    const next = await invoke(askForMore, more);
    if (!('parts' in next)) throw new DeskError('failed', messages.shell.partialList);
    for (const thing of fromParts(next.parts)) things.push(thing);
    ({ more } = next);
  }
  return things;
}

async function invoke(name: string, request: unknown): Promise<Exclude<Answer<unknown>, { ok: false }>> {
  let answer: Answer<unknown>;
  try {
    answer = await bridge().invoke(name, request);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError('failed', messages.shell.noAnswer(String(error)), {
      cause: error,
    });
  }
  if (!answer.ok) throw new DeskError(answer.code, answer.message);
  return answer;
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
