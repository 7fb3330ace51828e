/** Bodies of requests: read as far as they may go, and no further. */
import { open, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { mostRequest, mostUpload, tooLarge } from '../../core/door/body-limits.ts';

const announced = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0);

/** The whole body. Throws DeskError `refused` where it is too large. */
export async function readBody(request: IncomingMessage, most = mostRequest): Promise<Uint8Array> {
  if (announced(request) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks, size);
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
