/** All of the memory that the decoder of pictures may ever have, from the start. */

/** Most pages of 64 KB that wasm-vips asks for: 2 GB. By it the decoder's memory is told from that of others. */
const mostPages = 32_768;

/**
 * Loads what asks for such memory. wasm-vips 0.0.19 reads and writes lists of numbers (delays of frames, colours of a point)
 * where its memory was when it started: once that has grown, they are empty, or "offset is out of bounds". A system gives
 * memory only where something is written to, so most of it is no more than a promise; where a system does not promise
 * that much, half of it is asked for, and so on.
 */
export async function withWholeMemory<T>(load: () => Promise<T>): Promise<T> {
  const { Memory } = WebAssembly;
  const make = function (asked: WebAssembly.MemoryDescriptor): WebAssembly.Memory {
    if (!asked.shared || asked.maximum !== mostPages) return new Memory(asked);
    for (let initial = mostPages; initial > asked.initial; initial /= 2)
      try {
        return new Memory({ ...asked, initial });
      } catch {
        // The next one asks for less.
      }
    return new Memory(asked);
  };
  Reflect.set(WebAssembly, 'Memory', Object.assign(make, { prototype: Memory.prototype }));
  try {
    return await load();
  } finally {
    Reflect.set(WebAssembly, 'Memory', Memory);
  }
}
