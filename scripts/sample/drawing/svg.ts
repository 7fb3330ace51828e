/** What every drawing of the sample library is made with: the sheet, its colours, and lines that are never random. */

/** Pictures are 16:9; lengths below are in these units. */
export const width = 1600;
export const height = 900;

/** The family of colours: UN blue and its neighbours, teal, sand, deep navy. */
export const colour = {
  night: '#0a2233',
  navy: '#0f3349',
  deep: '#14506f',
  sea: '#1f7396',
  blue: '#009edb',
  sky: '#8cc6e0',
  mist: '#cfe4ee',
  ice: '#e9f3f7',
  teal: '#2c7a86',
  moss: '#4f9487',
  sand: '#e6d3ad',
  cream: '#f7efdf',
  ochre: '#c99a55',
  rust: '#b3623f',
} as const;

export type Point = readonly [x: number, y: number];

/** A number with one decimal, so that the files stay small and the same everywhere. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Path data of a smooth line through the points (Catmull-Rom as cubic Béziers). */
export function curve(points: readonly Point[]): string {
  const at = (index: number): Point =>
    points[Math.min(Math.max(index, 0), points.length - 1)] ?? ([0, 0] as const);
  const start = at(0);
  let path = `M${n(start[0])} ${n(start[1])}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    path += `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} `;
    path += `${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
  }
  return path;
}

/** Path data of everything below a smooth line, down to the sheet's foot. */
export const below = (points: readonly Point[]): string => `${curve(points)}L${width} ${height}L0 ${height}Z`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${more && ` ${more}`}/>`;

export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${more && ` ${more}`}/>`;

export const path = (d: string, fill: string, more = ''): string =>
  `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;

/** A line that is drawn, not filled. */
export const line = (d: string, stroke: string, weight: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(weight)}"${more && ` ${more}`}/>`;

/** A gradient from top to foot, for `fill="url(#id)"`; stops are offsets from 0 to 1 with their colours. */
export const fade = (
  id: string,
  stops: readonly (readonly [offset: number, fill: string, opacity?: number])[],
): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(
      ([offset, fill, opacity]) =>
        `<stop offset="${String(offset)}" stop-color="${fill}"${opacity === undefined ? '' : ` stop-opacity="${String(opacity)}"`}/>`,
    )
    .join('')}</linearGradient>`;

/** A whole drawing. */
export const sheet = (title: string, parts: readonly string[], defs = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">\n<title>${title}</title>\n${defs && `<defs>${defs}</defs>\n`}${parts.join('\n')}\n</svg>\n`;
