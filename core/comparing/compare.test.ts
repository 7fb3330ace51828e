import { describe, expect, it } from 'vitest';
import type { BodyNode, Brochure, NewsItem } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { compare, countChanges } from './compare.ts';

const paragraph = (text: string, marks?: BodyNode['marks']): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});
const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

const item: NewsItem = {
  ...beginDocument('news', { id: 'harbour', at: '2023-11-16T09:00:00Z' }),
  headline: 'Harbour checks begin',
  date: { start: '2023-11-14', end: '2023-11-15' },
  place: 'Vienna',
  teaser: 'Officers checked forty containers.',
  body: body(paragraph('Officers checked forty containers.'), paragraph('They found nothing.')),
  tags: ['ports'],
};

const brochure: Brochure = {
  ...beginDocument('brochure', { id: 'spring', at: '2023-11-16T09:00:00Z' }),
  title: 'Spring',
  edition: '',
  introduction: 'What we did.',
  items: ['a', 'b'],
  closing: null,
  dateForm: 'dotted',
  language: 'en',
  status: 'draft',
  ignoredChecks: [],
  createdAt: '2023-11-16T09:00:00Z',
  updatedAt: '2023-11-16T09:00:00Z',
};

describe('comparing two states of a document', () => {
  it('finds nothing where only the time of saving differs', () => {
    expect(compare(item, { ...item, updatedAt: '2024-01-01T00:00:00Z' })).toEqual([]);
  });

  it('lists the fields that changed, in the order of the sheet', () => {
    const changes = compare(item, {
      ...item,
      status: 'cleared',
      headline: 'Harbour checks end',
      tags: ['ports', 'customs'],
      source: { label: 'the Vienna office', href: 'https://example.org/a' },
    });
    expect(changes.map(({ field }) => field)).toEqual(['headline', 'status', 'source', 'tags']);
    expect(changes[0]?.parts).toEqual([
      { text: 'Harbour checks ', change: 'same' },
      { text: 'begin', change: 'removed' },
      { text: 'end', change: 'added' },
    ]);
    expect(changes[2]?.parts).toEqual([
      { text: 'the Vienna office <https://example.org/a>', change: 'added' },
    ]);
  });

  it('compares the body by paragraphs and words', () => {
    const [change] = compare(item, {
      ...item,
      body: body(paragraph('Officers checked fifty containers.'), paragraph('They found nothing.')),
    });
    expect(change).toEqual({
      field: 'body',
      parts: [
        { text: 'Officers checked ', change: 'same' },
        { text: 'forty', change: 'removed' },
        { text: 'fifty', change: 'added' },
        { text: ' containers.\n\nThey found nothing.', change: 'same' },
      ],
    });
  });

  it('says that an address behind the same words has changed', () => {
    const link = (href: string): BodyNode => paragraph('the report', [{ type: 'link', attrs: { href } }]);
    const changes = compare(
      { ...item, body: body(link('https://example.org/old')) },
      { ...item, body: body(link('https://example.org/new')) },
    );
    expect(changes.map(({ field }) => field)).toEqual(['links']);
    expect(changes[0]?.parts.filter(({ change }) => change === 'added').map(({ text }) => text)).toEqual([
      'new',
    ]);
  });

  it('says that a caption has changed', () => {
    const picture = (caption: string): BodyNode => ({
      type: 'picture',
      attrs: { src: null, alt: 'A crane', caption, credit: 'Image © Harbour Office' },
    });
    const changes = compare(
      { ...item, body: body(picture('At dawn')) },
      { ...item, body: body(picture('At dusk')) },
    );
    expect(changes.map(({ field }) => field)).toEqual(['pictures']);
  });

  it('says that only the formatting has changed', () => {
    const bold = body(
      paragraph('Officers checked forty containers.', [{ type: 'bold' }]),
      paragraph('They found nothing.'),
    );
    expect(compare(item, { ...item, body: bold })).toEqual([{ field: 'formatting', parts: [] }]);
  });

  it('names dates, tags and items in the words of the caller', () => {
    const telling = {
      date: () => '14-15 November 2023',
      tag: (id: string) => id.toUpperCase(),
      item: (id: string) => `Item ${id}`,
    };
    const changes = compare(item, { ...item, date: null, tags: [] }, telling);
    expect(changes.map(({ parts }) => parts)).toEqual([
      [{ text: '14-15 November 2023', change: 'removed' }],
      [{ text: 'PORTS', change: 'removed' }],
    ]);
    const [order] = compare(brochure, { ...brochure, items: ['b', 'a'] }, telling);
    expect(order?.field).toBe('items');
    expect(order?.parts.some(({ change }) => change === 'added')).toBe(true);
  });

  it('counts the words that came and went', () => {
    const changes = compare(item, { ...item, headline: 'Harbour checks come to an end', place: '' });
    expect(countChanges(changes)).toEqual({ added: 4, removed: 2 });
  });
});
