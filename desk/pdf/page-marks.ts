/**
 * Marks what a page draws beside its text as artifacts (PDF/UA-1, 7.1: everything is tagged or an artifact), and the words
 * that Chromium left untagged, which are the numbers of lists, as content of their own.
 */
import { ContentName, contentOperators, type Operand, type Operation } from './content-operators.ts';

/** Words that were untagged, and are now: their new MCID, and that of the content that they stand before. */
export interface Label {
  mcid: number;
  before: number;
}

export interface MarkedPage {
  content: string;
  labels: Label[];
  /** MCIDs that are artifacts now, as nothing but lines and fills was drawn under them. */
  released: Set<number>;
}

const building = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const showing = new Set(['Tj', 'TJ', "'", '"']);
const placing = new Set(['Do', 'sh', 'BI']);

/** An edit: what stands from `from` to `to` is replaced. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A marked-content sequence that is open: with an MCID, an artifact, or neither. */
interface Open {
  from: number;
  to: number;
  mcid: number | null;
  artifact: boolean;
  shows: boolean;
}

const mcidOf = (given: Operand | undefined): number | null => {
  const mcid = given instanceof Map ? given.get('MCID') : null;
  return typeof mcid === 'number' ? mcid : null;
};

class Marker {
  readonly labels: Label[] = [];
  readonly released = new Set<number>();
  readonly #edits: Edit[] = [];
  readonly #open: Open[] = [];
  readonly #isFigure: (mcid: number) => boolean;
  #next: number;
  #path: number | null = null;
  /** Words outside of everything, from the first of them to the last within one text object. */
  #run: { from: number; to: number } | null = null;
  #waiting: number[] = [];

  constructor(next: number, isFigure: (mcid: number) => boolean) {
    this.#next = next;
    this.#isFigure = isFigure;
  }

  take({ operator, operands, from, to }: Operation): void {
    const outside = !this.#open.some(({ mcid, artifact }) => mcid !== null || artifact);
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag] = operands;
      const mcid = operator === 'BDC' ? mcidOf(operands[1]) : null;
      const artifact = tag instanceof ContentName && tag.name === 'Artifact';
      if (mcid !== null || artifact) this.#endRun();
      if (mcid !== null) this.#settle(mcid);
      this.#open.push({ from, to, mcid, artifact, shows: false });
    } else if (operator === 'EMC') this.#close(to);
    else if (operator === 'ET') this.#endRun();
    else if (building.has(operator)) this.#path ??= from;
    else if (painting.has(operator)) {
      if (outside) this.#artifact(this.#path ?? from, to);
      this.#path = null;
    } else if (operator === 'n') this.#path = null;
    else if (showing.has(operator) || placing.has(operator)) {
      for (const open of this.#open) open.shows = true;
      if (!outside) return;
      if (placing.has(operator)) this.#artifact(from, to);
      else this.#run = { from: this.#run?.from ?? this.#open[0]?.from ?? from, to };
    }
  }

  #close(to: number): void {
    const closed = this.#open.pop();
    if (!closed) return;
    if (closed.mcid === null && this.#run && this.#open.length === 0) this.#run.to = to;
    if (closed.mcid === null || closed.shows || this.#isFigure(closed.mcid)) return;
    this.released.add(closed.mcid);
    this.#edits.push({ from: closed.from, to: closed.to, text: '/Artifact BMC' });
  }

  #artifact(from: number, to: number): void {
    this.#edits.push({ from, to: from, text: '/Artifact BMC\n' }, { from: to, to, text: '\nEMC' });
  }

  /** Words that stood outside get an MCID; whose they are is known at the next content. */
  #endRun(): void {
    if (this.#run === null) return;
    const { from, to } = this.#run;
    const mcid = this.#next++;
    this.#edits.push(
      { from, to: from, text: `/Lbl <</MCID ${String(mcid)} >>BDC\n` },
      { from: to, to, text: '\nEMC' },
    );
    this.#waiting.push(mcid);
    this.#run = null;
  }

  #settle(before: number): void {
    this.labels.push(...this.#waiting.map((mcid) => ({ mcid, before })));
    this.#waiting = [];
  }

  write(stream: Buffer): string {
    this.#endRun();
    const pieces: string[] = [];
    let at = 0;
    // Where two edits meet, the one that was found first stays first.
    for (const { from, to, text } of this.#edits.toSorted((a, b) => a.from - b.from)) {
      pieces.push(stream.toString('latin1', at, from), text);
      at = to;
    }
    pieces.push(stream.toString('latin1', at));
    return pieces.join('');
  }
}

/**
 * A page's content with everything in it marked. `next` is the first MCID that is free; `isFigure` is true of content that
 * belongs to a picture, which stays what it is even where only lines are drawn. Throws where the stream is malformed.
 */
export function markPage(
  stream: Uint8Array,
  next: number,
  isFigure: (mcid: number) => boolean = () => false,
): MarkedPage {
  const marker = new Marker(next, isFigure);
  for (const operation of contentOperators(stream)) marker.take(operation);
  const content = marker.write(Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength));
  return { content, labels: marker.labels, released: marker.released };
}
