import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkItem, emptyItem, flatten, readMinor, toFacts, unflatten } from '../parts/item-values.ts';

test('amounts are read as people of the four languages type them', () => {
  const cases: [string, number | undefined][] = [
    ['84000', 8_400_000],
    ['84 000', 8_400_000],
    ['84\u00a0000,50', 8_400_050],
    ['84.000,5', 8_400_050],
    ['84,000.50', 8_400_050],
    ['1.234.567', 123_456_700],
    ['0', 0],
    ['', undefined],
    ['-5', undefined],
    ['about 100', undefined],
  ];
  for (const [typed, minor] of cases) assert.equal(readMinor(typed), minor, `"${typed}"`);
});

test('an empty form sends nothing that was not said', () => {
  const facts = toFacts({ ...emptyItem, titles: { en: ' Course ', bg: '', mk: '', sq: '' } });
  assert.deepEqual(facts.titles, { en: 'Course' });
  assert.equal(facts.description, null);
  assert.equal(facts.kind, null);
  assert.equal(facts.leadOrganisation, null);
  assert.deepEqual(facts.budget, []);
});

test('a kind or level that nobody knows is not sent on', () => {
  const facts = toFacts({ ...emptyItem, kind: 'made-up', level: 'national' });
  assert.equal(facts.kind, null);
  assert.equal(facts.level, 'national');
});

test('partners outside of the list are one on each line', () => {
  const facts = toFacts({ ...emptyItem, partners: ['p1'], otherPartners: 'A choir\n\n  A club ' });
  assert.deepEqual(facts.partners, [
    { organisation: 'p1', name: null },
    { organisation: null, name: 'A choir' },
    { organisation: null, name: 'A club' },
  ]);
});

test('what is wrong is found before anything is sent', () => {
  const wrong = checkItem({
    ...emptyItem,
    startsOn: '2027-01-01',
    endsOn: '2026-01-01',
    budget: [{ source: '', year: '', currency: 'EURO', planned: 'x', committed: 0, spent: 0 }],
  });
  assert.deepEqual([...wrong.keys()].sort(), ['budget', 'endsOn', 'titles']);
  assert.equal(checkItem({ ...emptyItem, titles: { ...emptyItem.titles, sq: 'Kurs' } }).size, 0);
});

test('values taken apart by language come together again as they were', () => {
  const values = {
    ...emptyItem,
    titles: { en: 'a', bg: 'б', mk: '', sq: '' },
    externalId: '1.1',
    partners: ['p'],
  };
  assert.equal(flatten(values)['titles.bg'], 'б');
  assert.deepEqual(unflatten(flatten(values), emptyItem), values);
});
