// Macedonian and Albanian written by hand are what the platform writes where it knows them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatByHand } from '../i18n/format-by-hand.ts';

const days = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at, 13, 5)));

for (const language of ['mk', 'sq'] as const) {
  const byHand = formatByHand(language);
  test(`${language}: every day of a year is written as the platform writes it`, () => {
    assert.deepEqual(Intl.DateTimeFormat.supportedLocalesOf(language), [language], 'this platform knows it');
    for (const style of ['medium', 'long', 'full'] as const) {
      const platform = new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' });
      for (const day of days) assert.equal(byHand.date(day, 'UTC', style), platform.format(day));
    }
  });

  test(`${language}: numbers and money are written as in the language that stands in`, () => {
    for (const value of [12345.6, 6452, 84000, 5960000, 0.5])
      assert.equal(
        new Intl.NumberFormat(byHand.numbersAs).format(value),
        new Intl.NumberFormat(language).format(value),
      );
    const euro = { style: 'currency', currency: 'EUR' } as const;
    assert.equal(
      new Intl.NumberFormat(byHand.numbersAs, euro).format(84000.5),
      new Intl.NumberFormat(language, euro).format(84000.5),
    );
  });

  test(`${language}: names stand in the order of its alphabet`, () => {
    const letters = {
      mk: 'а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш Ѓорче Драгана Ќамил Тодор Ѕвезда',
      sq: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh Dhurata Dorina Çerkez Shemira Sorana Njomza',
    }[language].split(' ');
    const platform = new Intl.Collator(language, { numeric: true });
    assert.deepEqual(letters.toSorted(byHand.compare), letters.toSorted(platform.compare));
    assert.equal(['1.10', '1.9'].toSorted(byHand.compare)[0], '1.9');
  });
}

test('a moment is told in the zone asked for, and days by their names', () => {
  const moment = new Date('2026-11-22T23:05:00Z');
  assert.equal(formatByHand('mk').moment(moment, 'Europe/Skopje'), '23 ное. 2026 г., во 00:05');
  assert.equal(formatByHand('sq').moment(moment, 'Europe/Tirane'), '23 nën 2026, 00:05');
  assert.deepEqual([0, -1, 3, 21, -11].map(formatByHand('mk').days), [
    'денес',
    'вчера',
    'за 3 дена',
    'за 21 ден',
    'пред 11 дена',
  ]);
  assert.deepEqual([0, 1, 5, -5].map(formatByHand('sq').days), [
    'sot',
    'nesër',
    'pas 5 ditësh',
    '5 ditë më parë',
  ]);
});
