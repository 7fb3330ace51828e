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

/** A crystal: two facets lit, one in shade, standing at (x, y) and leaning by degrees. */
function crystal(
  x: number,
  y: number,
  size: number,
  lean: number,
  tones: readonly [string, string, string],
): string {
  const [w, h] = [size * 0.36, size];
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(lean)})">${[
    path(`M${n(-w)} 0V${n(-h * 0.66)}L0 ${n(-h)}L${n(-w * 0.12)} ${n(-h * 0.58)}V0Z`, tones[0]),
    path(`M${n(-w * 0.12)} 0V${n(-h * 0.58)}L0 ${n(-h)}L${n(w)} ${n(-h * 0.62)}V0Z`, tones[2]),
    path(`M${n(-w)} ${n(-h * 0.66)}L0 ${n(-h)}L${n(-w * 0.12)} ${n(-h * 0.58)}Z`, tones[1]),
  ].join('')}</g>`;
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
  const blues = ['#6cc4e8', '#d3eefa', '#1f8fbe'] as const;
  const sands = ['#ecd9b0', '#fbf3de', '#c6a163'] as const;
  const teals = ['#6db7b3', '#cfeae6', '#2f8784'] as const;
  const random = seeded(29);
  const flecks = Array.from({ length: 150 }, () => {
    const [x, y] = [random() * 1600, 450 + random() * 430];
    return rect(x, y, 8 + random() * 34, 3, colour.cream, `rx="1.5" opacity="${n(0.12 + random() * 0.2)}"`);
  });
  const clusters = [
    crystal(352, 742, 118, -24, blues),
    crystal(452, 744, 104, 26, blues),
    crystal(402, 748, 178, 3, blues),
    crystal(858, 640, 74, -22, sands),
    crystal(922, 644, 66, 24, sands),
    crystal(890, 646, 116, 2, sands),
    crystal(1232, 806, 112, -26, teals),
    crystal(1338, 810, 96, 24, teals),
    crystal(1284, 814, 168, -2, teals),
    crystal(1500, 648, 62, -14, blues),
    crystal(1536, 650, 86, 10, blues),
    crystal(96, 612, 60, -16, sands),
    crystal(130, 614, 84, 10, sands),
  ];
  const panels = Array.from({ length: 5 }, (_, step) => {
    const x = 250 + step * 108;
    const y = 374 + Math.sin(step * 0.8) * 6;
    return (
      line(`M${n(x + 42)} ${n(y + 26)}v-34`, colour.navy, 5) +
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
      turbine(1290, 352, 268, 46),
      turbine(1462, 366, 196, 80),
      ...panels,
      ...layers.map(([level, fold, fill], index) => path(below(edge(level, fold, 7 + index)), fill)),
      ...flecks,
      ...clusters,
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
