import { expect, it } from 'vitest';
import { ageOf } from './age.ts';

it.each([
  ['2026-03-14T23:00:00Z', { unit: 'days', count: 0 }],
  ['2026-03-15T09:00:00Z', { unit: 'days', count: 0 }], // a clock that is a little behind
  ['2026-02-20T10:00:00Z', { unit: 'days', count: 22 }],
  ['2026-02-14T10:00:00Z', { unit: 'months', count: 1 }],
  ['2025-01-14T10:00:00Z', { unit: 'months', count: 14 }],
  ['2024-03-15T10:00:00Z', { unit: 'months', count: 23 }],
  ['2024-03-14T10:00:00Z', { unit: 'years', count: 2 }],
  ['2027-01-01T00:00:00Z', null],
  ['some day', null],
  ['', null],
])('a version of %s is, on 14 March 2026, %j old', (built, age) => {
  expect(ageOf(built, new Date('2026-03-14T23:30:00Z'))).toEqual(age);
});
