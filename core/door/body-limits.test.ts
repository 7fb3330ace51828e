import { expect, it } from 'vitest';
import { mostRequest, mostUpload, tooLarge } from './body-limits.ts';

it('says how much is taken at once', () => {
  expect(tooLarge(mostRequest)).toMatchObject({ code: 'refused' });
  expect(tooLarge(mostRequest).message).toContain('(256 MB)');
  expect(tooLarge(mostUpload).message).toContain('(4096 MB)');
});
