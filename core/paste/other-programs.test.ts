import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.ts';
import { short } from './testing/short.ts';

const clean = (html: string, language = 'en') => cleanPaste(html, language);
const cleaned = (html: string, language = 'en'): string => clean(html, language).content.map(short).join(' ');

describe('what a page does not show', () => {
  it.each([
    'max-height:0;overflow:hidden',
    'height:1px;overflow:hidden',
    'position:absolute;width:1px;overflow:clip',
    'position:absolute;left:-9999px',
    'position:fixed;clip:rect(1px,1px,1px,1px)',
    'text-indent:-9999px',
    'clip-path:inset(50%)',
    'visibility:collapse',
    'opacity:0.0',
    'color:transparent',
    'font-size:1px',
    'content-visibility:hidden',
    'transform:scale(0)',
  ])('is left out and counted: %s', (style) => {
    const { content, leftOut } = clean(`<p style="${style}">Preview</p><p>Cranes</p>`);
    expect(content.map(short)).toEqual(['p(Cranes)']);
    expect(leftOut.hidden).toBe(1);
  });

  it('is not what only looks so: boxes without gaps, pictures held in shape, letters filled with a picture', () => {
    const html =
      '<div style="font-size:0"><span style="font-size:14px">Quay</span></div><div style="height:0;overflow:hidden;padding-bottom:56%"><img src="a.jpg" alt="Crane"></div><h2 style="color:transparent;-webkit-background-clip:text">Tugs</h2>';
    expect(cleaned(html)).toBe('p(Quay) img(Crane|) h2(Tugs)');
  });

  it('is left out by the names that pages give it', () => {
    const { content, leftOut } = clean(
      '<p><a href="https://port.example/">Quays<span class="ext element-invisible"> (opens elsewhere)</span></a> <i class="material-icons">home</i>open</p>',
    );
    expect(content.map(short)).toEqual(['p([Quays](https://port.example/) open)']);
    expect(leftOut.hidden).toBe(2);
  });

  it('stays where only a narrow window or paper does not show it', () => {
    const html =
      '<style>@media only screen and (max-width:480px){.wide{display:none!important}} @media print{.wide{display:none}} @media screen{.late{font-style:italic}} .key{font-weight:bold} .key{color:red}</style>' +
      '<p class="wide">Berths</p><p class="late">Tugs</p><p class="key">Locks</p>';
    expect(cleaned(html)).toBe('p(Berths) p(i{Tugs}) p(b{Locks})');
  });

  it('says that videos and embedded pages did not come along', () => {
    expect(clean('<p>Seen</p><iframe src="https://x.example"></iframe>').leftOut.media).toBe(1);
  });
});

describe('words that a page parts by its styles', () => {
  it('stay apart', () => {
    expect(
      cleaned('<div><span style="display:block">Quay</span><b style="display: flex">Crane</b></div>'),
    ).toBe('p(Quay) p(b{Crane})');
    const label = 'style="display:inline-block"';
    expect(cleaned(`<p><span ${label}>News</span><span ${label}>Ports</span></p>`)).toBe('p(News Ports)');
  });

  it('stay in their line', () => {
    expect(
      cleaned('<div style="display:inline">A line </div><div style="display:inline">in boxes</div>'),
    ).toBe('p(A line in boxes)');
  });

  it('keep the ends of their lines', () => {
    expect(
      cleaned(
        '<div style="white-space: pre-wrap">Quay\nCrane <span style="white-space:normal">and\ntug</span></div>',
      ),
    ).toBe('p(Quay/Crane and tug)');
    expect(cleaned('<p>one\u2028two\u000bthree</p>')).toBe('p(one/two/three)');
  });
});

describe('parts of a page', () => {
  it('are rows, cells and items also without what was around them', () => {
    expect(
      cleaned('<html><body><!--StartFragment--><td>a</td><td>b</td><!--EndFragment--></body></html>'),
    ).toBe('table(tableRow(tableCell(p(a)) tableCell(p(b))))');
    expect(cleaned('<p>So</p><li>a</li> <li>b</li>then')).toBe('p(So) ul(li(p(a)) li(p(b))) p(then)');
  });

  it('are sources beside their numbers', () => {
    expect(
      cleaned(
        '<div class="csl-entry"><div class="csl-left-margin">1.</div><div class="csl-right-inline">Lee, <i>Ports</i></div></div><div class="csl-entry"><div class="csl-left-margin">2.</div><div class="csl-right-inline">Ruiz</div></div>',
      ),
    ).toBe('p(1. Lee, i{Ports}) p(2. Ruiz)');
  });

  it('are places for pictures that were not fetched yet', () => {
    const { pictures } = clean(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://x.example/y.jpg" alt="Crane">',
    );
    expect(pictures).toEqual([{ data: null, alt: 'Crane' }]);
  });
});

