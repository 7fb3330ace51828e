/** A colour profile of sRGB (IEC 61966-2-1) in the form of ICC.1:2001-04, made from its figures: what the colours of our PDFs mean. */

const fixed = (value: number): number => Math.round(value * 65_536);

function text(kind: string, length: number): Buffer {
  const tag = Buffer.alloc(length);
  tag.write(kind, 0, 'latin1');
  return tag;
}

/** Text, as `desc` or `text`. */
function words(kind: 'desc' | 'text', said: string): Buffer {
  const tag = text(kind, kind === 'desc' ? 90 + said.length + 1 : 8 + said.length + 1);
  if (kind === 'desc') tag.writeUInt32BE(said.length + 1, 8);
  tag.write(said, kind === 'desc' ? 12 : 8, 'latin1');
  return tag;
}

function xyz(...values: [number, number, number]): Buffer {
  const tag = text('XYZ ', 20);
  for (const [index, value] of values.entries()) tag.writeInt32BE(fixed(value), 8 + index * 4);
  return tag;
}

const steps = 1024;

/** From what is stored to light. */
function curve(): Buffer {
  const tag = text('curv', 12 + steps * 2);
  tag.writeUInt32BE(steps, 8);
  for (let step = 0; step < steps; step += 1) {
    const stored = step / (steps - 1);
    const light = stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4;
    tag.writeUInt16BE(Math.round(light * 65_535), 12 + step * 2);
  }
  return tag;
}

/** The bytes of the profile; primaries and white are those of sRGB, seen in the light of D50. */
export function srgbProfile(): Uint8Array {
  const light = curve();
  const tags: [string, Buffer][] = [
    ['desc', words('desc', 'sRGB')],
    ['cprt', words('text', 'No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', light],
    ['gTRC', light],
    ['bTRC', light],
  ];
  const head = Buffer.alloc(132 + tags.length * 12);
  const bodies: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = head.length;
  head.writeUInt32BE(tags.length, 128);
  for (const [index, [name, body]] of tags.entries()) {
    let place = places.get(body);
    if (place === undefined) {
      place = at;
      places.set(body, place);
      const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
      bodies.push(padded);
      at += padded.length;
    }
    head.write(name, 132 + index * 12, 'latin1');
    head.writeUInt32BE(place, 136 + index * 12);
    head.writeUInt32BE(body.length, 140 + index * 12);
  }
  head.writeUInt32BE(at, 0);
  head.writeUInt32BE(0x02_10_00_00, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2000, 1, 1, 0, 0, 0].entries()) head.writeUInt16BE(part, 24 + index * 2);
  head.write('acsp', 36, 'latin1');
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) head.writeInt32BE(fixed(value), 68 + index * 4);
  return Buffer.concat([head, ...bodies]);
}
