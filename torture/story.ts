/** News items for trials: every word follows from id and version, so that any loss shows. */
import type { BodyNode, NewsItem } from '../core/document.ts';
import { beginDocument } from '../core/fields/fields.ts';
import { chance, seedOf, upTo } from './random.ts';

const words =
  'seminar délégation across ports of entry customs laboratory « précurseurs » evidence judges Länder treaty forest wildlife passport ships convoy financing prosecutors mañana training 数据 border signed handbook'.split(
    ' ',
  );

const at = '2024-03-11T09:00:00.000Z';

/** A news item of about that many bytes; version 17 says so in its teaser. */
export function story(id: string, version: number, bytes = 4_000): NewsItem {
  return {
    ...beginDocument('news', { id, at }),
    headline: `Story ${id}`,
    date: { start: '2024-03-11' },
    place: 'Vienna',
    teaser: `version ${version}`,
    body: bodyFor(id, version, bytes),
  };
}

function bodyFor(id: string, version: number, bytes: number): BodyNode {
  const random = chance(seedOf(`${id}/${version}`));
  const content: BodyNode[] = [];
  for (let written = 0; written < bytes;) {
    const text = Array.from({ length: 40 }, () => words[upTo(words.length, random)]).join(' ');
    content.push({ type: 'paragraph', content: [{ type: 'text', text }] });
    written += text.length + 90;
  }
  return { type: 'doc', content };
}

/** The version of a story, all of whose words are as they were written. Throws where one is not. */
export function versionOf(document: unknown, bytes?: number): number {
  const { id, teaser, headline, body } = document as NewsItem;
  const version = Number(/^version (\d+)$/.exec(teaser)?.[1]);
  if (!Number.isInteger(version)) throw new Error(`The teaser is “${teaser}”.`);
  const whole = story(id, version, bytes);
  if (headline !== whole.headline || JSON.stringify(body) !== JSON.stringify(whole.body))
    throw new Error(`The words of “${id}” are not those of version ${version}.`);
  return version;
}
