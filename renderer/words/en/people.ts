/** English: who works on what, and until when. */
import { plural } from './numbers.ts';

const days = plural({ one: '# day', other: '# days' });

export const people = {
  yourName: 'Your name',
  whoAreYou: 'What is your name?',
  whyAsked: {
    clearing:
      'The desk notes who cleared an item, and when. You are asked once; the name can be changed in the settings.',
    comment:
      'Colleagues see who wrote a comment. You are asked once; the name can be changed in the settings.',
    waiting:
      'The desk then knows what waits for you. You are asked once; the name can be changed in the settings.',
  },
  useName: 'Use this name',
  nameMissing: 'Type a name first.',
  yourNameHint: 'Noted with what you clear and with your comments. Kept on this computer.',
  people: 'People of the office',
  peopleHint: 'One name a line. Items can be assigned to them.',
  noted: (name: string) => `From now on you are ${name}.`,

  assignedTo: 'Assigned to',
  nobody: 'Nobody',
  addPerson: (name: string) => `Add “${name}”`,
  due: 'Due',
  noDueDay: 'No day yet',
  note: 'Note',
  noteHint: 'For colleagues. It is never exported.',
  draftSince: (when: string) => `Draft since ${when}`,
  reviewSince: (when: string) => `In review since ${when}`,
  publishedOn: (day: string) => `Published on ${day}`,
  /** `day` without the year where it is of this one. */
  sinceWhen: (day: string, n: number) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${day}, ${days(n)}`),
  clearedBy: (name: string, day: string) => `Cleared by ${name} on ${day}`,
  clearedOn: (day: string) => `Cleared on ${day}`,
  changedSince: 'Changed since it was cleared.',

  dueToday: 'due today',
  dueTomorrow: 'due tomorrow',
  dueOn: (day: string) => `due ${day}`,
  late: (n: number) => `${days(n)} late`,
  goesOut: (day: string) => `goes out ${day}`,
  wentOut: (day: string) => day,
  event: (day: string) => `event ${day}`,

  waits: plural({ one: '# waits for you', other: '# wait for you' }),
  assignedLabel: (name: string) => (name === '' ? 'assign to nobody' : `assign to ${name}`),
  dueLabel: (day: string) => (day === '' ? 'remove due day' : `set due ${day}`),
  noteLabel: 'change of the note',
  assign: 'Assign',
  assignOf: (n: string) => `Assign ${n}`,
  /** `things`: "3 items" or a headline in quotation marks. */
  assigned: (things: string, name: string, n: number) =>
    name === ''
      ? `${things} ${n === 1 ? 'is' : 'are'} assigned to nobody now.`
      : `${things} assigned to ${name}.`,
  nowDue: (things: string, day: string, n: number) =>
    day === '' ? `${things} ${n === 1 ? 'has' : 'have'} no due day now.` : `${things} due ${day}.`,
  noteChanged: (things: string) => `Note of ${things} changed.`,
  commentsOpen: plural({ one: '# open comment', other: '# open comments' }),
};