describe('looks by other means than tags', () => {
  it('are raised and lowered as pages that reset `sup` write it', () => {
    expect(
      cleaned(
        '<p>10<sup style="font-size:75%;line-height:0;position:relative;vertical-align:baseline;top:-0.5em">6</sup> H<sub style="position:relative;vertical-align:baseline;bottom:-.25em">2</sub>O</p>',
      ),
    ).toBe('p(10^{6} H_{2}O)');
  });

  it('are raised by an offset, and not by the setting of an icon or a cell', () => {
    expect(
      cleaned(
        '<p>m<span style="position:relative;top:-5px">3</span> x<span style="vertical-align:-25%">i</span> y<span style="mso-text-raise:6.0pt">n</span> <span style="vertical-align:-1px">z</span></p>',
      ),
    ).toBe('p(m^{3} x_{i} y^{n} z)');
    expect(cleaned('<table><tr><td style="vertical-align:super">a<td>b</table>')).not.toContain('^');
  });

  it('are bold and italic by `font`, as Apple writes it', () => {
    expect(
      cleaned(
        "<style>span.s1 {font: bold 13.0px 'Helvetica Neue'} span.s2 {font: italic 13.0px Times}</style><p><span class=s1>Locks</span> and <span class=s2>quays</span></p>",
      ),
    ).toBe('p(b{Locks} and i{quays})');
  });

  it('are headings where they say that they are', () => {
    expect(
      cleaned('<p role="heading" aria-level="1">Ports</p><div role="heading" aria-level="3">Quays</div>'),
    ).toBe('h2(Ports) h3(Quays)');
  });
});

describe('signs that a page draws', () => {
  it('are words where they are emoji or quotation marks', () => {
    expect(
      cleaned(
        '<p>Done <img class="emoji" alt="🎉" src="https://x.example/1.svg">, <img data-stringify-type="emoji" alt=":anchor:"> ok</p>',
      ),
    ).toBe('p(Done 🎉, :anchor: ok)');
    expect(cleaned('<p>She said <q>no <q>crane</q></q></p>')).toBe('p(She said “no ‘crane’”)');
    expect(cleaned('<p><q>non</q></p>', 'fr')).toBe('p(«\u00a0non\u00a0»)');
  });

  it('are formulas that say the same', () => {
    const formula =
      '<math><mi>y</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mi>x</mi><mn>2</mn></msup><mo>−</mo><msqrt><mi>a</mi><mo>+</mo><mn>3</mn></msqrt></math>';
    const told = 'p(y = (1/2)x^{2} − √(a + 3))';
    expect(cleaned(`<p>${formula}</p>`)).toBe(told);
    expect(
      cleaned(
        `<p><span class="katex"><span class="katex-mathml">${formula}</span><span class="katex-html" aria-hidden="true">y12x2</span></span></p>`,
      ),
    ).toBe(told);
    expect(
      cleaned(
        `<p><span class="mwe-math-element"><span style="display:none">${formula}</span><img alt="{y}" src="y.svg"></span></p>`,
      ),
    ).toBe(told);
  });

  it('are readings in brackets', () => {
    expect(cleaned('<p><ruby>港<rt>gǎng</rt></ruby></p>')).toBe('p(港(gǎng))');
    expect(cleaned('<p><ruby>港<rp>(</rp><rt>gǎng</rt><rp>)</rp></ruby></p>')).toBe('p(港(gǎng))');
  });

  it('are not hidden in words', () => {
    expect(cleaned('<p>co\u00adoper\u200bate\ufeff \u2060now</p>')).toBe('p(cooperate now)');
    expect(cleaned('<p>ภาษา\u200bไทย</p>')).toBe('p(ภาษา\u200bไทย)');
  });
});

