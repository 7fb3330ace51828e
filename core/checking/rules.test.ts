import { describe, expect, it } from 'vitest';
import type { Brief, NewsItem, Office, Picture } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { checkDocument, checksOf, ruleNames, rules } from './rules.ts';
import { emptyOffice } from '../fields/office-fields.ts';

const office: Office = {
  ...emptyOffice(),
  name: 'Office',
  latestNewsTitle: 'Latest News',
  rangeMark: '-',
  language: 'en',
  teaserLimit: 40,
  brochureTitle: 'Brochure',
  brochureIntroduction: '',
  brochureClosing: null,
  releases: 'published',
};
const made = { id: 'a', at: '2024-01-01T00:00:00Z' };
const common = {
  headline: 'Partners meet in Vienna',
  date: { start: '2023-11-14' },
  teaser: 'Two days of talks.',
};
const news = (patch: Partial<NewsItem> = {}): NewsItem => ({
  ...beginDocument('news', made),
  ...common,
  ...patch,
});
const brief = (patch: Partial<Brief> = {}): Brief => ({
  ...beginDocument('brief', made),
  ...common,
  ...patch,
});
const withPictures = (...pictures: Partial<Picture>[]): NewsItem =>
  news({
    body: {
      type: 'doc',
      content: pictures.map((attrs) => ({
        type: 'picture',
        attrs: {
          src: 'media/0123456789abcdef.png',
          alt: 'A room',
          caption: 'A room in Vienna',
          credit: 'Image © X',
          ...attrs,
        },
      })),
    },
  });
const found = (document: NewsItem | Brief): string[] =>
  checkDocument(document, office).map(({ rule }) => rule);

describe('checkDocument', () => {
  it('finds nothing in a finished item', () => {
    expect(found(news())).toEqual([]);
    expect(found(withPictures({}))).toEqual([]);
  });

  it('misses the headline, the date and the teaser of a news item', () => {
    expect(found(news({ headline: ' ', date: null, teaser: '' }))).toEqual([
      'missing-headline',
      'missing-date',
      'missing-teaser',
      'nothing-to-read',
    ]);
  });

  it('lets a brief do without date and teaser', () => {
    expect(found(brief({ date: null, teaser: '' }))).toEqual([]);
  });

  it('counts the characters of a teaser against the limit of the office', () => {
    expect(found(news({ teaser: 'x'.repeat(40) }))).toEqual([]);
    expect(checkDocument(news({ teaser: 'x'.repeat(41) }), office)[0]?.given).toEqual({
      characters: 41,
      limit: 40,
    });
  });

  it('finds a heading with no links, links with no address, and a lost “more”', () => {
    expect(found(news({ furtherInformation: { heading: 'Further Information:', links: [] } }))).toEqual([
      'empty-further-information',
    ]);
    const links = [{ label: 'Report' }, { label: 'Site', href: 'https://example.org/' }];
    expect(found(news({ furtherInformation: { heading: '', links }, more: { label: 'more' } }))).toEqual([
      'lost-link',
      'lost-link',
    ]);
  });

  it('names the picture that lacks a file, alternative text or a credit', () => {
    const findings = checkDocument(
      withPictures({}, { alt: '' }, { src: null, alt: '' }, { credit: '' }),
      office,
    );
    expect(findings.map(({ rule, place }) => [rule, 'index' in place ? place.index : null])).toEqual([
      ['missing-picture', 2],
      ['picture-without-alt', 1],
      ['picture-without-credit', 3],
    ]);
  });

  it('has a name for every rule, and no name twice', () => {
    expect(ruleNames.map((name) => rules[name].name)).toEqual(ruleNames);
  });

  it('leaves out what the editor ignores, says why, and shows it again once its words change', () => {
    const item = news({ teaser: 'Some 75% came.' });
    const about = checkDocument(item, office)[0]?.about ?? '';
    const ignoredChecks = [{ rule: 'percent-sign', about, reason: 'A title.' }];
    expect(checksOf({ ...item, ignoredChecks }, office)).toMatchObject({
      findings: [],
      ignored: [{ rule: 'percent-sign', reason: 'A title.' }],
    });
    expect(found({ ...item, ignoredChecks, teaser: 'Some 75% went.' })).toEqual(['percent-sign']);
    expect(found({ ...item, ignoredChecks: [{ rule: 'capitals', about, reason: '' }] })).toEqual([
      'percent-sign',
    ]);
  });
});
