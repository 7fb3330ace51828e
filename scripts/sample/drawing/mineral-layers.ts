import { below, circle, colour, fade, line, n, path, rect, seeded, sheet, type Point } from './svg.ts';

/** The upper edge of a layer of rock: nearly level, with a long fold. */
function edge(level: number, fold: number, seed: number): Point[] {
  const random = seeded(seed);
  const phase = random() * 6.28;
  return Array.from({ length: 17 }, (_, step): Point => {
    const x = -40 + step * 105;
    return [
      x,
      level + Math.sin((x / 1600) * 5.2 + 0.7) * fold + Math.sin((x / 1600) * 13 + phase) * fold * 0.24,
    ];
  });
}

/** A cut stone: six corners around (x, y), each facet in its own tone, the light from the upper left. */
function stone(
  x: number,
  y: number,
  size: number,
  tones: readonly [string, string, string, string],
  random: () => number,
): string {
  const turn = random() * 6.28;
  const corners = Array.from({ length: 6 }, (_, step): Point => {
    const angle = turn + step * 1.047 + (random() - 0.5) * 0.5;
    const reach = size * (0.72 + random() * 0.42);
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.82];
  });
  const heart: Point = [x + (random() - 0.5) * size * 0.5, y - size * 0.12];
  return corners
    .map((corner, index) => {
      const next = corners[(index + 1) % corners.length] ?? corner;
      const middle = [(corner[0] + next[0]) / 2 - x, (corner[1] + next[1]) / 2 - y] as const;
      const light = (-middle[0] * 0.5 - middle[1]) / size;
      const tone = light > 0.55 ? tones[0] : light > 0.05 ? tones[1] : light > -0.5 ? tones[2] : tones[3];
      const facet = `M${n(corner[0])} ${n(corner[1])}L${n(next[0])} ${n(next[1])}L${n(heart[0])} ${n(heart[1])}Z`;
      return path(facet, tone, `stroke="${tone}" stroke-width=".8" stroke-linejoin="round"`);
    })
    .join('');
}

type Tones = readonly [string, string, string, string];

/** A vein along a layer: stones close together in the middle of each pocket, sparser towards its ends. */
function vein(
  level: number,
  fold: number,
  seed: number,
  pockets: readonly (readonly [x: number, reach: number, size: number])[],
  tones: Tones,
): string {
  const random = seeded(seed);
  const points = edge(level, fold, seed);
  const heightAt = (x: number): number => {
    const place = (x + 40) / 105;
    const [from, to] = [points[Math.floor(place)], points[Math.ceil(place)]];
    return from && to ? from[1] + (to[1] - from[1]) * (place % 1) : level;
  };
  const stones: [near: number, drawn: string][] = [];
  for (const [centre, reach, size] of pockets)
    for (let step = 0; step < reach / 6; step += 1) {
      const side = (random() + random() + random()) / 1.5 - 1;
      const x = centre + side * reach;
      const room = 1 - Math.abs(side);
      const y = heightAt(x) + 44 + (random() - 0.5) * 64 * room;
      const drawn = size * (0.25 + room * 0.75) * (0.45 + random() * 0.6);
      stones.push([drawn, stone(x, y, drawn, tones, random)]);
    }
  return stones
    .sort((a, b) => a[0] - b[0])
    .map(([, drawn]) => drawn)
    .join('');
}

/** A wind turbine whose foot stands at (x, y). */
function turbine(x: number, y: number, tall: number, turn: number): string {
  const blade = `M${n(-tall * 0.012)} 0L0 ${n(-tall * 0.56)}L${n(tall * 0.026)} ${n(-tall * 0.1)}L${n(tall * 0.014)} 0Z`;
  return (
    path(
      `M${n(x - tall * 0.018)} ${n(y)}L${n(x - tall * 0.008)} ${n(y - tall)}H${n(x + tall * 0.008)}L${n(x + tall * 0.018)} ${n(y)}Z`,
      colour.ice,
    ) +
    [0, 120, 240]
      .map(
        (step) =>
          `<g transform="translate(${n(x)} ${n(y - tall)}) rotate(${n(turn + step)})">${path(blade, colour.ice)}</g>`,
      )
      .join('') +
    circle(x, y - tall, tall * 0.022, colour.cream)
  );
}

/** Layers of rock with crystals in them, and above ground what they are needed for. */
export function mineralLayers(): string {
  const layers: [level: number, fold: number, fill: string][] = [
    [372, 26, '#3f8f8a'],
    [402, 27, '#d9c296'],
    [486, 32, '#c99a55'],
    [548, 34, '#b9794a'],
    [604, 38, '#2c7a86'],
    [690, 40, '#1f5f78'],
    [768, 36, '#14445f'],
    [842, 30, colour.night],
  ];
  const blues: Tones = ['#d8f1fc', '#7accee', '#2a9fd0', '#14719c'];
  const sands: Tones = ['#fdf6e3', '#efdcb2', '#d3b174', '#a57f45'];
  const teals: Tones = ['#d6efea', '#86c7c0', '#3f9a94', '#216a6c'];
  const random = seeded(29);
  const flecks = Array.from({ length: 150 }, () => {
    const [x, y] = [random() * 1600, 450 + random() * 430];
    return rect(x, y, 8 + random() * 34, 3, colour.cream, `rx="1.5" opacity="${n(0.12 + random() * 0.2)}"`);
  });
  const veins = [
    vein(486, 32, 9, [[1090, 150, 26]], sands),
    vein(
      604,
      38,
      11,
      [
        [330, 210, 40],
        [1400, 170, 34],
      ],
      blues,
    ),
    vein(690, 40, 12, [[860, 230, 38]], teals),
    vein(
      768,
      36,
      13,
      [
        [180, 150, 28],
        [1290, 200, 40],
      ],
      sands,
    ),
  ];
  const panels = Array.from({ length: 5 }, (_, step) => {
    const x = 250 + step * 108;
    const y = 366 - step * 7;
    return (
      line(`M${n(x + 42)} ${n(y - 20)}v60`, colour.navy, 5) +
      path(`M${n(x)} ${n(y)}L${n(x + 26)} ${n(y - 46)}H${n(x + 106)}L${n(x + 80)} ${n(y)}Z`, colour.deep) +
      line(
        `M${n(x + 13)} ${n(y - 23)}h80M${n(x + 27)} ${n(y)}l26 -46M${n(x + 53)} ${n(y)}l26 -46`,
        colour.sky,
        2,
        'opacity=".7"',
      )
    );
  });
  return sheet(
    'Layers of rock, crystals, wind turbines',
    [
      rect(0, 0, 1600, 480, 'url(#sky)'),
      circle(1010, 250, 84, '#fdf3dc'),
      path('M0 400C220 330 420 372 640 350C900 322 1120 352 1600 300V480H0Z', colour.sky, 'opacity=".55"'),
      turbine(1120, 356, 214, 12),
      turbine(1290, 352, 240, 28),
      turbine(1462, 366, 196, 80),
      ...panels,
      ...layers.map(([level, fold, fill], index) => path(below(edge(level, fold, 7 + index)), fill)),
      ...flecks,
      ...veins,
      rect(0, 430, 1600, 470, 'url(#depth)'),
    ],
    fade('sky', [
      [0, '#9fcfe5'],
      [0.7, '#e3eff0'],
      [1, '#f5ead2'],
    ]) +
      fade('depth', [
        [0, colour.night, 0],
        [1, colour.night, 0.3],
      ]),
  );
}
