import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAddress, safeHref } from './address.ts';
import { addresses } from '../words/en/addresses.ts';
import { sayRefusal } from './refusal.ts';

describe('addresses that may be used', () => {
  it.each([
    ['https://www.unodc.org/brussels/', 'https://www.unodc.org/brussels/'],
    ['http://www.unodc.org/southeasterneurope/', 'http://www.unodc.org/southeasterneurope/'],
    ['www.unodc.org/x?y=1#z', 'https://www.unodc.org/x?y=1#z'],
    ['unodc.org', 'https://unodc.org/'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['mailto:press@example.org', 'mailto:press@example.org'],
    ['mailto:press@example.org,desk@example.org', 'mailto:press@example.org,desk@example.org'],
    ['mailto:first.last+news@example.org', 'mailto:first.last+news@example.org'],
    [
      'mailto:press@example.org?subject=A%20question&cc=desk@example.org&body=Dear%20all',
      'mailto:press@example.org?subject=A%20question&cc=desk@example.org&body=Dear%20all',
    ],
    [
      'mailto:press@example.org?bcc=x@example.com&Attach=/etc/passwd&subject=Hi',
      'mailto:press@example.org?subject=Hi',
    ],
    [
      'mailto:press@example.org?to=x@example.com&attachment=C:\u002fx&in-reply-to=1',
      'mailto:press@example.org',
    ],
    ['mailto:press@example.org?subject=A&amp;bcc=x@example.com', 'mailto:press@example.org?subject=A'],
    [
      'mailto:press@example.org?subject=One%26bcc%3Dx@example.com',
      'mailto:press@example.org?subject=One%26bcc%3Dx%40example.com',
    ],
    ['tel:+3225064230', 'tel:+3225064230'],
    ['tel:+32 (2) 506.42-30', 'tel:+32250642-30'],
    ['  https://example.org/a b ', 'https://example.org/a%20b'],
  ])('%s becomes %s', (typed, href) => {
    expect(judgeAddress(typed)).toEqual({ ok: true, href });
  });
});

describe('addresses that are refused, with the reason', () => {
  it.each([
    ['', 'empty'],
    ['javascript:alert(1)', 'not allowed'],
    [' JaVaScRiPt:alert(1)', 'not allowed'],
    ['java\nscript:alert(1)', 'control characters'],
    ['data:text/html,x', 'not allowed'],
    ['vbscript:x', 'not allowed'],
    ['file:///etc/passwd', 'not allowed'],
    ['\\\\server\\share', 'path on a computer'],
    ['//server/share', 'path on a computer'],
    ['/etc/passwd', 'path on a computer'],
    ['https:\\\\server\\share', 'path on a computer'],
    ['https://user:secret@example.org/', 'user name or password'],
    ['https://example.org/\u202egnp.exe', 'control characters'],
    ['https://', 'not a web address'],
    ['https:example.org', 'has no site name'],
    ['mailto:', 'has no recipient'],
    ['mailto:?to=press@example.org', 'has no recipient'],
    ['mailto:press@example.org?subject=Hi%0D%0ABcc:x@example.com', 'line breaks'],
    ['mailto:press@example.org?body=One%0aTwo', 'line breaks'],
    ['mailto:press@example.org%0D%0ABcc:x@example.com', 'line breaks'],
    ['mailto:press@example.org?sub%0Aject=Hi', 'line breaks'],
    ['mailto:press@example.org?bcc=%0D', 'line breaks'],
    ['mailto:press@example.org?subject=%', 'line breaks'],
    ['mailto:--attach=/etc/passwd', 'not an email address'],
    ['mailto:press@example.org --attach /etc/passwd', 'not an email address'],
    ['mailto:press@example.org%20--attach%20/etc/passwd', 'not an email address'],
    ['mailto:"x" --attach@example.org', 'not an email address'],
    ['mailto:press@example.org?cc=--attach@example.org', 'not an email address'],
    ['tel:1%0D%0A2', 'line breaks'],
    ['tel:--help', 'not a phone number'],
    ['tel:*21*0900', 'not a phone number'],
    ['further information here', 'not a web address'],
    ['here', 'not a web address'],
  ])('%j: %s', (typed, reason) => {
    const verdict = judgeAddress(typed);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(sayRefusal(addresses, verdict.refusal)).toContain(reason);
  });

  it('gives nothing to a mail program but people, subject, words and copies, whatever the text', () => {
    const piece = fc.constantFrom(
      'press@example.org',
      ',',
      '?',
      '&',
      '=',
      'subject',
      'body',
      'cc',
      'bcc',
      'attach',
      '%0D%0A',
      '%0a',
      '%00',
      '%25',
      '%20',
      ' ',
      '--attach',
      '"',
      ';',
      '#',
      'amp;',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const href = safeHref(`mailto:${pieces.join('')}`);
        if (href === null) return;
        expect(href).toMatch(
          /^mailto:[^?\s-][^?\s]*(\?((subject|body|cc)=[^&\s]*)(&(subject|body|cc)=[^&\s]*)*)?$/,
        );
        expect(decodeURIComponent(href)).not.toMatch(/[\r\n\0]/);
        expect(safeHref(href)).toBe(href);
      }),
    );
  });

  it('never lets another scheme through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.string().map((x) => `javascript:${x}`),
        ),
        (text) => {
          const href = safeHref(text);
          if (href !== null) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/);
        },
      ),
    );
  });

  it('is settled: a normal form is its own normal form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const href = safeHref(text);
        expect(safeHref(href)).toBe(href);
      }),
    );
  });
});
