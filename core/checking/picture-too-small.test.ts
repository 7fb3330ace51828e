import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

const item = news({ body: bodyOf(picture({})) });
const sized = (width: number, height: number) =>
  find('picture-too-small', item, { pictureFile: () => ({ width, height, bytes: 1 }) });

it('asks for 150 pixels an inch at the place that a picture of its shape has in print', () => {
  expect(sized(1_003, 600)[0]?.message).toContain('149 pixels per inch');
  expect(sized(1_004, 600)).toEqual([]);
  expect(sized(404, 600)).toHaveLength(1);
  expect(sized(405, 600)).toEqual([]);
});

it('says nothing of pictures whose size is not known', () => {
  expect(find('picture-too-small', item)).toEqual([]);
});
