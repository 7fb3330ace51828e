import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref } from './address.ts';
import { likelyAddress } from './likely-address.ts';

describe('The address that was most likely meant', () => {
  it.each([
    ['htp://www.unodc.org/x', 'http://www.unodc.org/x'],
    ['htps://www.unodc.org/x', 'https://www.unodc.org/x'],
    ['https//www.unodc.org/x', 'https://www.unodc.org/x'],
    ['https:www.unodc.org/x', 'https://www.unodc.org/x'],
    ['https;//www.unodc.org/x', 'https://www.unodc.org/x'],
    ['https:\\\\www.unodc.org\\x', 'https://www.unodc.org/x'],
    ['//www.unodc.org/x', 'https://www.unodc.org/x'],
    ['www,unodc.org/x', 'https://www.unodc.org/x'],
    ['www. unodc. org', 'https://www.unodc.org/'],
    ['<https://www.unodc.org/x>', 'https://www.unodc.org/x'],
    ['see www.unodc.org/x, for more', 'https://www.unodc.org/x'],
    ['https://anna:secret@www.unodc.org/x', 'https://www.unodc.org/x'],
    ['https://www.unodc.org/\u202ex', 'https://www.unodc.org/x'],
    ['press@example.org', 'mailto:press@example.org'],
    ['mail to press@example.org', 'mailto:press@example.org'],
    ['mailto:press@example.org?subject=x%0D%0Ay', 'mailto:press@example.org'],
  ])('of “%s”', (text, href) => {
    expect(likelyAddress(text)).toBe(href);
  });

  it.each([
    '',
    'here',
    'to follow',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'C:\\x',
    '\\\\server\\share',
    'smb://a.b/c',
    'data:text/html,x.y',
  ])('is not guessed from “%s”', (text) => {
    expect(likelyAddress(text)).toBeNull();
  });

  it('is one that the policy allows, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.constantFrom(
                'http',
                's',
                ':',
                '/',
                '\\',
                'www',
                '.',
                'a',
                'org',
                '@',
                ' ',
                'javascript',
                '?',
                '%0a',
              ),
              { maxLength: 12 },
            )
            .map((all) => all.join('')),
        ),
        (text) => {
          const href = likelyAddress(text);
          if (href !== null) expect(safeHref(href)).toBe(href);
        },
      ),
    );
  });
});
