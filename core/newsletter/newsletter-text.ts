/** A newsletter as plain text: everything that its HTML says, in the same order. */
import { wordsFor } from '../languages/words.ts';
import { linkText } from '../body/link-text.ts';
import type { Newsletter, Story } from './newsletter.ts';

const rule = '-'.repeat(40);
const block = (...lines: (string | false)[]): string =>
  lines.filter((line) => line !== false && line !== '').join('\n');
const link = (label: string, href: string | null): string => (href === null ? '' : linkText({ label, href }));

/** The letter as text for programs that show no HTML, and for readers who want none. */
export function newsletterText(letter: Newsletter): string {
  const { language, footer, lead, others } = letter;
  const words = wordsFor(language);
  const parts = [
    letter.mark,
    block(letter.officeName, link(words.inBrowser, letter.page)),
    block(letter.title, letter.subtitle),
    ...storyText(lead, (story) => wordsFor(story.language).readStory),
    ...(others.length === 0 ? [] : [block(rule, letter.othersHeading, rule)]),
    ...others.flatMap((story) => storyText(story, ({ language: own }) => wordsFor(own).readOn)),
    block(
      rule,
      letter.officeName,
      footer.address,
      ...footer.contacts.map(({ words: label, href }) => contactText(label, href)),
    ),
    block(footer.note, footer.unsubscribe !== null && linkText(footer.unsubscribe)),
    footer.credits,
    letter.mark,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A picture in words stands where it stands in the HTML. */
function storyText(story: Story, label: (story: Story) => string): string[] {
  const { picture, tag, headline, teaser, when, href } = story;
  return [
    picture === null || picture.alt === '' ? '' : `[${picture.alt}]`,
    block(tag !== null && tag.name, headline),
    teaser,
    block(link(label(story), href), when),
  ];
}

/** An address that shows where it leads is not said twice. */
const contactText = (label: string, href: string): string =>
  href.startsWith('mailto:') || href.startsWith('tel:') ? label : href;
