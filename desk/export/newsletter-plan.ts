/** The newsletter of an export: an e-mail that waits to be sent, the same as a page for browsers. */
import { createHash } from 'node:crypto';
import { safeHref } from '../../core/addresses/address.ts';
import { isBlankBody } from '../../core/body/body.ts';
import type { NewsItem } from '../../core/document.ts';
import { directionOf } from '../../core/languages/direction.ts';
import { langOf } from '../../core/languages/locale.ts';
import { newsletterHtml, wordSettings, type HtmlParts } from '../../core/newsletter/newsletter-html.ts';
import { elementStyle, screenStyle } from '../../core/newsletter/newsletter-style.ts';
import { newsletterText } from '../../core/newsletter/newsletter-text.ts';
import { newsletterOf, periodName, picturesOf, type Newsletter } from '../../core/newsletter/newsletter.ts';
import { hrefOf } from '../../core/writing/context.ts';
import { headlineOf } from '../../core/writing/latest-news.ts';
import { siteBase, webAddress } from '../../core/writing/web-address.ts';
import { assertHarmlessMail } from './assert-harmless-mail.ts';
import type { ExportJob } from './export-job.ts';
import type { FormatPlan } from './planned-output.ts';
import type { ExportSource, Selection } from './selection.ts';

/** Bytes of HTML beyond which Gmail cuts a message off. */
const gmailShows = 102 * 1024;
/** Stories that readers of a letter look through. */
const manyStories = 12;

/** What the two files of a newsletter are called, without ending: a letter of March stays when that of April comes. */
function nameOf(news: readonly NewsItem[]): string {
  const period = periodName(news);
  return period === '' ? 'newsletter' : `newsletter-${period}`;
}

/** Where an item leads that has an address, or would have its page, or had its source; null where nothing is known. */
function storyHref(item: NewsItem, base: string | null, addressOf: ExportJob['addressOf']): string | null {
  if (item.more !== null && hrefOf(item.more) !== null) return hrefOf(item.more);
  if (base !== null && !isBlankBody(item.body)) return webAddress(base, `${addressOf(item)}.html`);
  return hrefOf(item.source);
}

function letterOf(job: ExportJob): Newsletter {
  const { source, selection, base, addressOf, cropOf } = job;
  const { news, mark } = selection;
  const places = new Map(picturesOf(news).map(({ src, place }) => [src, place]));
  return newsletterOf({
    items: news,
    office: source.office,
    tags: source.tags,
    mark,
    hrefOf: (item) => storyHref(item, base, addressOf),
    page: base === null ? null : webAddress(base, `${nameOf(news)}.html`),
    has: (src) => cropOf(src, places.get(src) ?? 'row') !== null,
  });
}

/** The HTML with its styles in place, looked through. */
async function htmlOf(letter: Newsletter, parts: HtmlParts, file: string): Promise<string> {
  const { inlineStyles } = await import('../newsletter/inline-styles.ts'); // large, and needed for nothing else
  const css = elementStyle(parts.office, directionOf(letter.language));
  const html = await inlineStyles(newsletterHtml(letter, parts), css);
  assertHarmlessMail(html, file, { sheet: screenStyle(parts.office), comment: wordSettings });
  return html;
}

async function mailOf(job: ExportJob, file: string): Promise<Uint8Array> {
  const { writeMail } = await import('../newsletter/write-mail.ts');
  const letter = letterOf(job);
  const { office } = job.source;
  const pictures = new Map<string, { id: string; kind: 'png' | 'jpg' | 'gif' | 'webp'; bytes: Uint8Array }>();
  const html = await htmlOf(
    letter,
    {
      office,
      isPage: false,
      pictureHref: (src, place) => {
        const crop = job.cropOf(src, place);
        if (crop === null) return null;
        const id = `${createHash('sha256').update(crop.bytes).digest('hex').slice(0, 24)}@newsletter.invalid`;
        pictures.set(id, { id, kind: crop.kind, bytes: crop.bytes });
        return `cid:${id}`;
      },
    },
    file,
  );
  const sender = senderOf(office);
  return writeMail({
    from: sender === null ? null : { name: office.name, address: sender },
    subject: letter.subject,
    language: langOf(letter.language),
    date: job.selection.news.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b)),
    html,
    text: newsletterText(letter),
    pictures: [...pictures.values()],
    unsubscribe: letter.footer.unsubscribe?.href ?? null,
  });
}

/** The address of the office's newsletters; null where there is none that could be one. */
export function senderOf({ newsletterSender }: { newsletterSender: string }): string | null {
  const href = safeHref(newsletterSender.trim() === '' ? null : `mailto:${newsletterSender.trim()}`);
  return href === null ? null : decodeURIComponent(href.slice('mailto:'.length).replace(/\?.*$/, ''));
}

const lackingWays = (lacking: number, all: number): string =>
  lacking === 0
    ? ''
    : `, and ${lacking === all ? 'none of its stories leads' : lacking === 1 ? 'one of its stories does not lead' : `${lacking} of its stories do not lead`} to the whole text`;

function* remarks({ news, mark }: Selection, { office }: ExportSource): Generator<string, void> {
  const base = mark === null ? siteBase(office) : null;
  const nowhere = mark !== null ? [] : news.filter((item) => storyHref(item, base, ({ id }) => id) === null);
  if (mark === null && base === null)
    yield `The settings do not say where the exported pages stand, so the newsletter has no link to itself in the browser${lackingWays(nowhere.length, news.length)}.`;
  else
    for (const item of nowhere)
      yield `“${headlineOf(item)}”: the newsletter does not lead to the whole story, as it has no address.`;
  if (senderOf(office) === null)
    yield 'The newsletter names no sender, as the settings do not. Your program for e-mail puts one in.';
  if (news.length > manyStories)
    yield `The newsletter has ${news.length} stories. Choose a period to send fewer.`;
}

export const newsletterPlan: FormatPlan = {
  files: (job) => {
    const { news } = job.selection;
    if (news.length === 0) return [];
    const [page, mail] = [`${nameOf(news)}.html`, `${nameOf(news)}.eml`];
    return [
      { file: mail, content: 'bytes', subject: () => letterOf(job).subject, write: () => mailOf(job, mail) },
      {
        file: page,
        content: 'bytes',
        write: async () => {
          const pictureHref: HtmlParts['pictureHref'] = (src, place) => job.cropOf(src, place)?.file ?? null;
          const parts = { office: job.source.office, isPage: true, pictureHref };
          return Buffer.from(await htmlOf(letterOf(job), parts, page));
        },
        remarksOn: (content) =>
          content.length <= gmailShows
            ? []
            : [
                `The newsletter has ${Math.round(content.length / 1024)} KB of HTML. Gmail cuts off what is beyond 102 KB: send fewer stories at once.`,
              ],
      },
    ];
  },
  // A letter that went out stays what it was.
  leaves: null,
  leavesOfBrochure: null,
  remarks: (selection, source) => [...remarks(selection, source)],
};
