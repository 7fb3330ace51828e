/** English: times, days and sizes. */
import { num, plural } from './numbers.ts';

export const times = {
  today: 'Today',
  yesterday: 'Yesterday',
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  deletedWithinADay: 'deleted permanently within a day',
  deletedInDays: plural({
    one: 'deleted permanently in # day',
    other: 'deleted permanently in # days',
  }),
  nothing: 'nothing',
  kilobytes: (n: number) => `${num(n)} KB`,
  /** With one digit after the point below ten. */
  megabytes: (n: number) => `${n < 10 ? n.toFixed(1) : num(Math.round(n))} MB`,
};
