import { describe, expect, it } from 'vitest';
import { assertHarmless } from './assert-harmless.ts';

describe('the last look at a page', () => {
  it.each([
    '<script>x</script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href=" javascript:x">',
    '<a href="file:///etc/passwd">',
    '<a href="//example.org/x">',
    '<img src="https://example.org/x.png">',
    '<img src="data:image/png;base64,AA">',
    '<iframe></iframe>',
    '<svg><a href="x"></a></svg>',
    '<meta http-equiv="refresh" content="0">',
    '<p style="color:red">',
  ])('refuses %s', (html) => {
    expect(() => {
      assertHarmless(`<!DOCTYPE html><title>T</title>${html}`, 'page.html');
    }).toThrow(/^page\.html would /);
  });

  it('takes what the writers write', () => {
    expect(() => {
      assertHarmless(
        '<a href="#x">a</a><a href="../latest-news.html">b</a><a href="mailto:a@b.org">c</a><img src="pictures/a.png" alt="">',
        'p',
      );
    }).not.toThrow();
  });
});
