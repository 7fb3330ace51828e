import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyOffice } from '../fields/office-fields.ts';
import { exportStyle, pagedPreviewStyle, previewStyle } from '../writing/house-style.ts';
import { noLook } from '../writing/style/look.ts';
import { tokensFor } from '../writing/style/tokens.ts';
import { builtInLook } from './built-in-look.ts';
import { isLookFile, type LookFile } from './look-files.ts';
import { lookRemarks, saidOf } from './look-finding.ts';
import { readLook } from './read-look.ts';

const accent = '#009edb';
const read = (files: Partial<Record<LookFile, string>>) =>
  readLook(
    new Map(Object.entries(files).flatMap(([file, text]) => (isLookFile(file) ? [[file, { text }]] : []))),
    accent,
  );
const said = (files: Partial<Record<LookFile, string>>): string[] => read(files).findings.map(saidOf);

describe('the built-in look', () => {
  it.each([accent, '#a02040', '#ffff00'])(
    'has no findings, and changes nothing as it is copied: %s',
    (colour) => {
      const look = readLook(
        new Map([...builtInLook(colour)].map(([file, text]) => [file, { text }])),
        colour,
      );
      expect(look.findings).toEqual([]);
      expect(look.style.screen + look.style.print).toBe('');
      const built = Object.entries<{ value: string; dark?: string }>(tokensFor(colour));
      expect(Object.keys(look.style.tokens)).toEqual(built.map(([name]) => name));
      const plain = (text: string): string => text.replace(/["'\s]/g, '');
      for (const [name, token] of built) {
        expect(plain(look.style.tokens[name]?.value ?? '')).toBe(plain(token.value));
        expect(look.style.tokens[name]?.dark).toBe(token.dark);
      }
    },
  );
});

describe('a token', () => {
  it('takes the place of the built-in one, in both schemes, in every style sheet', () => {
    const { style } = read({
      'tokens.css': '.house { --accent: light-dark(#802040, rgb(255, 160, 190)); --column: 60rem }',
    });
    expect(style.tokens).toMatchObject({
      accent: { value: '#802040', dark: 'rgb(255, 160, 190)' },
      column: { value: '60rem' },
    });
    for (const css of [exportStyle, previewStyle, pagedPreviewStyle].map((of) => of(emptyOffice(), style))) {
      expect(css).toContain('--accent: #802040;');
      expect(css).toContain('--accent: light-dark(#802040, rgb(255, 160, 190));');
      expect(css.lastIndexOf('--column: 60rem')).toBeGreaterThan(css.indexOf('--column: 51.25rem'));
    }
  });

  it.each([
    [':root { --accent: #80204; }', 1, 'is not a colour'],
    ['.house {\n --text-size: red;\n}', 2, 'is not a size'],
    ['.house {\n --accent: light-dark(#fff, 12px);\n}', 2, 'is not a colour'],
    ['.house { color: red }', 1, '“color” is no token'],
    ['h1 { --accent: #802040 }', 1, 'holds tokens'],
    ['.house { --ink: #111 !important }', 1, '!important'],
  ])('that cannot be used leaves the file out: %s', (text, line, says) => {
    const { findings, style } = read({ 'tokens.css': text });
    expect(findings[0]).toMatchObject({ grade: 'error', file: 'tokens.css', line });
    expect(findings[0]?.says).toContain(says);
    expect(style).toEqual(noLook);
  });

  it('that nobody knows, or that cannot be read on what it stands on, is remarked on', () => {
    expect(said({ 'tokens.css': '.house {\n  --acent: #802040;\n  --accent: #ffc0d0;\n}' })).toEqual([
      'looks/tokens.css, line 2: “--acent” is no token of the desk. It does something only where rules of your own use it.',
      'looks/tokens.css, line 3: “--accent” (#ffc0d0) on “--paper” (#ffffff) has a contrast of 1.5 to 1. Text needs 4.5.',
    ]);
    expect(said({ 'tokens.css': '.house { --deep: #eeeeee }' })[0]).toContain(
      'White text on “--deep” (#eeeeee)',
    );
    expect(said({ 'tokens.css': '.house { --paper: light-dark(#fff, #777) }' })[0]).toContain('in the dark');
  });
});

describe('a rule', () => {
  it('holds on the pages of its file alone, whatever the page is called', () => {
    const { style, findings } = read({
      'web.css':
        'h1, .banner > p { margin: 0 }\nbody { color: black }\nhtml body.archive a:hover { color: red }\n:root > h2 { margin: 0 }',
      'brochure.css': '@media (min-width: 60rem) { .house.brochure .item { margin: 0 } }',
      'print.css': '.item { margin: 1mm }',
    });
    expect(findings).toEqual([]);
    const pages = '.house:is(.latest-news, .article-page)';
    for (const selector of [
      `${pages} h1, ${pages} .banner>p {`,
      `${pages} {`,
      `${pages}.archive a:hover {`,
      `${pages}>h2 {`,
    ])
      expect(style.screen).toContain(selector);
    expect(style.screen).toMatch(/@media \(min-width:60rem\) \{\n\.house\.brochure\.brochure \.item \{/);
    expect(style.print).toContain('.house .item {');
    expect(exportStyle(emptyOffice(), style)).toMatch(/@media screen \{\n\.house:is[^@]*\{/);
    expect(pagedPreviewStyle(emptyOffice(), style)).toMatch(/@media not all \{\n\.house:is/);
    expect(pagedPreviewStyle(emptyOffice(), style)).toMatch(/@media all \{\n\.house \.item/);
  });

  it.each([
    ['h1 { color: red', 1, '“{” is opened here and never closed'],
    ['h1 {\n  color: red;\n\nh2 { color: blue; }', 1, 'never closed'],
    ['h1 {\n  color: red;\n\nh2 { color: blue; } }', 4, 'Is a “}” missing'],
    ['h1 { color: red }\n}\nh2 { margin: 0 }', 2, 'closes nothing'],
    ['h1 { color: red }\n/* on and on', 2, 'never ends'],
    ['h1 { color red }', 1, 'no CSS'],
    ['h1 { content: "a\n" }', 1, 'quotation mark'],
    ['h1 color: red', 1, 'no CSS'],
    ['@import "https://example.org/a.css";', 1, '@import'],
    ['\n\n.a { background: url(https://example.org/a.png) }', 3, 'would load a file'],
    ['.a { background: URL("a.png") }', 1, 'would load a file'],
    ['.a { background: u\\72l(https://example.org/a.png) }', 1, 'backslash'],
    ['.a { --x: url(//example.org); background: var(--x) }', 1, 'would load a file'],
    ['.a { background: -webkit-image-set("a.png" 1x) }', 1, 'would load a file'],
    ['.a { background: url(data:image/png;base64,AAAA) }', 1, 'would load a file'],
    ['.a { width: expression(alert(1)) }', 1, 'would load a file'],
    ['@font-face { font-family: X; }', 1, 'Name a font'],
    ['@page { margin: 0 }', 1, 'Paper and margins'],
    ['@layer x { .a { margin: 0 } }', 1, '@layer'],
    ['.a { color: red !important }', 1, '!important'],
    ['.release-mark { display: none }', 1, 'desk’s own'],
    ['.a:not(.release-mark) { margin: 0 }', 1, 'desk’s own'],
    ['<!-- .a { margin: 0 } -->', 1, 'HTML'],
  ])('that is broken or may not be leaves its file out, and says where: %s', (text, line, says) => {
    const { findings, style } = read({ 'web.css': text, 'brief.css': '.brief { margin: 0 }' });
    expect(findings[0]).toMatchObject({ grade: 'error', file: 'web.css', line });
    expect(findings.map((one) => one.says).join(' ')).toContain(says);
    expect(style.screen).toBe('.house.brief-page .brief {\n  margin: 0;\n}');
    expect(lookRemarks({ findings }).at(-1)).toBe(
      'looks/web.css is not used until that is mended; the built-in look is.',
    );
  });

  it('that browsers may not know is remarked on, and stands', () => {
    const { findings, style } = read({
      'web.css': 'h1 { colour: red; margin: wide; padding: 1px; color: var(--accent); margin-inline: 1lh }',
    });
    expect(findings.map(({ grade }) => grade)).toEqual(['warning', 'warning']);
    expect(style.screen).toContain('colour: red;');
  });
});

it('A look that stands in itself a thousand times is refused', () => {
  const nested = (count: number): string => `${'@media screen{'.repeat(count)}${'}'.repeat(count)}`;
  expect(said({ 'web.css': nested(6_000) })[0]).toContain('too much stands in one another');
  expect(said({ 'web.css': '{'.repeat(90_000) })[0]).toContain('never closed');
});

it('A look of more than 100 kB is not read', () => {
  expect(said({ 'web.css': 'h1 { margin: 0 }\n'.repeat(6_000) })).toEqual([
    'looks/web.css: It is larger than 100 kB.',
  ]);
});

it('Whatever is typed, a look loads nothing, closes what it opens, and hides no mark', () => {
  const piece = fc.constantFrom(
    ...'h1 { } ( ) [ ] ; : url( https://a.example/ "x" \' \\ \\75rl( @import @media screen /* */ --a var(--a) , .release-mark !important < > <!-- \n'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const { style } = read({ 'web.css': pieces.join(' '), 'tokens.css': `.house { ${pieces.join(' ')} }` });
      const css = exportStyle({ accent }, style);
      const own = css.slice(css.indexOf('@media screen {\n.house:is'));
      const made = `${style.screen}${Object.values(style.tokens)
        .map(({ value, dark }) => `${value} ${dark ?? ''}`)
        .join(' ')}`;
      expect(made.replace(/"[^"\n]*"|'[^'\n]*'/g, '')).not.toMatch(
        /url\(|@import|!important|release-mark|<!--/i,
      );
      expect(own.split('{').length).toBe(own.split('}').length);
    }),
    { numRuns: 2_000 },
  );
});
