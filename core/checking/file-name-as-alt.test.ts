import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

it.each(['IMG_2041', 'DSC00123.JPG', 'photo-3.png', '20240311', 'picture_final.webp'])('finds %s', (alt) => {
  expect(find('file-name-as-alt', news({ body: bodyOf(picture({ alt })) }))).toHaveLength(1);
});

it.each(['Nine people on a quay', 'A map of 2024', 'Image of a port', ''])(
  'takes “%s” for a description',
  (alt) => {
    expect(find('file-name-as-alt', news({ body: bodyOf(picture({ alt })) }))).toEqual([]);
  },
);
