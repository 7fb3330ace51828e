/** Days told from today: “today”, “last month”, “cette semaine”. */
import type { Period } from '../dates/period.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

/** Folded phrases: what is before, now, and next, in the six languages that texts are read in, and the other official ones of the United Nations. */
const phrases: Readonly<Record<Unit, Readonly<Record<'-1' | '0' | '1', readonly string[]>>>> = {
  day: {
    '-1': ['yesterday', 'hier', 'ayer', 'gisteren', 'gestern', 'ontem', 'вчера', 'امس', '昨天'],
    '0': [
      'today',
      'aujourd’hui',
      "aujourd'hui",
      'hoy',
      'vandaag',
      'heute',
      'hoje',
      'сегодня',
      'اليوم',
      '今天',
    ],
    '1': ['tomorrow', 'demain', 'manana', 'morgen', 'amanha', 'завтра', 'غدا', '明天'],
  },
  week: {
    '-1': [
      'last week',
      'la semaine derniere',
      'semaine derniere',
      'la semana pasada',
      'semana pasada',
      'vorige week',
      'letzte woche',
      'semana passada',
      'прошлая неделя',
      'на прошлои неделе',
      'الاسبوع الماضي',
      '上周',
    ],
    '0': [
      'this week',
      'cette semaine',
      'esta semana',
      'deze week',
      'diese woche',
      'эта неделя',
      'на этои неделе',
      'هذا الاسبوع',
      '本周',
    ],
    '1': [
      'next week',
      'la semaine prochaine',
      'semaine prochaine',
      'la proxima semana',
      'proxima semana',
      'volgende week',
      'nachste woche',
      'следующая неделя',
      'الاسبوع القادم',
      '下周',
    ],
  },
  month: {
    '-1': [
      'last month',
      'le mois dernier',
      'mois dernier',
      'el mes pasado',
      'mes pasado',
      'vorige maand',
      'letzter monat',
      'letzten monat',
      'mes passado',
      'прошлыи месяц',
      'в прошлом месяце',
      'الشهر الماضي',
      '上个月',
      '上月',
    ],
    '0': [
      'this month',
      'ce mois',
      'ce mois-ci',
      'este mes',
      'deze maand',
      'dieser monat',
      'diesen monat',
      'этот месяц',
      'в этом месяце',
      'هذا الشهر',
      '这个月',
      '本月',
    ],
    '1': [
      'next month',
      'le mois prochain',
      'mois prochain',
      'el proximo mes',
      'proximo mes',
      'volgende maand',
      'nachster monat',
      'nachsten monat',
      'следующии месяц',
      'الشهر القادم',
      '下个月',
      '下月',
    ],
  },
  year: {
    '-1': [
      'last year',
      'l’annee derniere',
      "l'annee derniere",
      'annee derniere',
      'el ano pasado',
      'ano pasado',
      'vorig jaar',
      'letztes jahr',
      'ano passado',
      'прошлыи год',
      'в прошлом году',
      'العام الماضي',
      '去年',
    ],
    '0': [
      'this year',
      'cette annee',
      'este ano',
      'dit jaar',
      'dieses jahr',
      'этот год',
      'в этом году',
      'هذا العام',
      '今年',
    ],
    '1': [
      'next year',
      'l’annee prochaine',
      "l'annee prochaine",
      'el proximo ano',
      'proximo ano',
      'volgend jaar',
      'nachstes jahr',
      'следующии год',
      'العام القادم',
      '明年',
    ],
  },
};

const meant = new Map<string, { unit: Unit; by: number }>();
for (const [unit, steps] of Object.entries(phrases) as [Unit, (typeof phrases)[Unit]][])
  for (const [by, told] of Object.entries(steps))
    for (const phrase of told) meant.set(phrase, { unit, by: Number(by) });

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The days that a folded phrase means on an ISO day, weeks from Monday; null where it is no such phrase. */
export function relativePeriod(phrase: string, today: string): Period | null {
  const found = meant.get(phrase);
  if (!found) return null;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const at = (y: number, m: number, d: number): string => iso(new Date(Date.UTC(y, m - 1, d)));
  const { unit, by } = found;
  const spans: Record<Unit, () => Period> = {
    day: () => ({ start: at(year, month, day + by), end: at(year, month, day + by) }),
    week: () => {
      const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
      const monday = day - weekday + 7 * by;
      return { start: at(year, month, monday), end: at(year, month, monday + 6) };
    },
    month: () => ({ start: at(year, month + by, 1), end: at(year, month + by + 1, 0) }),
    year: () => ({ start: at(year + by, 1, 1), end: at(year + by, 12, 31) }),
  };
  return spans[unit]();
}
