/** What the pages of a PDF draw, and how each part of it is marked (ISO 32000-1, 14.6 to 14.8). */
import type { PDFDict } from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { ContentName, contentOperators, type Operand, type Operation } from '../content-operators.ts';
import { ShownCodes, type Codes, type ShownFont } from './shown-codes.ts';
import { bytesOf, dictionaryAt, nameAt, numberAt, streamAt } from '../pdf-values.ts';

/** A marked-content sequence that is open. */
export interface Mark {
  tag: string;
  mcid: number | null;
  /** Reference of the stream that the MCID is of: a page's, or a form's. */
  stream: string;
  language: string | null;
  /** Words that stand in the place of what is drawn. */
  actualText: string | null;
}

/** How a run of drawing is marked. */
export type Standing = 'tagged' | 'artifact' | 'unmarked';

export const drawn = ['text', 'path', 'picture', 'shading'] as const;
export type Drawn = (typeof drawn)[number];

/** Content that was found marked or unmarked, once for each way. */
export interface Content {
  kind: Drawn;
  /** From 1. */
  page: number;
  standing: Standing;
  mark: Mark | null;
  language: string | null;
}

export interface Drawing {
  content: Content[];
  codes: Codes;
  /** Names of what is wrong with the marks themselves, by page. */
  troubles: {
    kind: 'artifact in tagged' | 'tagged in artifact' | 'unbalanced' | 'unreadable';
    page: number;
    why: string;
  }[];
  /** MCIDs that are drawn, by the reference of their stream: a page's or a form's. */
  marked: Map<string, Set<number>>;
  /** Key in the tree of parents of each stream that is drawn; null where it has none. */
  parentKeys: Map<string, number | null>;
  /** Streams that are drawn more than once although they hold MCIDs. */
  repeated: { page: number; name: string }[];
  /** Dictionaries of graphics states, pictures and forms in use. */
  states: Set<PDFDict>;
  pictures: Set<PDFRawStream>;
  forms: Set<PDFRawStream>;
  /** How deep states are kept (q and Q). */
  deepest: number;
  /** Names of colour spaces that paint, without pictures'. */
  colours: Set<string>;
}

const paints: Readonly<Record<string, Drawn>> = {
  ...Object.fromEntries(
    ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map((name) => [name, 'path' as const]),
  ),
  ...Object.fromEntries(['Tj', 'TJ', "'", '"'].map((name) => [name, 'text' as const])),
  sh: 'shading',
  BI: 'picture',
};
const deviceColours: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
};

const words = (bytes: Uint8Array): string => PDFHexString.of(Buffer.from(bytes).toString('hex')).decodeText();
const wordsOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;

interface Place {
  page: number;
  stream: string;
  resources: PDFDict | undefined;
}

class Drawer {
  readonly drawing: Drawing = {
    content: [],
    codes: new Map(),
    troubles: [],
    marked: new Map(),
    parentKeys: new Map(),
    repeated: [],
    states: new Set(),
    pictures: new Set(),
    forms: new Set(),
    colours: new Set(),
    deepest: 0,
  };
  readonly #seen = new Set<string>();
  /** Counts how often the marks changed; what was noted since then; and when that was. */
  #marked = 0;
  #noted = -1;
  readonly #kinds = new Set<Drawn>();
  readonly #codes = new ShownCodes();
  #replaced = false;
  #replacedAt = -1;
  readonly #shown = new Map<PDFRawStream, number>();
  readonly #marks: Mark[] = [];

