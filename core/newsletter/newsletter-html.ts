/** A newsletter as HTML for programs for e-mail, and for browsers: tables of 600 pixels that hold without any style sheet. */
import type { Office } from '../document.ts';
import { directionOf } from '../languages/direction.ts';
import { wordsFor } from '../languages/words.ts';
import { el, toHtml, type Attributes, type Markup } from '../markup.ts';
import { shadesOf } from '../writing/style/accent.ts';
import { isolated, languageAttributes, languageUnless } from '../writing/context.ts';
import { pageTitle } from '../writing/page.ts';
import { paragraphs } from '../writing/parts.ts';
import { barColour, pictureSizes, screenStyle, type PicturePlace } from './newsletter-style.ts';
import type { Newsletter, NewsletterFooter, Story } from './newsletter.ts';

/** What HTML needs besides the words. */
export interface HtmlParts {
  office: Office;
  /** Address of a picture in the size of its place; null leaves it out. */
  pictureHref: (src: string, place: PicturePlace) => string | null;
  /** True of the page that the letter's own link to a browser leads to: it has no such link. */
  isPage: boolean;
}

/**
 * For Outlook, which is Word, and hidden from everybody else: properties that are no CSS, and one pixel of ours is one of its own
 * on any screen.
 */
export const wordSettings =
  '<!--[if mso]><style>table { mso-table-lspace: 0; mso-table-rspace: 0; } .preheader { mso-hide: all; } .button { mso-padding-alt: 13px 20px; }</style><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->';

/** A table that only places things. Its attributes are older than CSS, and what Word goes by. */
const table = (attributes: Record<string, string | number | null>, ...rows: Markup[]): Markup =>
  el(
    'table',
    { role: 'presentation', cellpadding: 0, cellspacing: 0, border: 0, ...attributes },
    el('tbody', {}, rows),
  );
const row = (className: string, ...content: Markup[]): Markup =>
  el('tr', {}, el('td', { class: className }, content));

/**
 * The letter as a whole page. Its elements have classes and no styles yet: `elementStyle` is to be put into them, the one style
 * sheet in the page is to stay as it is.
 */
export function newsletterHtml(letter: Newsletter, parts: HtmlParts): string {
  const { language, mark } = letter;
  const head = el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('title', {}, pageTitle([letter.subject])),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    el('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
    mark === '' ? null : el('meta', { name: 'robots', content: 'noindex' }),
    el('style', {}, screenStyle(parts.office)),
  );
  const body = el(
    'body',
    {},
    // Shown beside the subject in lists of e-mails, and nowhere else.
    el('div', { class: 'preheader', 'aria-hidden': 'true' }, letter.preheader),
    table(
      { class: 'outside', width: '100%', bgcolor: '#f1f5f7' },
      el(
        'tr',
        {},
        el(
          'td',
          { class: 'around', align: 'center' },
          el('div', { role: 'main', ...languageAttributes(language) }, sheet(letter, parts)),
          el('div', { role: 'contentinfo', ...languageAttributes(language) }, foot(letter)),
        ),
      ),
    ),
  );
  const html = toHtml(
    el(
      'html',
      { ...languageAttributes(language), 'xmlns:o': 'urn:schemas-microsoft-com:office:office' },
      head,
      body,
    ),
  );
  return `<!DOCTYPE html>\n${html.replace('</head>', `${wordSettings}</head>`)}\n`;
}

function sheet(letter: Newsletter, parts: HtmlParts): Markup {
  const { language, lead, others } = letter;
  const words = wordsFor(language);
  const atTop = table(
    { width: '100%' },
    el(
      'tr',
      {},
      el('td', { class: 'office' }, letter.officeName),
      letter.page !== null &&
        !parts.isPage &&
        el(
          'td',
          { class: 'in-browser', align: endOf(language) },
          el('a', { href: letter.page }, words.inBrowser),
        ),
    ),
  );
  return table(
    { class: 'sheet', width: 600, align: 'center', bgcolor: '#ffffff' },
    row('bar', '\u00a0'),
    row(
      'inside',
      letter.mark !== '' &&
        table({ width: '100%' }, row('mark', el('p', {}, letter.mark)), row('after-mark', '\u00a0')),
      atTop,
      table(
        { width: '100%' },
        row('title', el('h1', {}, letter.title)),
        row('subtitle', el('p', {}, letter.subtitle)),
        leadStory(lead, letter, parts),
      ),
    ),
    row(
      'others',
      others.length > 0 && [
        table({ width: '100%' }, row('also', el('h2', {}, letter.othersHeading))),
        table(
          { width: '100%' },
          others.map((story, at) =>
            row(at === others.length - 1 ? 'story last' : 'story', otherStory(story, letter, parts)),
          ),
        ),
      ],
    ),
  );
}

