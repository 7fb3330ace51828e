import { circle, colour, fade, line, n, path, rect, seeded, sheet } from './svg.ts';

const boxes = [
  colour.blue,
  colour.sea,
  colour.teal,
  colour.sand,
  colour.ochre,
  colour.rust,
  colour.deep,
  colour.mist,
];

/** Stacks of containers, `columns` wide, their foot at `foot`; each column as high as `rows` allows. */
function stacks(
  x: number,
  foot: number,
  columns: number,
  rows: (column: number) => number,
  box: [number, number],
  seed: number,
): string {
  const random = seeded(seed);
  const [w, h] = box;
  let drawn = '';
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows(column); row += 1) {
      const fill = boxes[Math.floor(random() * boxes.length)] ?? colour.sea;
      const [left, top] = [x + column * (w + 3), foot - (row + 1) * (h + 2)];
      drawn += rect(left, top, w, h, fill);
      drawn += line(
        [0.2, 0.4, 0.6, 0.8].map((part) => `M${n(left + w * part)} ${n(top + 4)}v${n(h - 8)}`).join(''),
        colour.night,
        1.2,
        'opacity=".22"',
      );
    }
  return drawn;
}

/** A ship-to-shore crane in profile; its near leg stands at (0, 0) and its boom reaches to the left. */
function crane(x: number, foot: number, scale: number, fill: string): string {
  const strokes = (d: string, weight: number): string => line(d, fill, weight, 'stroke-linejoin="round"');
  return `<g transform="translate(${n(x)} ${n(foot)}) scale(${String(scale)})">${[
    strokes('M0 0V-470M190 0V-470', 16),
    strokes('M0 -120H190M0 -300H190', 9),
    strokes('M0 -120L190 -300M0 -300L95 -470L190 -300', 6),
    strokes('M-560 -470H330', 18),
    strokes('M-560 -494H330', 4),
    strokes(
      Array.from({ length: 22 }, (_, step) => `M${String(-560 + step * 40)} -470l20 -24l20 24`).join(''),
      3,
    ),
    strokes('M40 -470L80 -640L190 -470', 10),
    strokes('M80 -640L-520 -482M80 -640L-250 -482M80 -640L320 -482', 4),
    rect(200, -540, 90, 46, fill, 'rx="4"'),
    rect(-330, -462, 54, 30, fill, 'rx="3"'),
    rect(-24, -10, 48, 14, fill, 'rx="3"'),
    rect(166, -10, 48, 14, fill, 'rx="3"'),
  ].join('')}</g>`;
}

/** A container port at first light. */
export function containerPort(): string {
  const horizon = 596;
  const random = seeded(11);
  const glints = Array.from({ length: 46 }, () => {
    const depth = random();
    const spread = 60 + depth * 150;
    const length = 30 + random() * 120;
    const x = 505 + (random() - 0.5) * 2 * spread - length / 2;
    return rect(
      x,
      horizon + 12 + depth * 280,
      length,
      2.5 + depth * 3,
      colour.cream,
      `rx="2" opacity="${n(0.62 - depth * 0.4)}"`,
    );
  });
  const hull = 'M150 560H930Q990 556 1042 536L972 706H232Q204 706 196 684Z';
  return sheet(
    'Container port at first light',
    [
      rect(0, 0, 1600, horizon, 'url(#sky)'),
      circle(505, 470, 250, colour.cream, 'opacity=".35"'),
      circle(505, 470, 180, colour.cream, 'opacity=".5"'),
      circle(505, 470, 112, '#fbe6bd'),
      path(
        'M0 596V566L120 540L260 560L420 536L600 566L760 548L930 572L1100 552L1600 566V596Z',
        colour.sky,
        'opacity=".75"',
      ),
      rect(0, horizon, 1600, 304, 'url(#water)'),
      ...glints,
      // Behind: a farther quay with two cranes, paler with distance.
      path('M1090 690H1600V760H1070Z', '#5f9ebb'),
      path('M1090 690H1600V698H1088Z', '#8fc0d5'),
      crane(1310, 690, 0.72, '#5b9bb9'),
      path('M1060 716H1600V780H1040Z', '#2f7899'),
      crane(1180, 716, 0.86, '#2f7899'),
      // The ship.
      stacks(330, 560, 13, (column) => [3, 4, 5, 5, 6, 6, 5, 6, 6, 5, 4, 4, 3][column] ?? 4, [46, 26], 5),
      rect(196, 380, 104, 180, colour.cream),
      rect(184, 372, 128, 16, colour.ice),
      rect(236, 318, 40, 54, colour.deep),
      rect(236, 334, 40, 10, colour.blue),
      ...[402, 432, 462, 492, 522].map((y) => rect(208, y, 80, 9, colour.sea, 'opacity=".55"')),
      path(hull, colour.navy),
      path('M186 656L196 684Q204 706 232 706H972L992.6 656Z', colour.rust),
      line('M151 566H930Q990 562 1038 544', colour.sky, 5, 'opacity=".8"'),
      path('M206 708H976L930 752H270Z', colour.night, 'opacity=".2"'),
      // The quay, and the crane nearest to us.
      path('M1040 740H1600V900H1000Z', colour.night),
      path('M1040 740H1600V754H1036Z', colour.deep),
      stacks(1392, 740, 5, (column) => [2, 3, 4, 3, 4][column] ?? 3, [46, 26], 23),
      crane(1120, 742, 1.02, colour.night),
      rect(0, 862, 1600, 38, colour.night, 'opacity=".12"'),
    ],
    fade('sky', [
      [0, '#7fbcd8'],
      [0.55, '#cfe4ea'],
      [1, '#f7e8cb'],
    ]) +
      fade('water', [
        [0, '#6fb0c9'],
        [0.25, '#2f81a2'],
        [1, '#0f4460'],
      ]),
  );
}