  /** Draws a stream. `around` counts the forms that it stands in. */
  draw(bytes: Uint8Array, place: Place, around: readonly PDFRawStream[] = [], deep = 0): void {
    this.#marked += 1;
    const opened = this.#marks.length;
    let font: ShownFont | null = null;
    const saved: (ShownFont | null)[] = [];
    try {
      for (const operation of contentOperators(bytes)) {
        const { operator, operands } = operation;
        if (operator === 'BDC' || operator === 'BMC') this.#open(operation, place);
        else if (operator === 'EMC') this.#close(opened, place);
        else if (operator === 'q') {
          saved.push(font);
          this.drawing.deepest = Math.max(this.drawing.deepest, saved.length + deep);
        } else if (operator === 'Q') font = saved.pop() ?? null;
        else if (operator === 'Tf') font = this.#codes.font(resource(place.resources, 'Font', operands[0]));
        else if (operator === 'gs') this.#state(resource(place.resources, 'ExtGState', operands[0]));
        else if (operator === 'cs' || operator === 'CS') this.#colour(operands[0], place);
        else if (operator === 'Do') this.#show(operands[0], place, around, deep + saved.length);
        else if (operator in deviceColours) this.drawing.colours.add(deviceColours[operator] ?? '');
        else {
          const kind = paints[operator];
          if (kind === undefined) continue;
          this.#note(kind, place);
          if (kind === 'text' && font)
            for (const shown of operands) this.#codes.note(font, shown, this.#isReplaced());
        }
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.drawing.troubles.push({ kind: 'unreadable', page: place.page, why });
    }
    if (this.#marks.length > opened) {
      this.drawing.troubles.push({
        kind: 'unbalanced',
        page: place.page,
        why: 'marked content is not closed',
      });
      this.#marks.length = opened;
    }
    this.#marked += 1;
  }

  finish(): void {
    this.drawing.codes = this.#codes.all();
  }

  #state(state: PDFDict | undefined): void {
    if (state) this.drawing.states.add(state);
  }

  #colour(name: Operand | undefined, place: Place): void {
    if (!(name instanceof ContentName)) return;
    const spaces = dictionaryAt(place.resources, 'ColorSpace');
    this.drawing.colours.add(colourSpaceName(spaces?.lookup(PDFName.of(name.name))) ?? name.name);
  }

  #open({ operands, operator }: Operation, place: Place): void {
    const [tag, given] = operands;
    const name = tag instanceof ContentName ? tag.name : '';
    const mark: Mark = { tag: name, mcid: null, stream: place.stream, language: null, actualText: null };
    if (operator === 'BDC' && given instanceof Map) {
      const [mcid, lang, actual] = ['MCID', 'Lang', 'ActualText'].map((key) => given.get(key));
      if (typeof mcid === 'number') mark.mcid = mcid;
      if (lang instanceof Uint8Array) mark.language = words(lang);
      if (actual instanceof Uint8Array) mark.actualText = words(actual);
    } else if (operator === 'BDC') {
      const properties = resource(place.resources, 'Properties', given);
      mark.mcid = numberAt(properties, 'MCID');
      mark.language = wordsOf(properties?.lookup(PDFName.of('Lang')));
      mark.actualText = wordsOf(properties?.lookup(PDFName.of('ActualText')));
    }
    const inArtifact = this.#marks.some((open) => open.tag === 'Artifact');
    const inTagged = this.#marks.some((open) => open.mcid !== null);
    const trouble = (kind: 'artifact in tagged' | 'tagged in artifact'): void => {
      this.drawing.troubles.push({ kind, page: place.page, why: `“${name}” ${String(mark.mcid ?? '')}` });
    };
    if (name === 'Artifact' && inTagged) trouble('artifact in tagged');
    if (mark.mcid !== null && inArtifact) trouble('tagged in artifact');
    if (mark.mcid !== null) {
      const known = this.drawing.marked.get(place.stream) ?? new Set();
      this.drawing.marked.set(place.stream, known.add(mark.mcid));
    }
    this.#marks.push(mark);
    this.#marked += 1;
  }

  #close(opened: number, place: Place): void {
    this.#marked += 1;
    if (this.#marks.length > opened) this.#marks.pop();
    else this.drawing.troubles.push({ kind: 'unbalanced', page: place.page, why: 'an EMC closes nothing' });
  }

  /** Content of one kind under one mark is noted once. */
  #note(kind: Drawn, { page }: Place): void {
    if (this.#noted === this.#marked && this.#kinds.has(kind)) return;
    if (this.#noted !== this.#marked) this.#kinds.clear();
    this.#noted = this.#marked;
    this.#kinds.add(kind);
    const mark = this.#marks.findLast(({ mcid }) => mcid !== null) ?? null;
    const artifact = this.#marks.some(({ tag }) => tag === 'Artifact');
    const standing: Standing = artifact ? 'artifact' : mark ? 'tagged' : 'unmarked';
    const language = this.#marks.findLast((open) => open.language !== null)?.language ?? null;
    const key = [kind, page, standing, mark?.stream, mark?.mcid, language].join();
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.drawing.content.push({ kind, page, standing, mark, language });
  }

  /** True where other words stand in the place of what is drawn now, or none are to. */
  #isReplaced(): boolean {
    if (this.#replacedAt !== this.#marked) {
      this.#replacedAt = this.#marked;
      this.#replaced = this.#marks.some(({ actualText, tag }) => actualText !== null || tag === 'Artifact');
    }
    return this.#replaced;
  }

  #show(name: Operand | undefined, place: Place, around: readonly PDFRawStream[], deep: number): void {
    const shown = name instanceof ContentName ? name.name : '';
    const stream = streamAt(dictionaryAt(place.resources, 'XObject'), shown);
    if (!stream) {
      this.drawing.troubles.push({
        kind: 'unreadable',
        page: place.page,
        why: 'a picture or form is missing',
      });
      return;
    }
    if (nameAt(stream.dict, 'Subtype') !== 'Form') {
      this.drawing.pictures.add(stream);
      this.#note('picture', place);
      return;
    }
    if (around.includes(stream)) {
      this.drawing.troubles.push({ kind: 'unreadable', page: place.page, why: 'a form shows itself' });
      return;
    }
    this.drawing.forms.add(stream);
    const key = dictionaryAt(place.resources, 'XObject')?.get(PDFName.of(shown))?.toString() ?? shown;
    this.drawing.parentKeys.set(key, numberAt(stream.dict, 'StructParents'));
    const times = (this.#shown.get(stream) ?? 0) + 1;
    this.#shown.set(stream, times);
    const resources = dictionaryAt(stream.dict, 'Resources') ?? place.resources;
    this.draw(bytesOf(stream), { page: place.page, stream: key, resources }, [...around, stream], deep);
    if (times > 1 && this.drawing.marked.has(key))
      this.drawing.repeated.push({ page: place.page, name: shown });
  }
}

