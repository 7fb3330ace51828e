/** Reads a content stream: its operators with what stands before them (ISO 32000-1, 7.8.2 and Annex A). */

/** A name, told apart from strings. */
export class ContentName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** What may stand before an operator; bytes are those of a string. Null also stands for `true` and `false`. */
export type Operand = number | ContentName | Uint8Array | Operand[] | Map<string, Operand> | null;

/** One operator. An inline picture is one, called `BI`. `from` and `to` are bytes of the stream, operands included. */
export interface Operation {
  operator: string;
  operands: Operand[];
  from: number;
  to: number;
}

const space = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) space[byte] = 1;
for (const sign of '()<>[]{}/%') space[sign.charCodeAt(0)] = 2;

/** Operators by their bytes. */
const shortWords = new Map<number, string>();

const octal = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 55;
const hexValue = (byte: number): number =>
  byte >= 48 && byte <= 57 ? byte - 48 : (byte | 32) >= 97 && (byte | 32) <= 102 ? (byte | 32) - 87 : -1;
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

class Reader {
  readonly #bytes: Uint8Array;
  at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  skip(): void {
    for (; this.at < this.#bytes.length; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 37) while (this.at < this.#bytes.length && !this.#isLineEnd()) this.at += 1;
      else if (space[byte] !== 1) return;
    }
  }

  #isLineEnd(): boolean {
    const byte = this.#bytes[this.at];
    return byte === 10 || byte === 13;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** A word up to the next white space or sign. Short ones, operators that is, are made once. */
  word(): string {
    const bytes = this.#bytes;
    const from = this.at;
    let key = 0;
    while (this.at < bytes.length && space[bytes[this.at] ?? 0] === 0) {
      key = key * 256 + (bytes[this.at] ?? 0);
      this.at += 1;
    }
    if (this.at - from > 3)
      return Buffer.from(bytes.buffer, bytes.byteOffset + from, this.at - from).toString('latin1');
    const known = shortWords.get(key);
    if (known !== undefined) return known;
    const word = String.fromCharCode(...bytes.subarray(from, this.at));
    shortWords.set(key, word);
    return word;
  }

