import { circle, colour, line, n, path, rect, seeded, sheet } from './svg.ts';

const cell = 150;

/** A round tablet with a score across it; the ones that nobody receives are drawn in outline. */
const tablet = (filled: boolean, fill: string): string =>
  filled
    ? circle(0, 0, 46, fill) +
      path('M-46 0A46 46 0 0 1 46 0Z', colour.cream, 'opacity=".18"') +
      line('M-27 0H27', colour.night, 4, 'opacity=".35" stroke-linecap="round"')
    : line('M-45 0A45 45 0 1 1 45 0A45 45 0 1 1 -45 0', colour.deep, 2.5, 'opacity=".5"') +
      line('M-24 0H24', colour.deep, 2.5, 'opacity=".5" stroke-linecap="round"');

/** A capsule of two halves, or its outline. */
const capsule = (filled: boolean, fill: string): string =>
  filled
    ? path('M0 -31H-29A31 31 0 0 0 -29 31H0Z', fill) +
      path('M0 -31H29A31 31 0 0 1 29 31H0Z', colour.cream) +
      path('M-52 -12A31 31 0 0 1 -29 -31H29A31 31 0 0 1 52 -12Z', '#ffffff', 'opacity=".28"')
    : line(
        'M-29 -30H29A30 30 0 0 1 29 30H-29A30 30 0 0 1 -29 -30ZM0 -30V30',
        colour.deep,
        2.5,
        'opacity=".5"',
      );

/** Tablets and capsules in rows; one in four is there, three in four are only outlines. */
export function medicinePattern(): string {
  const fills = [colour.blue, colour.teal, colour.sea, colour.ochre];
  const drawn: string[] = [];
  const random = seeded(8);
  for (let line = 0; line < 8; line += 1) {
    // One in each four of a row, never the same place twice running.
    const chosen = [0, 1, 2, 3].map(
      (block) => (line * 3 + block * 2 + (line >> 1) + Math.floor(random() * 2)) % 4,
    );
    for (let column = 0; column < 14; column += 1) {
      const [x, y] = [column * cell - 130 + (line % 2) * (cell / 2), line * 130 - 20];
      const filled = column % 4 === chosen[Math.floor(column / 4)];
      const fill = fills[Math.floor(random() * fills.length)] ?? colour.blue;
      const round = (column + line) % 2 === 0;
      const shape = round ? tablet(filled, fill) : capsule(filled, fill);
      const outline = round
        ? circle(0, 0, 46, colour.night)
        : rect(-60, -31, 120, 62, colour.night, 'rx="31"');
      const turn = Math.floor(random() * 8) * 45 - 20;
      const at = (left: number, top: number, inside: string, more = ''): string =>
        `<g transform="translate(${n(left)} ${n(top)}) rotate(${String(turn)})"${more}>${inside}</g>`;
      // The sheet is turned by 8 degrees; shadows still fall to the lower right.
      if (filled) drawn.push(at(x + 4, y + 9, outline, ' opacity=".15"'));
      drawn.push(at(x, y, shape));
    }
  }
  return sheet(
    'One medicine in four',
    [
      rect(0, 0, 1600, 900, '#dcebf1'),
      path('M0 0H1600V900H0Z', 'url(#light)'),
      `<g transform="rotate(-8 800 450)">`,
      ...drawn,
      `</g>`,
    ],
    `<linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f7efdf"/><stop offset=".55" stop-color="#dcebf1"/><stop offset="1" stop-color="#b9d8e6"/></linearGradient>`,
  );
}
