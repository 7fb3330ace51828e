/** English: the planning view. */
import { num, plural } from './numbers.ts';
import type { Status } from '../../../core/document.ts';

const send: Record<Status, string> = {
  draft: 'Let go to make it a draft again.',
  'in-review': 'Let go to send it to review.',
  cleared: 'Let go to clear it. Your name is noted.',
  published: 'Let go to mark it as published.',
};

export const planning = {
  planning: 'Planning',
  month: 'Month',
  board: 'Board',
  list: 'List',
  views: 'Views of the plan',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  today: 'Today',
  everyone: 'Everyone',
  people: 'Show the work of',
  onlyOf: (initials: string, name: string) => `${initials}: only what is assigned to ${name}`,
  allTags: 'All tags',
  tag: 'Tag',
  more: (n: number) => `${num(n)} more`,
  moreOn: (n: number, day: string) => `${num(n)} more on ${day}`,
  withoutDate: 'Without a date',
  withoutHint: 'Drag one onto a day, or press D and type a date.',
  allDated: 'Everything under way has a date.',
  openIt: 'Open it',
  closeDetails: 'Close details',
  details: 'Details',
  /** Heard after the number of a day: "26 November" is "26" and then this. */
  restOfDay: (day: string) => day.replace(/^\d+/, ''),
  summary: (dated: number, undated: number) =>
    `${num(dated)} dated and not done, ${num(undated)} without a date, and what went out in seven days`,
  stillDue: (n: number, month: string) => `${num(n)} still due in ${month}`,
  late: (n: number) => `${num(n)} late`,
  monthKeys: 'Arrows move by day, Alt and arrows move the item, M, B and L change the view',
  boardKeys: '1 to 4 set the status, A assigns, D sets the date',
  inSevenDays: (n: number) => `${num(n)} in seven days`,
  allInNews: plural({ one: 'The one published item is in News', other: 'All # published are in News' }),
  letGo: (status: Status) => send[status],
  bothStay: (due: string, name: string) => `Due ${due} and ${name} stay.`,
  dueStays: (due: string) => `Due ${due} stays.`,
  nameStays: (name: string) => `${name} stays.`,
  nothing: 'Nothing is under way',
  nothingHint: 'Items, briefs and brochures that are not published yet stand here with their days.',
  nothingFor: 'Nothing here for this choice',
  showAll: 'Show everything',
  emptyColumn: 'Nothing here.',
  columns: { when: 'Day', headline: 'Headline', status: 'Status', person: 'Assigned to' },
  noDay: 'No day',
};
