import { describe, expect, it } from 'vitest';
import { resolvePath } from './page-files.ts';

describe('paths', () => {
  it('name files of the renderer and pictures of the library', () => {
    expect(resolvePath('/')).toEqual({ room: 'renderer', name: 'index.html' });
    expect(resolvePath('/assets/main-Ab_1.js')).toEqual({ room: 'renderer', name: 'assets/main-Ab_1.js' });
    expect(resolvePath('/media/0123456789abcdef.png')).toEqual({
      room: 'media',
      name: '0123456789abcdef.png',
    });
  });
  it.each([
    '/../package.json',
    '/assets/../../x',
    '/%2e%2e/x',
    '/assets%5c..%5cx',
    '/media/../library.json',
    '/media/x.svg',
    '/C:/x',
    '/%00',
    '/%',
  ])('never leave the folder by %s', (path) => {
    expect(resolvePath(path)).toBeNull();
  });
});
