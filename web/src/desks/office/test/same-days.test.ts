import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHolidaysSearch, yearOf } from '../holidays-search.ts';
import { sameDays } from '../same-days.ts';

const names = { en: 'A free day' };

test('holidays are taken over to the same days, and a leap day where there is one', () => {
  const before = ['2028-01-01', '2028-02-29', '2028-12-31'].map((day) => ({ day, names }));
  const days = (year: number) => sameDays(before, year).map(({ day }) => day);
  assert.deepEqual(days(2029), ['2029-01-01', '2029-12-31']);
  assert.deepEqual(days(2032), ['2032-01-01', '2032-02-29', '2032-12-31']);
  assert.deepEqual(sameDays(before, 2032)[0]?.names, names);
});

test('a year in the address is one that the calendar has, or it is this year', () => {
  assert.deepEqual(readHolidaysSearch({ year: '2027' }), { year: 2027 });
  for (const year of ['soon', '20270', 1.5, undefined]) assert.deepEqual(readHolidaysSearch({ year }), {});
  assert.equal(yearOf({}), new Date().getUTCFullYear());
});