  /** A plain number, digit by digit; null, and nowhere further, where it is another word. */
  #number(): number | null {
    const bytes = this.#bytes;
    let at = this.at;
    const sign = bytes[at];
    if (sign === 45 || sign === 43) at += 1;
    let value = 0;
    let scale = 0;
    let digits = 0;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        scale *= 10;
        digits += 1;
      } else if (byte === 46 && scale === 0) scale = 1;
      else if (space[byte] === 0) return null;
      else break;
    }
    if (digits === 0) return null;
    this.at = at;
    return (sign === 45 ? -value : value) / (scale || 1);
  }

  /** An operand, or an operator as a plain string. Throws where a sign stands alone that closes something. */
  next(): { value: Operand } | { operator: string } {
    const byte = this.#bytes[this.at] ?? 0;
    if (byte === 47) return { value: this.#name() };
    if (byte === 40) return { value: this.#literal() };
    if (byte === 91) return { value: this.#array() };
    if (byte === 60) return { value: this.#bytes[this.at + 1] === 60 ? this.#dictionary() : this.#hex() };
    if (space[byte] === 2) throw new Error(`“${String.fromCharCode(byte)}” stands where nothing is open.`);
    const number = byte < 58 ? this.#number() : null;
    if (number !== null) return { value: number };
    const word = this.word();
    if (word === 'true' || word === 'false' || word === 'null') return { value: null };
    return { operator: word };
  }

  #value(): Operand {
    const read = this.next();
    if (!('value' in read)) throw new Error(`“${read.operator}” stands inside an array or a dictionary.`);
    return read.value;
  }

  #name(): ContentName {
    this.at += 1;
    return new ContentName(
      this.word().replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    );
  }

  #array(): Operand[] {
    const values: Operand[] = [];
    this.at += 1;
    for (this.skip(); this.#bytes[this.at] !== 93; this.skip()) {
      if (this.done) throw new Error('An array is not closed.');
      values.push(this.#value());
    }
    this.at += 1;
    return values;
  }

  #dictionary(): Map<string, Operand> {
    const values = new Map<string, Operand>();
    this.at += 2;
    for (this.skip(); this.#bytes[this.at] !== 62; this.skip()) {
      if (this.done) throw new Error('A dictionary is not closed.');
      const key = this.#value();
      this.skip();
      if (!(key instanceof ContentName)) throw new Error('A key of a dictionary is no name.');
      values.set(key.name, this.#value());
    }
    this.at += 2;
    return values;
  }

  #hex(): Uint8Array {
    const bytes = this.#bytes;
    const from = (this.at += 1);
    while (bytes[this.at] !== 62) {
      if (this.done) throw new Error('A string is not closed.');
      this.at += 1;
    }
    const read = new Uint8Array((this.at - from + 1) >> 1);
    let digits = 0;
    for (let at = from; at < this.at; at += 1) {
      const value = hexValue(bytes[at] ?? 0);
      if (value < 0) continue;
      read[digits >> 1] = (read[digits >> 1] ?? 0) | (digits % 2 === 0 ? value << 4 : value);
      digits += 1;
    }
    this.at += 1;
    return digits === read.length * 2 ? read : read.subarray(0, (digits + 1) >> 1);
  }

  #literal(): Uint8Array {
    const read: number[] = [];
    let depth = 1;
    for (this.at += 1; ; this.at += 1) {
      if (this.done) throw new Error('A string is not closed.');
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 92) this.#escape(read);
      else {
        if (byte === 40) depth += 1;
        else if (byte === 41) depth -= 1;
        if (depth === 0) break;
        read.push(byte);
      }
    }
    this.at += 1;
    return Uint8Array.from(read);
  }

  #escape(read: number[]): void {
    this.at += 1;
    const byte = this.#bytes[this.at] ?? 0;
    if (octal(byte)) {
      let code = byte - 48;
      for (let more = 0; more < 2 && octal(this.#bytes[this.at + 1]); more += 1) {
        this.at += 1;
        code = code * 8 + (this.#bytes[this.at] ?? 0) - 48;
      }
      read.push(code & 255);
    } else if (byte === 13) {
      if (this.#bytes[this.at + 1] === 10) this.at += 1;
    } else if (byte !== 10) read.push(escapes[String.fromCharCode(byte)] ?? byte);
  }

  /** Goes to the end of an inline picture: `EI` after white space, with white space or the end behind it. */
  endOfPicture(): void {
    for (; this.at < this.#bytes.length; this.at += 1)
      if (
        this.#bytes[this.at] === 69 &&
        this.#bytes[this.at + 1] === 73 &&
        space[this.#bytes[this.at - 1] ?? 0] === 1 &&
        (this.at + 2 >= this.#bytes.length || space[this.#bytes[this.at + 2] ?? 0] === 1)
      ) {
        this.at += 2;
        return;
      }
    throw new Error('An inline picture has no end.');
  }
}

/** Every operator of a content stream, in order. Throws where it is malformed. */
export function* contentOperators(stream: Uint8Array): Generator<Operation, void> {
  const reader = new Reader(stream);
  let operands: Operand[] = [];
  let from = 0;
  for (reader.skip(); !reader.done; reader.skip()) {
    if (operands.length === 0) from = reader.at;
    const read = reader.next();
    if ('value' in read) {
      operands.push(read.value);
      continue;
    }
    if (read.operator === 'ID') reader.endOfPicture();
    else if (read.operator === 'BI') continue;
    yield { operator: read.operator === 'ID' ? 'BI' : read.operator, operands, from, to: reader.at };
    operands = [];
  }
  if (operands.length > 0) throw new Error('The stream ends in the middle of an operator.');
}
