import { expect, it } from 'vitest';
import { bodyOf, find, fixed, heading, news, paragraph } from './testing/check.ts';

const levels = (...all: number[]) =>
  news({ body: bodyOf(...all.map((level) => heading(level, `Level ${String(level)}`))) });

it('finds headings that go down by more than one level, and raises them', () => {
  expect(find('skipped-heading-level', levels(2, 4, 3))).toHaveLength(1);
  expect(find('skipped-heading-level', levels(3))).toHaveLength(1);
  expect(fixed('skipped-heading-level', levels(3, 2, 5, 6)).body).toEqual(
    bodyOf(
      ...[
        [3, 2],
        [2, 2],
        [5, 3],
        [6, 4],
      ].map(([was, level]) => ({ ...heading(level ?? 0, `Level ${String(was)}`) })),
    ),
  );
});

it('takes levels that go up by any number, and empty headings as none', () => {
  expect(find('skipped-heading-level', levels(2, 3, 4, 2, 3))).toEqual([]);
  const body = bodyOf({ type: 'heading', attrs: { level: 4 } }, paragraph('Text.'), heading(2, 'A'));
  expect(find('skipped-heading-level', news({ body }))).toEqual([]);
});
