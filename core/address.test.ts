import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAddress, safeHref } from './address.ts';

describe('addresses that may be used', () => {
  it.each([
    ['https://www.unodc.org/brussels/', 'https://www.unodc.org/brussels/'],
    ['http://www.unodc.org/southeasterneurope/', 'http://www.unodc.org/southeasterneurope/'],
    ['www.unodc.org/x?y=1#z', 'https://www.unodc.org/x?y=1#z'],
    ['unodc.org', 'https://unodc.org/'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['mailto:press@example.org', 'mailto:press@example.org'],
    ['tel:+3225064230', 'tel:+3225064230'],
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
    ['https://user:secret@example.org/', 'user name or a password'],
    ['https://example.org/\u202egnp.exe', 'control characters'],
    ['https://', 'not a web address'],
    ['https:example.org', 'names no site'],
    ['mailto:', 'names nobody'],
    ['further information here', 'not a web address'],
    ['here', 'not a web address'],
  ])('%j: %s', (typed, reason) => {
    const verdict = judgeAddress(typed);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.reason).toContain(reason);
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
