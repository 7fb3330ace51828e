import { describe, expect, it } from 'vitest';
import { wordSettings } from '../../core/newsletter/newsletter-html.ts';
import { elementStyle, screenStyle } from '../../core/newsletter/newsletter-style.ts';
import { office } from '../../core/writing/testing/sample.ts';
import { assertHarmlessMail } from './assert-harmless-mail.ts';

const sheet = screenStyle(office);
const look = (html: string) => () => {
  assertHarmlessMail(`<!DOCTYPE html><title>T</title>${html}`, 'mail.eml', { sheet, comment: wordSettings });
};

describe('the last look at an e-mail', () => {
  it.each([
    '<script>x</script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<img src="https://example.org/pixel.gif">',
    '<img src="data:image/png;base64,AA">',
    '<img src="cid:a b@c">',
    '<style>p { color: red }</style>',
    `<style media="all">${sheet}</style>`,
    '<p style="background: url(https://example.org/x.png)">',
    '<p style="position: fixed">',
    '<p style="width: expression(alert(1))">',
    '<p style="color: red; } p { color: blue">',
    '<!--[if mso]><img src="https://example.org/x.png"><![endif]-->',
    '<link rel="stylesheet" href="https://example.org/x.css"><p style="behavior: x">',
    '<meta http-equiv="refresh" content="0">',
    '<iframe></iframe>',
    '<form></form>',
  ])('refuses %s', (html) => {
    expect(look(html)).toThrow(/^mail\.eml would /);
  });

  it('takes its own style sheet, the settings for Word, plain styles and pictures that come along', () => {
    const style = /td \{([^}]*)\}/.exec(elementStyle(office, 'ltr'))?.[1]?.trim() ?? '';
    expect(
      look(
        `<style>${sheet}</style>${wordSettings}<p style="${style}"><a href="https://example.org/">x</a><img src="cid:0a.b@newsletter.invalid" alt=""></p>`,
      ),
    ).not.toThrow();
  });
});