function resource(
  resources: PDFDict | undefined,
  kind: string,
  name: Operand | undefined,
): PDFDict | undefined {
  return name instanceof ContentName ? dictionaryAt(dictionaryAt(resources, kind), name.name) : undefined;
}

/** The kind of a colour space: "DeviceRGB", "ICCBased" …; null where there is none. */
export function colourSpaceName(space: PDFObject | undefined): string | null {
  if (space instanceof PDFName) return space.decodeText();
  const first = space instanceof PDFArray ? space.lookup(0) : undefined;
  return first instanceof PDFName ? first.decodeText() : null;
}

/** Everything that the pages draw. `breathe` is called between two pages. */
export async function readDrawing(document: PDFDocument, breathe: () => Promise<void>): Promise<Drawing> {
  const drawer = new Drawer();
  for (const [index, page] of document.getPages().entries()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const value = document.context.lookup(contents);
    const streams = (
      value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at)) : [value]
    ).filter((stream) => stream instanceof PDFRawStream);
    const bytes =
      streams.length === 1 && streams[0]
        ? bytesOf(streams[0])
        : Buffer.concat(streams.flatMap((stream) => [bytesOf(stream), Buffer.from('\n')]));
    drawer.drawing.parentKeys.set(page.ref.toString(), numberAt(page.node, 'StructParents'));
    drawer.draw(bytes, { page: index + 1, stream: page.ref.toString(), resources: page.node.Resources() });
    await breathe();
  }
  drawer.finish();
  return drawer.drawing;
}
