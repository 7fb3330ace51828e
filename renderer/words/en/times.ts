/** English: times, days and sizes. */
import { plural } from './numbers.ts';

export const times = {
  /** Locale of dates and times that the desk itself shows. */
  locale: 'en-GB',
  today: 'Today',
  yesterday: 'Yesterday',
  dayAndTime: (day: string, time: string) => `${day}, ${time}`,
  deletedWithinADay: 'deleted permanently within a day',
  deletedInDays: plural({
    one: 'deleted permanently in # day',
    other: 'deleted permanently in # days',
  }),
  nothing: 'nothing',
};
