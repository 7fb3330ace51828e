/** Documents for tests of rules, and what a rule finds in them. */
import type { BodyNode, Brochure, Document, NewsItem, Office, Picture } from '../../document.ts';
import { beginDocument } from '../../fields/fields.ts';
import { emptyOffice } from '../../fields/office-fields.ts';
import { checking } from '../../words/en/checking.ts';
import type { AnyFound, RuleName } from '../checking.ts';
import { fixDocument } from '../fix-document.ts';
import { checkedOf, rules, type Around } from '../rules.ts';
import { sayFinding, type SaidFinding } from '../saying.ts';

const at = '2024-03-11T09:00:00.000Z';
export const office: Office = { ...emptyOffice(), name: 'Port Albany Liaison Office', teaserLimit: 40 };

export const words = (text: string, href?: string): BodyNode =>
  href === undefined
    ? { type: 'text', text }
    : { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
/** Words in another language than their text. */
export const inLanguage = (lang: string, text: string): BodyNode => ({
  type: 'text',
  text,
  marks: [{ type: 'language', attrs: { lang } }],
});
export const bold = (text: string): BodyNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const inline = (content: (string | BodyNode)[]): BodyNode[] =>
  content.map((part) => (typeof part === 'string' ? words(part) : part));
export const paragraph = (...content: (string | BodyNode)[]): BodyNode => ({
  type: 'paragraph',
  content: inline(content),
});
export const heading = (level: number, text: string): BodyNode => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
});
export const quotation = (...content: (string | BodyNode)[]): BodyNode => ({
  type: 'blockquote',
  content: [paragraph(...content)],
});
export const picture = (attrs: Partial<Picture>): BodyNode => ({
  type: 'picture',
  attrs: { src: 'media/0123456789abcdef.png', alt: 'A quay', caption: 'A quay', credit: '© X', ...attrs },
});
export const bodyOf = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });
/** A text of one paragraph. */
export const text = (...content: (string | BodyNode)[]): Pick<NewsItem, 'body'> => ({
  body: bodyOf(paragraph(...content)),
});

/** A news item in which no rule finds anything but what the patch brings. */
export const news = (patch: Partial<NewsItem> = {}, id = 'ports'): NewsItem => ({
  ...beginDocument('news', { id, at }),
  headline: 'Ports share a register',
  date: { start: '2024-03-11' },
  teaser: 'Nine ports warn each other.',
  ...text('The ports have met.'),
  ...patch,
});
export const brochure = (patch: Partial<Brochure> = {}): Brochure => ({
  ...beginDocument('brochure', { id: 'spring', at }),
  title: 'Spring',
  closing: { label: 'Read our past stories.' },
  ...patch,
});

/** What a rule finds, with what is said of it in English; `label` is that of its fix. */
type Said<F extends AnyFound = AnyFound> = F &
  Pick<SaidFinding, 'message' | 'remedy'> & { label: string | null };
const inEnglish = <F extends AnyFound>(rule: RuleName, found: readonly F[]): Said<F>[] =>
  found.map((one) => {
    const { message, remedy, fix: label } = sayFinding(checking, { rule, given: one.given, fix: one.fix });
    return { ...one, message, remedy, label };
  });

/** What one rule about a document finds. */
export function find(name: RuleName, document: Document, around: Around = {}): Said[] {
  const rule = rules[name];
  if (rule.about !== 'document') throw new Error(`${name} is no rule about a document.`);
  return inEnglish<AnyFound>(name, rule.check(checkedOf(document, office, around)));
}

/** What one rule about a brochure finds. */
export function findInBrochure(
  name: RuleName,
  own: Brochure,
  items: readonly NewsItem[],
  its: Office = office,
): Said[] {
  const rule = rules[name];
  if (rule.about !== 'brochure') throw new Error(`${name} is no rule about a brochure.`);
  const found: AnyFound[] = rule.check(
    checkedOf(own, its),
    items.map((item) => checkedOf(item, its)),
  );
  return inEnglish(name, found);
}

/** What one rule about a library finds. */
export function findInLibrary(
  name: RuleName,
  documents: readonly Document[],
): Said<AnyFound & { document: string }>[] {
  const rule = rules[name];
  if (rule.about !== 'library') throw new Error(`${name} is no rule about a library.`);
  const notes = new Map(documents.map((one) => [one.id, rule.note(checkedOf(one, office))]));
  const found = [...rule.check(notes)].filter((one) => one !== null);
  return inEnglish(name, found);
}

/** The sentences of findings. */
export const said = (found: readonly Pick<SaidFinding, 'message'>[]): string[] =>
  found.map(({ message }) => message);

/** The document with all findings of a rule mended. */
export function fixed<D extends Document>(name: RuleName, document: D): D {
  const rule = rules[name];
  if (rule.about !== 'document') throw new Error(`${name} is no rule about a document.`);
  return fixDocument(document, rule, office).document;
}
