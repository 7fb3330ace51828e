import { describe, expect, it } from 'vitest';
import { statuses } from '../document.ts';
import { noWork, type Summary, type Work } from '../list/listing.ts';
import { daysBetween, monthOf, plusDays, plusMonths, sameDayIn, weeksOf } from './days.ts';
import { board, byDay, plannedDay, underWay } from './plan.ts';

const summary = (id: string, fields: Partial<Summary> = {}, work: Partial<Work> = {}): Summary => ({
  ...{ id, kind: 'news', headline: id, date: null, teaser: '', status: 'draft', notBefore: null, tags: [] },
  ...{ language: 'en', cover: null, words: 0, said: '', translation: null, createdAt: '', updatedAt: '' },
  ...fields,
  work: { ...noWork, ...work },
});

describe('days', () => {
  it('of a month are whole weeks from Monday, as many as it touches', () => {
    const weeks = weeksOf('2024-03');
    expect(weeks).toHaveLength(5);
    expect([weeks[0]?.[0], weeks[4]?.[6]]).toEqual(['2024-02-26', '2024-03-31']);
    expect(weeksOf('2021-02')).toHaveLength(4);
    expect(weeksOf('2024-12').at(-1)?.at(-1)).toBe('2025-01-05');
  });
  it('are counted over months, years and the change of clocks', () => {
    expect(plusDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(plusMonths('2024-12', 1)).toBe('2025-01');
    expect(sameDayIn('2024-02', '2024-03-31')).toBe('2024-02-29');
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(monthOf('2024-03-11')).toBe('2024-03');
  });
  it('go on at the end of the last year that a document may have', () => {
    expect(weeksOf('9999-12').at(-1)?.at(-1)).toBe('10000-01-02');
    expect(sameDayIn('9999-12', '9999-11-30')).toBe('9999-12-30');
    expect(plusDays('10000-01-01', -1)).toBe('9999-12-31');
    expect(plusMonths(monthOf('10000-01-02'), -1)).toBe('9999-12');
    expect(plusDays('0099-12-31', 1)).toBe('0100-01-01');
  });
});

describe('a document in the plan', () => {
  it('stands where it is due, then where it goes out, then where the event is', () => {
    const date = { start: '2024-03-20' };
    expect(plannedDay(summary('a', { date }, { due: '2024-03-11' }))).toEqual({
      day: '2024-03-11',
      kind: 'due',
    });
    expect(plannedDay(summary('a', { date, notBefore: '2024-03-12' }))?.kind).toBe('out');
    expect(plannedDay(summary('a', { date }))).toEqual({ day: '2024-03-20', kind: 'event' });
    expect(plannedDay(summary('a'))).toBeNull();
    const cleared = summary('a', { status: 'cleared', notBefore: '2024-03-12' }, { due: '2024-03-11' });
    expect(plannedDay(cleared)).toEqual({ day: '2024-03-11', kind: 'due' });
  });

  it('stands where it went out once it did, and where that is not known at its event', () => {
    const date = { start: '2024-03-20' };
    const work = { statusSince: '2024-03-22T12:00:00.000Z', due: '2024-03-11' };
    expect(plannedDay(summary('a', { status: 'published', date }, work))).toEqual({
      day: '2024-03-22',
      kind: 'went-out',
    });
    expect(plannedDay(summary('a', { status: 'published', date }))?.day).toBe('2024-03-20');
  });

  it('comes in the order in which it is to be ready, events after that, and what has no day last', () => {
    const list = [
      summary('none'),
      summary('old event', { date: { start: '2019-01-01' } }),
      summary('event', { date: { start: '2024-03-01' } }),
      summary('later', {}, { due: '2024-03-12' }),
      summary('out', { status: 'published' }, { due: '2024-03-01' }),
      summary('soon', {}, { due: '2024-03-11' }),
    ];
    expect(underWay(list).map(({ summary: { id } }) => id)).toEqual([
      ...['soon', 'later', 'event', 'old event', 'none'],
    ]);
    expect([...byDay(list).keys()].sort()).toEqual(['2019-01-01', '2024-03-01', '2024-03-11', '2024-03-12']);
  });

  it('keeps the order of what went out at the same moment, and of moments told in other time zones', () => {
    const out = (id: string, statusSince: string): Summary =>
      summary(id, { status: 'published' }, { statusSince });
    const at = '2024-03-11T12:00:00.000Z';
    const all = [out('b', at), out('late', '2024-03-11T11:30:00-02:00'), out('a', at), out('c', at)];
    for (const list of [all, all.toReversed()])
      expect(board(list, '2024-03-12').published.map(({ summary: { id } }) => id)).toEqual([
        ...['late', 'a', 'b', 'c'],
      ]);
  });

  it('stays on the board for seven days after it went out', () => {
    const out = (id: string, day: string): Summary =>
      summary(id, { status: 'published' }, { statusSince: `${day}T12:00:00.000Z` });
    const columns = board(
      [out('a', '2024-03-05'), out('b', '2024-03-04'), out('c', '2024-03-11')],
      '2024-03-11',
    );
    expect(columns.published.map(({ summary: { id } }) => id)).toEqual(['c', 'a']);
    expect(columns.draft).toEqual([]);
  });
});

describe('a plan of two thousand documents', () => {
  const today = '2024-03-15';
  const [kinds, ways] = [statuses.length, 5];
  // Every status with every way in which a document has a day, or none, in no order.
  const all = Array.from({ length: 2_000 }, (_, n) => {
    const at = (n * 7919) % 2_000;
    const day = plusDays(today, (at % 61) - 30);
    const way = Math.floor(at / kinds) % ways;
    return summary(
      `d${String(at).padStart(4, '0')}`,
      {
        status: statuses[at % kinds] ?? 'draft',
        ...(way === 1 || way === 4 ? { date: { start: day } } : {}),
        ...(way === 2 ? { notBefore: day } : {}),
      },
      {
        ...(way === 3 || way === 4 ? { due: day } : {}),
        statusSince: `${plusDays(today, -(at % 41))}T12:00:00.000Z`,
      },
    );
  });
  const ids = (placed: readonly { summary: Summary }[]): string[] => placed.map(({ summary: { id } }) => id);

  it('has each one once in the list and in its column, and on its day in the month', () => {
    const open = all.filter(({ status }) => status !== 'published').map(({ id }) => id);
    expect(ids(underWay(all)).sort()).toEqual([...open].sort());
    const columns = board(all, today);
    for (const status of statuses) for (const one of columns[status]) expect(one.summary.status).toBe(status);
    const shown = statuses
      .filter((status) => status !== 'published')
      .flatMap((status) => ids(columns[status]));
    expect(shown.sort()).toEqual([...open].sort());
    const days = byDay(all);
    const dated = all.filter((one) => plannedDay(one) !== null);
    expect([...days.values()].flatMap(ids).sort()).toEqual(dated.map(({ id }) => id).sort());
    for (const [day, entries] of days)
      for (const one of entries) expect(plannedDay(one.summary)?.day).toBe(day);
  });

  it('keeps in the column of what went out seven days and no more', () => {
    const out = board(all, today).published.map(
      ({ summary: { work } }) => work.statusSince?.slice(0, 10) ?? '',
    );
    expect([out.at(0), out.at(-1)]).toEqual([today, plusDays(today, -6)]);
    expect(out).toEqual([...out].sort().reverse());
    const expected = all.filter(
      ({ status, work }) => status === 'published' && (work.statusSince ?? '') >= plusDays(today, -6),
    );
    expect(out).toHaveLength(expected.length);
  });

  it('comes in the same order however the library lists it', () => {
    expect(ids(underWay([...all].reverse()))).toEqual(ids(underWay(all)));
    const list = underWay(all).map(({ planned }) => planned);
    const due = list.filter((one) => one !== null && one.kind !== 'event').map((one) => one?.day ?? '');
    expect(due).toEqual([...due].sort());
    expect(list.findIndex((one) => one === null)).toBe(list.filter((one) => one !== null).length);
  });
});
