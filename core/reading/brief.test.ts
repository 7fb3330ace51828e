import { describe, expect, it } from 'vitest';
import { bodyText } from '../body/body.ts';
import { readText } from './read-text.ts';
import type { Reading } from '../import/reading.ts';

const notes = ({ notices }: Reading): [number, string][] => notices.map(({ line, code }) => [line, code]);
const types = ({ drafts }: Reading): string[] => (drafts[0]?.body.content ?? []).map(({ type }) => type);

describe('A policy brief out of a PDF', () => {
  const reading = readText(
    [
      ' ',
      'How small ports can share one register of containers without ',
      'losing their trade ',
      ' ',
      'Small ports lose time because every one of them keeps a register of its own. This brief sets out what ',
      'four ports in the north did about it, what it cost them, and what others could learn from their well-',
      'meant mistakes. It builds on talks with forty officers and on the figures of the years 2018-',
      '2020. ',
      'The four ports began with a pilot in May. They agreed on one form, on one lan-',
      'guage and on one day a week on which all of them would enter the containers of the week. The language ',
      'was the hardest part, since no port wished to give up its own, and medium- ',
      'and long-term costs were unknown to all. ',
      ' ',
      'Recommendations ',
      ' ',
      'Ports should begin with one form, and leave the question of the language to the end. They should then ',
      '',
      '2',
      '',
      'name one officer. ',
      '• begin with one form, since every form that is added later costs more than the one before ',
      'it did; and ',
      '• name one officer. ',
    ].join('\n'),
  );

  it('is recognised by its wrapped lines', () => {
    expect(reading.form).toBe('brief');
    expect(reading.drafts[0]).toMatchObject({
      kind: 'brief',
      form: 'policy',
      date: null,
      headline: 'How small ports can share one register of containers without losing their trade',
    });
    expect(notes(reading)).toEqual([
      [2, 'lines-rejoined'],
      [2, 'date-missing'],
    ]);
  });

  it('has its paragraphs, headings and lists again', () => {
    expect(types(reading)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'bulletList']);
  });

  it('keeps terms with hyphens whole, and words that a line’s end had parted', () => {
    const text = bodyText(reading.drafts[0]?.body ?? { type: 'doc' });
    expect(text).toContain('their well-meant mistakes');
    expect(text).toContain('2018-2020.');
    expect(text).toContain('one language and');
    expect(text).toContain('medium- and long-term');
    expect(text).toContain('They should then name one officer.');
    expect(reading.notices[0]?.message).toContain('“language”');
  });

  it('has a date only where a date line says it', () => {
    const dated = readText(
      [
        'Policy Brief',
        'Sharing registers',
        '12 October 2020',
        'Ports that share registers save time. This says how much.',
      ].join('\n\n'),
    );
    expect(dated.form).toBe('brief');
    expect(dated.drafts[0]).toMatchObject({
      headline: 'Sharing registers',
      date: { start: '2020-10-12' },
    });
    expect(notes(dated)).toEqual([[1, 'junk-dropped']]);
  });
});

describe('A short brief with a date, whose lines are not wrapped', () => {
  const sharing = 'Ports that share their registers save time, and they find more seals that were replaced.';
  const lines = (...sections: string[]): string =>
    ['Sharing registers', '12 October 2020', ...sections.flatMap((title) => [title, sharing])].join('\n\n');

  it.each([
    [['Background', 'Recommendations']],
    [['1. Key messages', '2. Policy options', '3. Next steps']],
    [['Contexte', 'Recommandations :']],
  ])('is known by its sections %j', (sections) => {
    const reading = readText(lines(...sections));
    expect(reading.form).toBe('brief');
    expect(reading.drafts[0]).toMatchObject({ kind: 'brief', date: { start: '2020-10-12' } });
  });

  it('is an article where it has no more than an article may have', () => {
    expect(readText(lines('Background')).form).toBe('article');
    expect(readText(lines('The quays', 'The masters')).form).toBe('article');
    const opened = `Sharing registers\n\nVienna, 12 October 2020 – ${sharing}\n\nBackground\n\n${sharing}\n\nConclusions\n\n${sharing}`;
    expect(readText(opened).form).toBe('article');
  });
});

it('takes the place and the day of a dateline over a wrapped brief', () => {
  const reading = readText(
    [
      'Priorities at the Commission on Ports',
      '',
      'Vienna, 12 March 2021',
      '',
      'The office took part in the yearly session of the Commission on Ports, which was held in Vienna from 8',
      'to 12 March 2021 in hybrid form. It spoke on behalf of six countries of the region, and it supported',
      'four resolutions, of which two were its own.',
    ].join('\n'),
  );
  expect(reading.form).toBe('brief');
  expect(reading.drafts[0]).toMatchObject({ date: { start: '2021-03-12' }, place: 'Vienna' });
  expect(types(reading)).toEqual(['paragraph']);
});

it('recognises the profile of an organization that has no acronym', () => {
  const reading = readText(
    [
      'World Ports Fund',
      '',
      'The fund lends money to ports. It has 120 members.',
      '',
      'World Ports Fund in Montenegro',
      '',
      'The fund has lent money to the port of Bar since 2008.',
      '',
      'More information about the fund in Montenegro at: www.example.org/fund',
    ].join('\n'),
  );
  expect(reading.form).toBe('profile');
  expect(types(reading)).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph']);
});

describe('The profile of an office', () => {
  const reading = readText(
    [
      'International Organization for Ports (IOP)',
      '',
      'IOP is mandated to help its members with their ports. Its two pillars are:',
      '',
      '  • Studies, which show what ports do; and',
      '  • Courses, which show what ports could do.',
      '',
      'IOP in North Macedonia',
      '',
      'IOP opened its office in Skopje on 3 May 2009. It has two projects there.',
      '',
      'More about the work of IOP in North Macedonia at: \u00a0http://www.example.org/iop/',
      '',
      'OUR projects',
    ].join('\n'),
  );

  it('is recognised, with the organization as its headline', () => {
    expect(reading.form).toBe('profile');
    expect(reading.drafts[0]).toMatchObject({
      kind: 'brief',
      form: 'profile',
      date: null,
      headline: 'International Organization for Ports (IOP)',
    });
  });

  it('has its pillars as a list, its sections as headings and its address as a link', () => {
    expect(types(reading)).toEqual([
      'paragraph',
      'bulletList',
      'heading',
      'paragraph',
      'paragraph',
      'heading',
    ]);
    const more = reading.drafts[0]?.body.content?.[4]?.content;
    expect(more?.at(-1)).toEqual({
      type: 'text',
      text: 'http://www.example.org/iop/',
      marks: [{ type: 'link', attrs: { href: 'http://www.example.org/iop/' } }],
    });
  });

  it('says that nothing stands under its last heading', () => {
    expect(notes(reading)).toEqual([[14, 'section-empty']]);
  });
});
