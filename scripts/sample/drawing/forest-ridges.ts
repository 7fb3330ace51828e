import { below, circle, colour, fade, path, rect, seeded, sheet, type Point } from './svg.ts';

/** A ridge across the sheet: a few slow waves, and for the nearest ones a canopy of crowns along it. */
function ridge(level: number, swing: number, seed: number): Point[] {
  const random = seeded(seed);
  const waves = [1, 2, 3.7, 6.1].map((pace) => ({
    pace,
    phase: random() * 6.28,
    share: (0.7 + random() * 0.6) / pace,
  }));
  return Array.from({ length: 81 }, (_, step): Point => {
    const x = -20 + step * 20.5;
    const lift = waves.reduce(
      (sum, wave) => sum + Math.sin((x / 1600) * 6.28 * wave.pace * 0.62 + wave.phase) * wave.share,
      0,
    );
    return [x, level - lift * swing];
  });
}

/** Tree crowns along a ridge: overlapping rounds, larger towards us. */
function crowns(points: readonly Point[], size: number, fill: string, seed: number): string {
  const random = seeded(seed);
  let drawn = '';
  for (const [x, y] of points)
    for (let extra = 0; extra < 2; extra += 1) {
      const r = size * (0.55 + random() * 0.75);
      drawn += circle(x + (random() - 0.5) * 26, y + size * 0.35 - random() * size * 0.45, r, fill);
    }
  return drawn;
}

/** Forested volcanic ridges in the morning, mist between them. */
export function forestRidges(): string {
  const layers: [level: number, swing: number, fill: string, crown: number][] = [
    [505, 34, '#9cc7d2', 0],
    [560, 40, '#76b0b9', 0],
    [620, 44, '#55989f', 0],
    [684, 40, '#37808a', 9],
    [744, 38, '#22656f', 15],
    [806, 36, '#144a57', 23],
    [868, 30, colour.night, 34],
  ];
  const drawn = layers.map(([level, swing, fill, crown], index) => {
    const points = ridge(level, swing, 40 + index * 7);
    const mist =
      index < 5 ? path(below(points), `url(#mist)`, `opacity="${String(0.6 - index * 0.09)}"`) : '';
    return path(below(points), fill) + (crown ? crowns(points, crown, fill, 90 + index) : '') + mist;
  });
  return sheet(
    'Forested ridges in the morning',
    [
      rect(0, 0, 1600, 900, 'url(#sky)'),
      circle(1130, 322, 230, colour.cream, 'opacity=".4"'),
      circle(1130, 322, 158, colour.cream, 'opacity=".55"'),
      circle(1130, 322, 96, '#fdf3dc'),
      // Two volcanoes, far away.
      path(
        'M60 560C250 540 400 440 470 316C488 286 500 270 520 268L548 276L574 270C596 276 610 296 628 326C710 450 860 540 1060 560Z',
        '#b3d3dd',
      ),
      path(
        'M574 270C596 276 610 296 628 326C710 450 860 540 1060 560H760C690 520 650 470 620 420C596 376 604 330 574 270Z',
        '#9fc6d3',
        'opacity=".7"',
      ),
      path(
        'M820 570C960 546 1040 470 1084 412C1098 394 1108 386 1122 386L1144 392L1162 388C1178 392 1188 402 1200 418C1260 496 1380 548 1600 560V610H820Z',
        '#c3dce3',
        'opacity=".9"',
      ),
      ...drawn,
    ],
    fade('sky', [
      [0, '#a9d0e2'],
      [0.35, '#dcebee'],
      [0.62, '#f5e9d0'],
    ]) +
      fade('mist', [
        [0, '#f7efdf', 0],
        [0.1, '#f7efdf', 0],
        [0.5, '#f3efe2', 0.55],
        [1, '#f3efe2', 0],
      ]),
  );
}
