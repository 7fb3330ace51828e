import { circle, colour, fade, line, path, rect, sheet } from './svg.ts';

/** A sports field from above: mown bands, chalk lines, a play in dots, and the shadow of a stand. */
export function sportsField(): string {
  const bands = Array.from({ length: 14 }, (_, step) =>
    rect(-400 + step * 180, -500, 180, 1900, step % 2 === 0 ? '#2a7f8b' : '#338993'),
  );
  const chalk = (d: string): string => line(d, colour.cream, 7, 'opacity=".92"');
  const play = (d: string): string =>
    line(d, colour.sand, 6, 'stroke-dasharray="1 20" stroke-linecap="round"');
  const player = (x: number, y: number, fill: string): string =>
    circle(x + 6, y + 9, 21, colour.night, 'opacity=".25"') +
    circle(x, y, 21, fill) +
    circle(x, y, 21, 'none', `stroke="${colour.cream}" stroke-width="4"`);
  return sheet(
    'Sports field from above',
    [
      rect(0, 0, 1600, 900, '#2a7f8b'),
      `<g transform="rotate(-17 800 450)">`,
      ...bands,
      chalk('M-240 -330H1940V1240H-240Z'),
      chalk('M700 -330V1240'),
      chalk('M700 225A225 225 0 1 1 700 675A225 225 0 1 1 700 225'),
      circle(700, 450, 12, colour.cream),
      chalk('M1940 40H1560V860H1940'),
      chalk('M1560 300A190 190 0 0 0 1560 600'),
      chalk('M-240 40H140V860H-240'),
      chalk('M140 300A190 190 0 0 1 140 600'),
      play('M470 690C640 760 800 690 905 560'),
      play('M905 560C960 420 1080 330 1250 330'),
      play('M1250 330C1360 350 1420 400 1490 470'),
      player(470, 690, colour.blue),
      player(905, 560, colour.blue),
      player(1250, 330, colour.blue),
      player(1010, 250, colour.rust),
      player(1130, 610, colour.rust),
      player(410, 330, colour.rust),
      player(300, 560, colour.blue),
      circle(1496, 484, 16, colour.night, 'opacity=".25"'),
      circle(1490, 474, 15, colour.cream),
      `</g>`,
      // The stand's shadow falls across one corner.
      path('M0 900V520C260 560 520 690 700 900Z', colour.night, 'opacity=".34"'),
      path('M0 900V690C150 716 290 790 396 900Z', colour.night, 'opacity=".42"'),
      rect(0, 0, 1600, 900, 'url(#light)'),
    ],
    fade('light', [
      [0, colour.cream, 0.16],
      [0.6, colour.cream, 0],
      [1, colour.night, 0.22],
    ]),
  );
}
