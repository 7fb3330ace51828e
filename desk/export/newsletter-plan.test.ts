import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { measure } from '../../core/pictures/picture-size.ts';
import { body, newsItem, office, paragraph, picture } from '../../core/writing/testing/sample.ts';
import { everyScript } from '../../core/writing/testing/every-script.ts';
import { exportSource } from '../testing/export-source.ts';
import { png } from '../testing/pictures.ts';
import type { ExportSource } from './selection.ts';
import { writeExport } from './write-export.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'newsletter-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const src = (letter: string): string => `media/${letter.repeat(16)}.png`;
const photo = (letter: string) =>
  picture({ src: src(letter), alt: `Picture ${letter}`, credit: 'Image © Office' });
const story = (id: string, given: Parameters<typeof newsItem>[1] = {}) =>
  newsItem(id, { headline: `Story ${id}`, body: body(photo('a'), paragraph('Words.')), ...given });
const source = (given: Partial<ExportSource> = {}): ExportSource => ({
  ...exportSource,
  office: {
    ...office,
    pagesAddress: 'https://example.org/news/',
    newsletterSender: 'office@example.org',
    newsletterUnsubscribe: { label: 'No longer', href: 'mailto:office@example.org' },
  },
  news: [story('one'), story('two', { body: body(photo('b'), paragraph('Words.')) })],
  readPicture: () => Promise.resolve(png(1400, 900)),
  ...given,
});
const send = async (given: Partial<ExportSource> = {}, release: ExportRequest['release'] = {}) => {
  const request: ExportRequest = { formats: ['newsletter'], folder, pdf: false, release };
  const result = await writeExport(request, source(given), { printer: null });
  const read = (ending: string): Promise<Buffer> =>
    readFile(path.join(folder, result.files.find((file) => file.endsWith(ending)) ?? ''));
  const mail = await read('.eml');
  return { result, mail, parsed: await PostalMime.parse(mail), html: (await read('.html')).toString('utf8') };
};

