import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../body/body-text.ts';
import { whatIsWrongInBody } from '../body/body-check.ts';
import type { BodyNode } from '../document.ts';
import { cleanPaste } from './clean-paste.ts';
import { short } from './testing/short.ts';

const clean = (html: string, language = 'en') => cleanPaste(html, language);
const cleaned = (html: string): string => clean(html).content.map(short).join(' ');

describe('Google Docs', () => {
  const doc = (inner: string): string =>
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${inner}</b>`;
  const span = (style: string, words: string): string =>
    `<span style="font-size:11pt;font-family:Arial,sans-serif;white-space:pre-wrap;${style}">${words}</span>`;
  const normal = 'font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;';

  it('is bold and italic where its styles say so, and nowhere else', () => {
    const html = doc(
      `<p dir="ltr" style="line-height:1.38;">${span(normal, 'Plain, ')}${span('font-weight:700;font-style:normal;', 'bold')}${span('font-weight:400;font-style:italic;', ' slanted')}</p>`,
    );
    expect(cleaned(html)).toBe('p(Plain, b{bold}i{ slanted})');
  });

  it('keeps raised and lowered signs, has headings of every level, and no empty lines', () => {
    const html = doc(
      `<h1 dir="ltr">${span('font-weight:400;', 'Ports')}</h1><br /><p>${span(normal, 'CO')}${span('font-size:0.6em;vertical-align:sub;', '2')}${span(normal, ' in the XXI')}${span('font-size:0.6em;vertical-align:super;', 'e')}</p><br /><br /><h4>${span('', 'Deep')}</h4>`,
    );
    expect(cleaned(html)).toBe('h2(Ports) p(CO_{2} in the XXI^{e}) h3(Deep)');
  });

  it('has lists in lists also where the inner one stands beside its item', () => {
    const html = doc(
      '<ul><li dir="ltr" aria-level="1"><p role="presentation">One</p></li><ul><li aria-level="2"><p>Inner</p></li></ul><li><p>Two</p></li></ul>',
    );
    expect(cleaned(html)).toBe('ul(li(p(One) ul(li(p(Inner)))) li(p(Two)))');
  });

  it('leads links to their place, not past a counter', () => {
    const { content, unwrappedLinks } = clean(
      doc(
        '<p><a href="https://www.google.com/url?q=https://port-albany.example/a&amp;sa=D">the plan</a></p>',
      ),
    );
    expect(content.map(short)).toEqual(['p([the plan](https://port-albany.example/a))']);
    expect(unwrappedLinks).toBe(1);
  });

  it('leaves comments out, with their marks', () => {
    const html = doc(
      '<p>Agreed<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> text.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Is this so?</p></div>',
    );
    expect(cleaned(html)).toBe('p(Agreed text.)');
    expect(clean(html).leftOut).toMatchObject({ comments: 1 });
  });
});

describe('Word and Outlook', () => {
  const word = (inner: string, style = ''): string =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document><style><!-- /* Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm; mso-style-unhide:no;} ${style} --></style></head><body lang=EN-GB><!--StartFragment-->${inner}<!--EndFragment--></body></html>`;
  const entry = (level: number, marker: string, words: string, list = 'l0'): string =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

  it('has lists where paragraphs only look like them, with their depth and numbers', () => {
    const html = word(
      `<p class=MsoNormal>Before:</p>${entry(1, '·', 'One')}${entry(2, 'o', 'Inner')}${entry(2, 'o', 'Inner two')}${entry(1, '·', 'Two')}<p class=MsoNormal>Then:</p>${entry(1, '3.', 'Third', 'l1')}${entry(2, 'a)', 'Part', 'l1')}${entry(1, '4.', 'Fourth', 'l1')}`,
    );
    expect(cleaned(html)).toBe(
      'p(Before:) ul(li(p(One) ul(li(p(Inner)) li(p(Inner two)))) li(p(Two))) p(Then:) ol3(li(p(Third) ola(li(p(Part)))) li(p(Fourth)))',
    );
  });

  it('leaves deleted and hidden words and comments out, and counts them', () => {
    const html = word(
      `<p class=MsoNormal>Kept <del cite="mailto:Reviewer" datetime="2024-03-11T09:00"><span>and gone </span></del><ins cite="mailto:Reviewer">and new</ins><span style='display:none;mso-hide:all'>secret</span><a class=msocomanchor href="#_msocom_1">[R1]</a><span class=MsoCommentReference><span>&nbsp;</span></span></p><div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><p class=MsoCommentText>Why?</p></div></div>`,
    );
    const { content, leftOut } = clean(html);
    expect(content.map(short)).toEqual(['p(Kept and new)']);
    expect(leftOut).toEqual({ comments: 1, deleted: 1, hidden: 1, controls: 0, media: 0 });
  });

  it('takes looks from the rules of its style sheet', () => {
    const html = word(
      '<p class=MsoNormal>A <span class=Strong1>strong</span> and <span class=Away>unseen</span> word</p>',
      'span.Strong1 {mso-style-name:Strong1; font-weight:bold;} span.Away {display:none;}',
    );
    expect(cleaned(html)).toBe('p(A b{strong} and word)');
  });

  it('keeps titles, headings with their numbers, notes, and the spaces that were meant', () => {
    const html = word(
      `<p class=MsoTitle>Ports of call<o:p></o:p></p><h1 style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Aims</h1><p class=MsoNormal>In 5&nbsp;km<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference><sup>[1]</sup></span></a>&nbsp; and   more.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    );
    expect(cleaned(html)).toBe('h2(Ports of call) h2(1. Aims) p(In 5\u00a0km^{[1]} and more.)');
  });

  it('frees links from the filter that names the reader', () => {
    const address =
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fport-albany.example%2F&amp;data=05%7C01%7Creader%40example.org';
    expect(cleaned(word(`<p class=MsoNormal><a href="${address}">the port</a></p>`))).toBe(
      'p([the port](https://port-albany.example/))',
    );
  });

  it('has a place for every picture, and none for spacers', () => {
    const html = word(
      `<p class=MsoNormal>Seen:<img width=300 height=200 src="file:///C:/Users/x/clip_image001.png" alt="Cranes at dawn"><img width=1 height=1 src="https://count.example/x.gif"></p>`,
    );
    const { content, pictures } = clean(html);
    expect(content.map(short)).toEqual(['p(Seen:)', 'img(Cranes at dawn|)']);
    expect(pictures).toEqual([{ data: null, alt: 'Cranes at dawn' }]);
  });

  it('is read as it comes from Word on the web', () => {
    const item = (level: number, words: string): string =>
      `<div class="ListContainerWrapper SCXW1 BCX8"><ul class="BulletListStyle1"><li data-listid="3" data-aria-posinset="1" data-aria-level="${level}"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(
      cleaned(`<div class="OutlineElement">${item(1, 'One')}${item(2, 'Inner')}${item(1, 'Two')}</div>`),
    ).toBe('ul(li(p(One) ul(li(p(Inner)))) li(p(Two)))');
  });
});

describe('LibreOffice', () => {
  it('Writer, as it was on a real clipboard', () => {
    const file = path.join(import.meta.dirname, 'testing/libreoffice-writer.html');
    expect(cleaned(readFileSync(file, 'utf8'))).toBe(
      'h2(Ports of call) p(Boxes hold CO_{2} and 10^{6} b{bold} i{slanted} words, and [the plan](https://port-albany.example/plan).) ' +
        'ul(li(p(One)) li(p(Two) ul(li(p(Inner))))) ol3(li(p(Third))) p(Boxes by year) ' +
        'table(tableRow(tableHeader(p(Port)) tableHeader(p(Boxes))) tableRow(tableCell(p(Albany)) tableCell(p(1,204))) tableRow(tableCell2x1(p(All told)))) p(After.)',
    );
  });

  it('Calc, whose cells say what they hold', () => {
    const html =
      '<html><head><meta name="generator" content="LibreOffice 7.4"/><style>body,div,table,tbody,tfoot,th,p { font-family:"Liberation Sans"; font-size:x-small }</style></head><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left"><b>Port</b></td><td align="left"><b>Boxes</b></td></tr><tr><td height="17" align="left">Albany</td><td align="right" sdval="1204" sdnum="1033;0;#,##0">1,204</td></tr><tr><td height="17" align="left">Bremen</td><td align="left"><br></td></tr></table></body></html>';
    expect(cleaned(html)).toBe(
      'table(tableRow(tableHeader(p(Port)) tableHeader(p(Boxes))) tableRow(tableCell(p(Albany)) tableCell(p(1,204))) tableRow(tableCell(p(Bremen)) tableCell(p())))',
    );
  });
});

describe('spreadsheets and tables', () => {
  it('are tables, with a first row all bold as the head', () => {
    const html =
      '<table><col width=64><tr><td class=xl65 style="font-weight:700">Port</td><td style="font-weight:700">Boxes</td></tr><tr><td>Albany</td><td align=right>1,204</td></tr><tr><td colspan=2>All told</td></tr></table>';
    expect(cleaned(html)).toBe(
      'table(tableRow(tableHeader(p(Port)) tableHeader(p(Boxes))) tableRow(tableCell(p(Albany)) tableCell(p(1,204))) tableRow(tableCell2x1(p(All told))))',
    );
  });

  it('keep captions, heads of rows, cells that reach over others, and words that are more than a paragraph', () => {
    const html =
      '<table><caption>By <b>year</b></caption><tr><th></th><th>2023</th></tr><tr><th rowspan=2>Ports</th><td>1<sup>a</sup><p>2</td></tr><tr><td><ul><li>x<li>y</ul><img src="data:image/png;base64,iVBORw0KGgo=" alt="Map"></td></tr></table>';
    expect(cleaned(html)).toBe(
      'table[By year](tableRow(tableHeader(p()) tableHeader(p(2023))) tableRow(tableHeader1x2(p(Ports)) tableCell(p(1^{a}) p(2))) tableRow(tableCell(p(• x) p(• y)))) img(Map|)',
    );
    expect(clean(html).plainerCells).toBe(1);
  });

  it('get a cell where a row lacks one, and are lines where they are larger than a text has', () => {
    expect(cleaned('<table><tr><td>a<td>b</tr><tr><td>c</tr></table>')).toBe(
      'table(tableRow(tableCell(p(a)) tableCell(p(b))) tableRow(tableCell(p(c)) tableCell(p())))',
    );
    const row = `<tr>${'<td>x</td>'.repeat(100)}</tr>`;
    const { content, tables } = clean(`<table>${row.repeat(400)}</table>`);
    expect([content[0]?.type, content.length, tables]).toEqual(['paragraph', 400, 1]);
    const hostile = `<table>${'<tr><td colspan=9999 rowspan=9999>x</td><td>y</td></tr>'.repeat(3000)}</table>`;
    expect(clean(hostile).tables).toBe(1);
  });

  it('keep cells in their columns below a row that others cover whole, and the foot last', () => {
    const rowsIn = (html: string): [string, unknown][][] =>
      (clean(html).content[0]?.content ?? []).map(({ content = [] }) =>
        content.map((cell) => [bodyText({ type: 'doc', content: cell.content }), cell.attrs?.['rowspan']]),
      );
    // As spreadsheets on the web write cells that are merged over rows.
    const merged =
      '<tr><td rowspan="2">A</td><td rowspan="3">B</td></tr><tr></tr><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr>';
    expect(rowsIn(`<table>${merged}</table>`)).toEqual([
      [
        ['A', undefined],
        ['B', 2],
      ],
      [['1', undefined]],
      [
        ['2', undefined],
        ['3', undefined],
      ],
    ]);
    const foot = '<tfoot><tr><td>Sum</td><td>2</td></tr></tfoot><tbody><tr><td>a</td><td>2</td></tr></tbody>';
    expect(rowsIn(`<table>${foot}</table>`).map(([first]) => first?.[0])).toEqual(['a', 'Sum']);
  });

  it('keep lines of a caption apart', () => {
    const html =
      '<table><caption>Seizures<br>in 2024<p>Source: police</p></caption><tr><td>1</td><td>2</td></tr></table>' +
      '<figure><img src="a.jpg" alt=""><figcaption>Vienna<br>Photo: Lee</figcaption></figure>';
    expect(clean(html).content.map(({ attrs }) => attrs?.['caption'])).toEqual([
      'Seizures in 2024 Source: police',
      'Vienna Photo: Lee',
    ]);
  });

  it('are no tables where they only place things', () => {
    const html =
      '<table role="presentation"><tr><td>Left</td><td>Right</td></tr></table><table><tr><td><table><tr><td>In</td></tr></table></td><td>Out</td></tr></table><table><tr><td>Alone</td></tr></table>';
    expect(cleaned(html)).toBe('p(Left) p(Right) p(In) p(Out) p(Alone)');
  });
});

describe('web pages and mail', () => {
  it('leave out what is worked with and never seen', () => {
    const { content, leftOut } = clean(
      '<style>p{}</style><p>Read <button>Share</button><script>alert(1)</script>on</p><form><input value="x"><select><option>One</option></select></form><div hidden>Later</div><svg><text>drawn</text></svg>',
    );
    expect(content.map(short)).toEqual(['p(Read on)']);
    expect(leftOut).toMatchObject({ controls: 3, hidden: 1 });
  });

  it('keep figures with their captions, quotations, and lines of verse', () => {
    const html =
      '<figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="Cranes"><figcaption>At dawn</figcaption></figure><blockquote><p>We count.</p></blockquote><pre>one\n  two</pre><p>a<br>b<br><br>c<br></p><hr><dl><dt>Term</dt><dd>Meaning</dd></dl>';
    const { content, pictures } = clean(html);
    expect(content.map(short).join(' ')).toBe(
      'img(Cranes|At dawn) blockquote(p(We count.)) p(one/two) p(a/b) p(c) p(Term) p(Meaning)',
    );
    expect(pictures[0]?.data).toMatch(/^data:image\/png/);
  });

  it('keep the words of links that may not stand, say why, and drop those to the same page', () => {
    const { content, refusedLinks } = clean(
      '<p><a href="javascript:alert(1)">one</a> <a href="#top">two</a> <a href="file:///etc/passwd">three</a> <a href="mailto:press@port-albany.example">four</a></p>',
    );
    expect(content.map(short)).toEqual(['p(one two three [four](mailto:press@port-albany.example))']);
    expect(refusedLinks.count).toBe(2);
  });

  it('say what was struck through, whose words stay', () => {
    const { content, unstruck } = clean(
      '<p><s>old</s> <span style="text-decoration-line:line-through">older</span> new</p>',
    );
    expect(content.map(short)).toEqual(['p(old older new)']);
    expect(unstruck).toBe(2);
  });
});

describe('anything', () => {
  it('keeps every word that is shown, in its order, and never fails', () => {
    const words = fc.constantFrom('alpha', 'beta', 'gamma', ' ', 'é', '&amp;', '\n');
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'i',
      'ul',
      'ol',
      'li',
      'h1',
      'h5',
      'blockquote',
      'span',
      'sup',
      'a',
      'section',
      'dd',
      'td',
      'tr',
      'table',
    );
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 5 },
        words,
        fc
          .tuple(tag, fc.array(tie('html'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    }));
    const shown = (nodes: readonly BodyNode[]): string =>
      nodes.map((node) => (node.text ?? '') + shown(node.content ?? [])).join('');
    const letters = (text: string): string => text.replace(/[^\p{L}&]/gu, '');
    fc.assert(
      fc.property(
        fc.array(html, { maxLength: 4 }).map((all) => all.join('')),
        (source) => {
          // What a parser puts in front of a table, it puts there for a browser too.
          const order = (text: string): string => (source.includes('<t') ? [...text].sort().join('') : text);
          const plain = source.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
          const { content } = clean(source);
          expect(content.length > 0 ? whatIsWrongInBody({ type: 'doc', content }) : null).toBeNull();
          expect(order(letters(shown(content)))).toBe(order(letters(plain)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes a nesting that no program writes', () => {
    const deep = `${'<div><blockquote>'.repeat(20_000)}words`;
    expect(JSON.stringify(clean(deep).content).includes('words')).toBe(true);
  });
});

describe('languages of what is pasted', () => {
  const told = (html: string, language = 'en') =>
    clean(html, language).content.flatMap(({ content = [] }) =>
      content.map(({ text, marks }) => [
        text,
        marks?.find(({ type }) => type === 'language')?.attrs?.['lang'],
      ]),
    );

  it('stay where they are others than that of the text', () => {
    expect(told('<p lang="en-US">The <span lang="fr-FR">note verbale</span> came.</p>')).toEqual([
      ['The ', undefined],
      ['note verbale', 'fr'],
      [' came.', undefined],
    ]);
    expect(told('<p>שלום and <span lang=AR-SA dir=RTL>حسن الجوار</span></p>')[1]).toEqual([
      'حسن الجوار',
      'ar',
    ]);
    expect(told('<p lang="fr">Les ports de la région</p>', 'fr-CA')).toEqual([
      ['Les ports de la région', undefined],
    ]);
  });

  it('stay out where the desk does not know them, or the words themselves are in another', () => {
    expect(told('<p lang="tlh">nuqneH</p>')).toEqual([['nuqneH', undefined]]);
    // Word says of every word the language of the keyboard that typed it.
    expect(
      told(
        '<p><span lang="FR">The ports of the region have met for the first time to share </span><span lang="FR"><b>one</b> register of the cargo that is in the port.</span></p>',
      ),
    ).toEqual([
      ['The ports of the region have met for the first time to share ', undefined],
      ['one', undefined],
      [' register of the cargo that is in the port.', undefined],
    ]);
  });
});
