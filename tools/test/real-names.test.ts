/** Nothing that the project prints names a real person of the pairs that the library is tried on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesWithRealNames, readRealNames, realNamesIn, whyNoRealNames } from '#tools/real-names.ts';

const invented = { names: new Set(['velka doren', 'велка дорен-мар', 'велка дорен мар']), longest: 3 };

test('A full name is found in any case, over a line and with a hyphen, and its parts are not', () => {
  const found = realNamesIn('First line.\nSeen: VELKA\nDoren, and Велка Дорен-Мар.', invented);
  assert.deepEqual(found, [
    { line: 2, words: 2 },
    { line: 3, words: 3 },
  ]);
  assert.deepEqual(realNamesIn('Doren saw "Velka", "Doren"; Velka. Doren, velkadoren', invented), []);
});

test('No document, note, fixture, pool or program of the tree holds a real full name', {
  skip: whyNoRealNames() ?? false,
}, () => {
  const real = readRealNames();
  assert.ok(real.names.size > 10_000, `only ${real.names.size} names were read`);
  assert.deepEqual(placesWithRealNames(real), []);
});