describe('numbers of lists', () => {
  it('are those that the page shows', () => {
    expect(cleaned('<ol start=3><li value=5>a<li>b<li value=9>c</ol>')).toBe(
      'ol5(li(p(a)) li(p(b))) ol9(li(p(c)))',
    );
    expect(cleaned('<ol reversed><li>a<li>b</ol>')).toBe('ol2(li(p(a))) ol(li(p(b)))');
    expect(cleaned('<ol><li></li><li>b</ol>')).toBe('ol2(li(p(b)))');
    expect(
      cleaned(
        '<ol><li style="list-style-type:lower-alpha">a</ol><ul style="list-style-type:decimal"><li>b</ul>',
      ),
    ).toBe('ola(li(p(a))) ol(li(p(b)))');
    expect(cleaned('<ol style="list-style:none"><li>1.1 Quays</ol>')).toBe('ul(li(p(1.1 Quays)))');
  });

  it('are deep where a chat says how far they are set in', () => {
    expect(
      cleaned('<ul data-indent="0"><li>a</ul><ul data-indent="1"><li>b</ul><ul data-indent="0"><li>c</ul>'),
    ).toBe('ul(li(p(a) ul(li(p(b)))) li(p(c)))');
    expect(cleaned('<ol><li>a<li class="ql-indent-1">b<li>c</ol>')).toBe(
      'ol(li(p(a) ol(li(p(b)))) li(p(c)))',
    );
  });

  const entry = (level: number, marker: string, words: string, font = ''): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='${font}'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span></span>${words}</p>`;

  it('keep the words of their signs in Word', () => {
    expect(cleaned(entry(1, 'Article 1.', 'Aims') + entry(1, 'а)', 'цели') + entry(1, '一、', '目的'))).toBe(
      'p(Article 1. Aims) p(а) цели) p(一、 目的)',
    );
    expect(cleaned(entry(2, '2.1.', 'Aims') + entry(2, '2.2.', 'Means'))).toBe('p(2.1. Aims) p(2.2. Means)');
    expect(cleaned(entry(1, '2.', 'Top') + entry(2, '2.1.', 'Aims'))).toBe('ol2(li(p(Top) ol(li(p(Aims)))))');
  });

  it('are read by what was before them, and jump where they jump', () => {
    expect(cleaned(`${entry(1, 'h)', 'x')}<p>Between</p>${entry(1, 'i)', 'y')}`)).toBe(
      'ol8a(li(p(x))) p(Between) ol9a(li(p(y)))',
    );
    expect(cleaned(entry(1, '1.', 'x') + entry(1, '4.', 'y'))).toBe('ol(li(p(x))) ol4(li(p(y)))');
    expect(cleaned(entry(1, 'ü', 'x', 'font-family:Wingdings'))).toBe('ul(li(p(x)))');
  });

  it('are no tables where a law sets them beside its paragraphs', () => {
    expect(
      cleaned(
        '<table border="0"><tr><td><p>(1)</p></td><td><p>Having <i>regard</i></p></td></tr><tr><td>(2)</td><td>Whereas<table><tr><td>(a)</td><td>ports</td></tr></table></td></tr></table>',
      ),
    ).toBe('p((1) Having i{regard}) p((2) Whereas) p((a) ports)');
    expect(cleaned('<table border="1"><tr><td>1.</td><td>Albany</td></tr></table>')).toContain('table(');
  });
});

describe('what stands beside the text', () => {
  it('is left out of a field of Word, and its words stay', () => {
    expect(
      cleaned(
        '<p>See <span style="mso-element:field-begin"></span> HYPERLINK "https://x.example" <span style="mso-element:field-separator"></span>Table 1<span style="mso-element:field-end"></span>.</p>',
      ),
    ).toBe('p(See Table 1.)');
  });

  it('is no link where it leads to a note, and no way to edit a page', () => {
    const { content, refusedLinks, leftOut } = clean(
      '<h2>Quays</h2><span class="mw-editsection">[<a href="https://x.example/w?action=edit">edit</a>]</span><p>Deep<sup><a href="https://x.example/wiki/Port#cite_note-3">[3]</a></sup> and<a href="file:///C:/a.htm#_ftn1"><sup>1</sup></a></p>',
    );
    expect(content.map(short)).toEqual(['h2(Quays)', 'p(Deep^{[3]} and^{1})']);
    expect([refusedLinks.count, leftOut.controls]).toEqual([0, 1]);
  });

  it('is no campaign in an address', () => {
    const { content, uncountedLinks } = clean(
      '<p><a href="https://x.example/a?utm_source=nl&amp;id=4&amp;mc_eid=7#top">a</a> <a href="https://x.example/?q=utm_source">b</a></p>',
    );
    expect(content.map(short)).toEqual([
      'p([a](https://x.example/a?id=4#top) [b](https://x.example/?q=utm_source))',
    ]);
    expect(uncountedLinks).toBe(1);
  });

  it('is the caption of a table, and its head', () => {
    expect(
      cleaned(
        '<figure><table><thead><tr><td>Port<td>Boxes</thead><tr><td>Albany<td>2</table><figcaption>By port</figcaption></figure>',
      ),
    ).toBe(
      'table[By port](tableRow(tableHeader(p(Port)) tableHeader(p(Boxes))) tableRow(tableCell(p(Albany)) tableCell(p(2))))',
    );
  });
});
