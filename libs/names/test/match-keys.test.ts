// Keys of the private search: the same across scripts, never from a name alone, always eight. Names invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysPerPerson, keysVersion, matchKeys, paddedKeys } from '../keys/match-keys.ts';

const meet = (one: readonly string[], other: readonly string[]) => one.some((key) => other.includes(key));

test('Spellings of one name meet under the same birth year, and under no other', () => {
  const keys = (name: string, birthYear: number) => matchKeys({ names: [name], birthYear });
  const asked = keys('Miroslav Trendovalski', 1984);
  assert.ok(meet(asked, keys('Трендовалски Мирослав', 1984)));
  assert.ok(meet(asked, keys('Miroslav D. Trendovalsky', 1984)));
  assert.ok(!meet(asked, keys('Miroslav Trendovalski', 1985)));
  assert.ok(meet(keys('Khalid al-Zahrawi', 1990), keys('خالد الزهراوي', 1990)));
  assert.ok(!meet(asked, keys('Vedran Kozarbel', 1984)));
});

test('A place or a document binds as well, and a name alone gives no key', () => {
  assert.deepEqual(matchKeys({ names: ['Vedran Kozarbel'] }), []);
  assert.deepEqual(matchKeys({ names: ['Vedran'], birthYear: 1984 }), []);
  const place = (names: readonly string[], birthPlace: string) => matchKeys({ names, birthPlace });
  assert.ok(meet(place(['Vedran Kozarbel'], 'Belovrik'), place(['Ведран Козарбел'], 'Беловрик')));
  const paper = (number: string) => matchKeys({ names: [], documents: [{ issuer: 'XC', number }] });
  assert.deepEqual(paper('ab 12-34 567'), paper('AB1234567'));
  assert.deepEqual(paper('12'), []);
});

test('Nobody has more than eight keys, and every question has eight', () => {
  const names = Array.from(
    { length: 9 },
    (_, at) => `Gjelosh Ndoc Zarif Shkrepaj${'bdfgklmnr'[at]}an Oruxhaj`,
  );
  const keys = matchKeys({ names, birthYear: 1970, documents: [{ issuer: 'XC', number: 'A123456' }] });
  assert.equal(keys.length, keysPerPerson);
  assert.ok(keys.every((key) => key.startsWith(`${keysVersion}|`)) && keys[0]?.includes('|document|'));
  assert.deepEqual(
    keys,
    matchKeys({ names, birthYear: 1970, documents: [{ issuer: 'XC', number: 'a-123456' }] }),
  );
  const padded = paddedKeys(matchKeys({ names: ['Vedran Kozarbel'], birthYear: 1970 }), 'n1');
  assert.equal(new Set(padded).size, keysPerPerson);
  assert.deepEqual(padded, paddedKeys(matchKeys({ names: ['Ведран Козарбел'], birthYear: 1970 }), 'n1'));
});