const endOf = (language: string): string => (directionOf(language) === 'rtl' ? 'left' : 'right');

function image(story: Story, place: PicturePlace, { pictureHref }: HtmlParts): Markup {
  if (story.picture === null) return null;
  const href = pictureHref(story.picture.src, place);
  const { width, height } = pictureSizes[place];
  return href === null ? null : el('img', { src: href, alt: story.picture.alt, width, height });
}

/** A story says its language; one that runs the other way than the letter has its sides turned. */
const ownWay = (className: string, { language }: Story, around: string): Attributes => ({
  class: directionOf(language) === directionOf(around) ? className : `${className} turned`,
  ...languageUnless(language, around),
});

const tagMarkup = ({ tag }: Story): Markup =>
  tag &&
  table(
    {},
    el(
      'tr',
      {},
      el('td', { width: 4, bgcolor: barColour(tag.colour), class: 'tag-bar' }, '\u00a0'),
      el('td', { class: 'tag' }, tag.name),
    ),
  );

function leadStory(story: Story, { language }: Newsletter, parts: HtmlParts): Markup {
  const words = wordsFor(story.language);
  const picture = image(story, 'lead', parts);
  const when = story.when !== '' && el('p', {}, story.when);
  const button =
    story.href !== null &&
    el(
      'td',
      { class: 'button', bgcolor: shadesOf(parts.office.accent).link },
      el('a', { href: story.href, 'aria-label': `${words.readStory}: ${story.headline}` }, words.readStory),
    );
  return [
    picture && row('lead-picture', picture),
    el(
      'tr',
      {},
      el(
        'td',
        ownWay('lead-words', story, language),
        tagMarkup(story),
        el('h2', { class: 'headline' }, story.headline),
        paragraphs(story.teaser, 'lead-teaser'),
        (button || when) &&
          table(
            {},
            el('tr', {}, el('td', { class: 'acts', colspan: 2 }, '\u00a0')),
            el('tr', {}, button, when && el('td', { class: button ? 'beside-button' : 'when' }, when)),
          ),
      ),
    ),
  ];
}

function otherStory(story: Story, { language }: Newsletter, parts: HtmlParts): Markup {
  const words = wordsFor(story.language);
  const picture = image(story, 'row', parts);
  const more =
    story.href !== null &&
    el('a', { href: story.href, 'aria-label': `${words.readOn}: ${story.headline}` }, words.readOn);
  const { width } = pictureSizes.row;
  return table(
    { width: '100%' },
    el(
      'tr',
      {},
      picture && [
        el('td', { class: 'picture', width }, picture),
        el('td', { class: 'gap', width: 24 }, '\u00a0'),
      ],
      el(
        'td',
        ownWay('beside', story, language),
        tagMarkup(story),
        el('h3', { class: 'headline' }, story.headline),
        paragraphs(story.teaser, 'teaser', more || null),
        story.when !== '' && el('p', { class: 'when' }, story.when),
      ),
    ),
  );
}

/** Parts of a line with a middle dot between them. */
const dotted = (parts: readonly Markup[]): Markup[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : ['\u00a0 · \u00a0', part]));

function foot({ footer, officeName, language }: Newsletter): Markup {
  const { address, contacts, note, unsubscribe, credits }: NewsletterFooter = footer;
  return table(
    { class: 'foot', width: 600, align: 'center' },
    row(
      'foot-inside',
      el('p', { class: 'foot-name' }, isolated(officeName, language)),
      address !== '' && el('p', {}, isolated(address, language)),
      contacts.length > 0 &&
        el('p', {}, dotted(contacts.map(({ words, href }) => el('a', { href }, isolated(words, language))))),
      (note !== '' || unsubscribe !== null) &&
        el(
          'p',
          { class: 'foot-part' },
          isolated(note, language),
          note !== '' && unsubscribe !== null && ' ',
          unsubscribe !== null && el('a', { href: unsubscribe.href }, unsubscribe.label),
        ),
      credits !== '' && el('p', { class: 'foot-part' }, credits),
    ),
  );
}