/** What HTML for programs for e-mail has to have, and pages may not. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'off', // most of these programs drop style sheets
    'no-conditional-comment': 'off', // Outlook's own settings
    'prefer-native-element': 'off', // Word knows tables, and no landmarks
    'long-title': 'off', // a subject
  },
});
/** Attributes of tables that Word goes by. */
const forWord = /Attribute "(?:cellpadding|cellspacing|border|width|align|bgcolor)" is deprecated/;
const findingsOf = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`).filter((one) => !forWord.test(one)),
  );
};

describe('a newsletter of an export', () => {
  it('is an e-mail that programs open as a draft, with a plain part and its pictures', async () => {
    const { result, parsed, mail } = await send();
    expect(result.files.filter((file) => file.startsWith('newsletter'))).toEqual([
      'newsletter-2024-03.eml',
      'newsletter-2024-03.html',
    ]);
    const header = (key: string) => parsed.headers.find((one) => one.key === key)?.value;
    expect(header('x-unsent')).toBe('1');
    expect(header('list-unsubscribe')).toBe('<mailto:office@example.org>');
    expect(parsed.from).toMatchObject({ name: office.name, address: 'office@example.org' });
    expect(parsed.subject).toBe('Latest News, March 2024: Story one');
    expect(parsed.to ?? []).toEqual([]);
    expect(parsed.text).toContain('Story two');
    expect(mail.toString('latin1')).toMatch(/Content-Type: multipart\/alternative[^]*multipart\/related/);
    const named = [...(parsed.html ?? '').matchAll(/src="cid:([^"]+)"/g)].map(([, id]) => `<${id ?? ''}>`);
    expect(named.length).toBe(2);
    expect(parsed.attachments.map(({ contentId }) => contentId).sort()).toEqual([...named].sort());
    for (const { related, disposition } of parsed.attachments)
      expect({ related, disposition }).toEqual({ related: true, disposition: 'inline' });
  });

  it('holds only lines that may travel (RFC 5322), and the same bytes each time', async () => {
    const { mail } = await send({ news: [...everyScript] });
    const lines = mail.toString('latin1').split('\r\n');
    expect(lines.every((line) => line.length <= 998 && !/[\r\n\u0080-\u00ff]/.test(line))).toBe(true);
    expect((await send({ news: [...everyScript] })).result.unchanged).toBeGreaterThan(0);
    expect((await send({ news: [...everyScript] })).mail.equals(mail)).toBe(true);
  });

  it('cuts its pictures to their places, with twice the dots', async () => {
    const { parsed, html } = await send();
    const sizes = parsed.attachments.map(({ content }) => measure(new Uint8Array(content as ArrayBuffer)));
    expect(sizes).toEqual([
      { width: 1104, height: 520 },
      { width: 320, height: 224 },
    ]);
    expect(html).toMatch(
      /<img src="pictures\/[0-9a-f]+\.(?:png|jpg)" alt="Picture a" width="552" height="260"/,
    );
  });

  it('makes no dots up where a picture has too few, and keeps the shape of its place', async () => {
    const { parsed } = await send({ readPicture: () => Promise.resolve(png(600, 400)) });
    expect(measure(new Uint8Array(parsed.attachments[0]?.content as ArrayBuffer))).toEqual({
      width: 600,
      height: 283,
    });
  });

  it('leads to the pages of its stories, and to itself in the browser', async () => {
    const { html, parsed } = await send({
      news: [story('one'), story('two', { more: { label: 'more', href: 'https://example.org/two' } })],
    });
    expect(html).toContain('href="https://example.org/news/articles/2024-03-11-story-one.html"');
    expect(html).toContain('href="https://example.org/two"');
    expect(parsed.html).toContain('href="https://example.org/news/newsletter-2024-03.html"');
    expect(html).not.toContain('In the browser');
  });

  it('has no button where nobody knows where a story stands, and says so', async () => {
    const bare = { office: { ...office, pagesAddress: '' } };
    const news = [
      story('one'),
      story('two', { source: { label: 'UNODC', href: 'https://example.org/source' } }),
    ];
    const { html, result } = await send({ ...bare, news });
    expect(html).not.toContain('Read the story');
    expect(html).toContain('href="https://example.org/source"');
    expect(result.remarks).toContain(
      'The settings do not say where the exported pages stand, so the newsletter has no link to itself in the browser, and one of its stories does not lead to the whole text.',
    );
    expect(result.remarks.join(' ')).toContain('names no sender');
  });

  it('names a story that has no page and leads nowhere', async () => {
    const { result } = await send({ news: [story('one'), story('two', { body: body() })] });
    const remark = '“Story two”: the newsletter does not lead to the whole story, as it has no address.';
    expect(result.remarks).toContain(remark);
    expect(result.about[remark]).toBe('two');
  });

  it('is of what is released, unless it is a proof and says so', async () => {
    const news = [story('one'), story('two', { status: 'draft', headline: 'Secret' })];
    const { mail, html, result } = await send({ news });
    expect(`${mail.toString()}${html}`).not.toContain('Secret');
    expect(result.stayed.map(({ id }) => id)).toEqual(['two']);
    await rm(folder, { recursive: true });
    const proof = await send({ news }, { level: 'all' });
    expect(proof.parsed.subject).toMatch(/^Proof, not for release: /);
    expect(proof.html).toContain('Proof, not for release</p>');
    expect(proof.html).not.toContain('https://example.org/news/');
  });

  it('goes without a picture that cannot be read, and says whose it is', async () => {
    const { html, result } = await send({ readPicture: () => Promise.reject(new Error('It is gone.')) });
    expect(html).not.toContain('<img');
    expect(result.remarks.join(' ')).toMatch(/“Story one”: the picture “media\/a+\.png” is left out/);
  });

  it('says where it has more HTML than Gmail shows', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      story(`n${at}`, { teaser: 'Long words. '.repeat(60) }),
    );
    const { result } = await send({ news: many });
    expect(result.remarks.join(' ')).toMatch(/KB of HTML\. Gmail cuts off/);
    expect(result.remarks.join(' ')).toContain('has 60 stories');
  });

  it('is sound HTML in every script, but for what Word wants', async () => {
    expect(await findingsOf((await send()).html)).toEqual([]);
    for (const item of everyScript) {
      const { html, parsed } = await send({ news: [item] });
      expect(await findingsOf(html), item.language).toEqual([]);
      expect(parsed.subject).toContain(item.headline);
      await rm(folder, { recursive: true });
    }
  });

  it('needs no style sheet, and nothing that Word does not know', async () => {
    const { html } = await send();
    const elements = html.replace(/<style>[^]*?<\/style>/, '');
    expect(elements).not.toMatch(/(?:flex|grid|position|float|background-image|url\()/);
    expect(elements.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
    expect(elements.match(/<img(?![^>]*width="\d+" height="\d+")/g)).toBeNull();
    // Word knows padding on cells alone; that of a link shows nowhere else than on its button, which has Word's own.
    expect(elements.match(/<(?:p|h\d|div|img|table)[^>]* style="[^"]*padding/g)).toBeNull();
    for (const tag of ['td', 'h1', 'h2', 'h3', 'a'])
      expect(elements.match(new RegExp(`<${tag}(?![^>]* style=)[ >]`, 'g')), tag).toBeNull();
  });
});
