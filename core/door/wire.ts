/** How a request travels over HTTP: one line of JSON, then the bytes of its files as they are. */

/** Names a stretch of the bytes after the line: where it begins, and how long it is. */
interface Stretch {
  $bytes: [from: number, length: number];
}

/** A request as parts of a body, to be joined without anything in between. */
export function encodeRequest(request: unknown): (string | Uint8Array<ArrayBuffer>)[] {
  const files: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  const json = JSON.stringify(request, (_key, value: unknown): unknown => {
    if (!(value instanceof Uint8Array)) return value;
    const stretch: Stretch = { $bytes: [from, value.length] };
    files.push(value as Uint8Array<ArrayBuffer>);
    from += value.length;
    return stretch;
  });
  return files.length === 0 ? [json] : [json, '\n', ...files];
}

const newline = 10;

/** The request that a body holds. Throws a SyntaxError or RangeError where it holds none. */
export function decodeRequest(body: Uint8Array): unknown {
  const end = body.indexOf(newline);
  const line = new TextDecoder('utf-8', { fatal: true }).decode(end === -1 ? body : body.subarray(0, end));
  if (end === -1) return JSON.parse(line);
  const files = body.subarray(end + 1);
  let named = 0;
  return JSON.parse(line, (_key, value: unknown): unknown => {
    if (!isStretch(value)) return value;
    const [from, length] = value.$bytes;
    // Each byte once: a short line could ask for many copies of a long file.
    if (from + length > files.length || (named += length) > files.length)
      throw new RangeError('The request names bytes that did not come with it.');
    return files.slice(from, from + length);
  });
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isStretch = (value: unknown): value is Stretch =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Partial<Stretch>).$bytes) &&
  (value as Stretch).$bytes.length === 2 &&
  (value as Stretch).$bytes.every(isCount);
