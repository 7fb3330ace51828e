/** Colours as hex digits ("#009edb"): their contrast, and darker or lighter ones of the same hue. */

type Channels = [red: number, green: number, blue: number];

const channelsOf = (colour: string): Channels => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.2 counts it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour mixed with a part (0 to 1) of another. */
export function mix(colour: string, other: string, part: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The nearest shade towards `end` (black or white) that has a contrast on a background, or `end` where none has. */
export function shadeFor(
  colour: string,
  end: '#000000' | '#ffffff',
  background: string,
  least: number,
): string {
  for (let part = 0; part < 1; part += 0.02) {
    const shade = mix(colour, end, part);
    if (contrast(shade, background) >= least) return shade;
  }
  return end;
}
