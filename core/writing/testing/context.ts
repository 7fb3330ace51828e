/** Contexts for tests: pages whose links and pictures lead into an imaginary export. */
import type { WritingContext } from '../context.ts';
import { office } from './sample.ts';

export const context = (given: Partial<WritingContext> = {}): WritingContext => ({
  office,
  tags: [{ id: 'youth', name: 'Youth', colour: 'teal' }],
  language: 'en',
  articleHref: (item) => `articles/${item.id}.html`,
  pictureHref: (src) => src.replace(/^media\//, 'pictures/'),
  ...given,
});
export const stylesheet = 'assets/house.css';
