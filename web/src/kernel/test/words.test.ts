import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeErrors } from '../form/field-errors.ts';
import { createFormat } from '../i18n/format.ts';
import { fold } from '../i18n/fold.ts';
import { pick, preferred } from '../i18n/languages.ts';
import { nextSort, readSort, readTableState } from '../table/table-state.ts';

test('a search in Latin letters finds Cyrillic words, and one without accents finds those with', () => {
  assert.equal(fold('Заедно'), 'zaedno');
  assert.equal(fold('Ѓорче'), 'gjorche');
  assert.equal(fold('Ќерка'), 'kjerka');
  assert.equal(fold('йод'), 'jod');
  assert.equal(fold('Masë e çdo dite'), 'mase e cdo dite');
});

test('words in the reader’s language go first, then those of the neighbour, and none is nothing', () => {
  assert.deepEqual(pick({ mk: 'мерка', en: 'measure' }, 'bg'), { words: 'мерка', language: 'mk' });
  assert.deepEqual(pick({ sq: 'masë' }, 'en'), { words: 'masë', language: 'sq' });
  assert.equal(pick({}, 'en'), undefined);
  assert.equal(pick(null, 'en'), undefined);
});

test('the first of the browser’s languages that we speak is taken', () => {
  assert.equal(preferred(['el-GR', 'sq-XK', 'en']), 'sq');
  assert.equal(preferred(['de']), 'en');
});

test('a calendar day stays that day in every zone, and money keeps its decimals in Albanian', () => {
  const far = createFormat('en', 'Pacific/Auckland');
  assert.equal(far.date('2026-11-21'), '21 Nov 2026');
  assert.match(createFormat('sq', 'UTC').money(1234.5, 'ALL'), /1.?234,50/);
  assert.equal(createFormat('bg', 'UTC').date('2026-11-21', 'long'), '21 ноември 2026 г.');
});

test('Albanian and Macedonian letters sort where their readers look for them', () => {
  const sorted = (language: 'sq' | 'mk', words: string[]) =>
    words.toSorted(createFormat(language, 'UTC').compare);
  assert.deepEqual(sorted('sq', ['dhomë', 'duar', 'çaj', 'cak']), ['cak', 'çaj', 'duar', 'dhomë']);
  assert.deepEqual(sorted('mk', ['ѓон', 'ера', 'дом', 'град']), ['град', 'дом', 'ѓон', 'ера']);
});

test('a press on a head sorts up, then down, then not at all', () => {
  assert.equal(nextSort(undefined, 'ends'), 'ends');
  assert.equal(nextSort('ends', 'ends'), '-ends');
  assert.equal(nextSort('-ends', 'ends'), undefined);
  assert.deepEqual(readSort('-ends'), [{ id: 'ends', desc: true }]);
  assert.deepEqual(readTableState({ filter: { words: 7 }, sort: 'A B' }), {});
});

test('an error of a part of a field stands at the field, one of no field stands in the summary', () => {
  const placed = placeErrors(
    [
      { path: 'titles.bg', code: 'too_big', message: 'Too long.' },
      { path: 'budget/0/planned', code: 'x', message: 'No number.' },
      { path: 'elsewhere', code: 'x', message: 'Odd.' },
    ],
    ['titles', 'budget'],
  );
  assert.deepEqual(
    [...placed],
    [
      ['titles', 'Too long.'],
      ['budget', 'No number.'],
      ['', 'Odd.'],
    ],
  );
});
