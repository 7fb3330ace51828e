import { expect, it } from 'vitest';
import { decoder } from './decode-picture.ts';

it('reads and writes lists of numbers also where the decoder holds much', async () => {
  const vips = await decoder();
  const delays = Array.from({ length: 60_000 }, (_, index) => index % 500);
  // 360 MB of lists.
  const lengths = Array.from({ length: 1_500 }, () => {
    const image = vips.Image.black(1, 1).copy();
    image.setArrayInt('delay', delays);
    return image.getArrayInt('delay').length;
  });
  expect(new Set(lengths)).toEqual(new Set([delays.length]));
}, 60_000);
