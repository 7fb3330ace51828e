/** Bodies of requests: read as far as they may go, and no further. */
import { open, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { DeskError } from '../../core/desk-error.ts';
import { mostAtOnce, mostRequest, mostUpload, tooLarge } from '../../core/door/body-limits.ts';

const announced = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0);

/** Bytes of bodies that are being read at this moment, for all pages together. */
let inMemory = 0;

/** The whole body. Throws DeskError `refused` where it is too large, or too much comes at once. */
export async function readBody(
  request: IncomingMessage,
  most = mostRequest,
  mostTogether = mostAtOnce,
): Promise<Uint8Array> {
  if (announced(request) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      inMemory += chunk.length;
      if (size > most) throw tooLarge(most);
      if (inMemory > mostTogether)
        throw new DeskError(
          'refused',
          'The desk is taking in as much as it can hold. Try again in a moment.',
        );
      chunks.push(chunk);
    }
    return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks, size);
  } finally {
    inMemory -= size;
  }
}

/** Writes the body to a new file; nothing is left of one that failed. Throws DeskError `refused`, or Node's errors. */
export async function saveBody(request: IncomingMessage, file: string, most = mostUpload): Promise<void> {
  if (announced(request) > most) throw tooLarge(most);
  const limited = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) throw tooLarge(most);
      yield chunk;
    }
  };
  // Opened here: a stream that opens it by itself could do so after the file was removed.
  const handle = await open(file, 'wx', 0o600);
  try {
    await pipeline(request, limited, handle.createWriteStream());
  } catch (error) {
    await unlink(file).catch(() => undefined);
    throw error;
  }
}
