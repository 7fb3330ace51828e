import { circle, colour, line, n, path, rect, seeded, sheet } from './svg.ts';

const centre = { x: 800, y: 930 };

/** A point on an arc around the podium: degrees from the left, clockwise. */
const on = (radius: number, degrees: number): [number, number] => {
  const angle = Math.PI + (degrees / 180) * Math.PI;
  return [centre.x + Math.cos(angle) * radius, centre.y + Math.sin(angle) * radius];
};

/** Desks along one row, in three blocks with aisles between them. */
function row(radius: number, index: number, random: () => number): string {
  const blocks = [
    [8, 56],
    [62, 118],
    [124, 172],
  ] as const;
  const seat = 46;
  return blocks
    .map(([from, to]) => {
      const count = Math.floor((((to - from) / 180) * Math.PI * radius) / (seat + 12));
      return Array.from({ length: count }, (_, step) => {
        const degrees = from + ((step + 0.5) * (to - from)) / count;
        const [x, y] = on(radius, degrees);
        const chance = random();
        const fill =
          chance > 0.95 ? colour.sand : chance > 0.84 ? colour.blue : chance > 0.5 ? '#2b7da0' : '#21658a';
        const turn = n(degrees - 90);
        return (
          `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn})">` +
          rect(-seat / 2, -9, seat, 16, fill, 'rx="3"') +
          circle(0, -24, 10.5, index % 2 === 0 ? '#17506f' : '#154866') +
          '</g>'
        );
      }).join('');
    })
    .join('');
}

/** A conference hall from above: rows of desks around the podium. */
export function conferenceHall(): string {
  const random = seeded(3);
  const radii = Array.from({ length: 9 }, (_, step) => 250 + step * 84);
  const arc = (radius: number): string => {
    const [[x1, y1], [x2, y2]] = [on(radius, 0), on(radius, 180)];
    return `M${n(x1)} ${n(y1)}A${n(radius)} ${n(radius)} 0 0 1 ${n(x2)} ${n(y2)}`;
  };
  return sheet(
    'Conference hall from above',
    [
      rect(0, 0, 1600, 900, colour.night),
      ...[...radii]
        .reverse()
        .map((radius, index) => path(`${arc(radius + 42)}Z`, index % 2 === 0 ? '#0d2c40' : '#0f3148')),
      ...radii.map((radius) => line(arc(radius - 42), '#1a4a66', 2)),
      ...radii.map((radius, index) => row(radius, index, random)),
      path(`${arc(196)}Z`, colour.deep),
      path(`${arc(184)}Z`, colour.sand),
      path(`${arc(132)}Z`, '#d9c193'),
      path(`${arc(84)}Z`, colour.cream),
      rect(724, 806, 152, 20, colour.deep, 'rx="4"'),
      ...[748, 800, 852].map((x) => circle(x, 846, 10, colour.navy)),
      // Light from the podium, outwards.
      circle(centre.x, centre.y, 1150, 'url(#light)'),
    ],
    `<radialGradient id="light"><stop offset="0" stop-color="${colour.cream}" stop-opacity=".2"/><stop offset=".45" stop-color="${colour.blue}" stop-opacity=".07"/><stop offset="1" stop-color="${colour.night}" stop-opacity=".55"/></radialGradient>`,
  );
}
