/**
 * How a second start asks the desk that is running for a new address. Both know the secret of that desk's note, and each
 * proves it without saying it: another program that has taken the port of a desk that died learns nothing, and cannot
 * send anybody to a page of its own.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { errorCode } from '../storage/disk.ts';
import { host, same } from './access.ts';

/** Milliseconds that a running desk has for answering; one that takes longer is not to be waited for. */
export const usualTimeout = 3_000;
/** Most characters of its answer. */
const longestAnswer = 4_096;

const proof = (secret: string, ...said: string[]): string =>
  createHmac('sha256', secret).update(JSON.stringify(said)).digest('base64url');

const scheme = 'Desk';
const answerSchema = z.object({ value: z.object({ address: z.string(), proof: z.string() }) });

/** The running desk's answer; null where `authorization` does not come from one who knows the secret. */
export function answerSecondStart(
  secret: string,
  authorization: string | undefined,
  newAddress: () => string,
): { address: string; proof: string } | null {
  const [, once = '', given = ''] = /^Desk ([\w-]{32})\.([\w-]{43})$/.exec(authorization ?? '') ?? [];
  if (!same(given, proof(secret, 'asks', once))) return null;
  const address = newAddress();
  return { address, proof: proof(secret, 'answers', once, address) };
}

/**
 * A new address of the desk at a port. `gone`: nobody, or somebody else, is there. `silent`: it did not answer
 * now, and may still be there.
 */
export async function askRunning(
  port: number,
  secret: string,
  timeout = usualTimeout,
): Promise<{ address: string } | 'gone' | 'silent'> {
  const origin = `http://${host}:${port}`;
  const once = randomBytes(24).toString('base64url');
  const signal = AbortSignal.timeout(timeout);
  try {
    const answer = await fetch(`${origin}/again`, {
      method: 'POST',
      headers: { authorization: `${scheme} ${once}.${proof(secret, 'asks', once)}` },
      signal,
      redirect: 'error',
    });
    if (answer.status === 503) return 'silent'; // too busy, or about to end
    const { address, proof: given } = answerSchema.parse(JSON.parse(await beginningOf(answer))).value;
    const isReal = address.startsWith(`${origin}/`) && same(given, proof(secret, 'answers', once, address));
    return isReal ? { address } : 'gone';
  } catch (error) {
    if (signal.aborted) return 'silent';
    // What fetch throws itself is about the connection; anything else is an answer that no desk gives.
    const refused = errorCode((error as Error).cause) === 'ECONNREFUSED';
    return error instanceof TypeError && !refused ? 'silent' : 'gone';
  }
}

/** As much of a text as a desk would answer. */
async function beginningOf({ body }: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longestAnswer) break;
  }
  return text.slice(0, longestAnswer);
}
