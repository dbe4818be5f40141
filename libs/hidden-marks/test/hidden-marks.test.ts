import assert from 'node:assert/strict';
import { it } from 'node:test';
import { oneLine, withoutHidden } from '../index.ts';

it('what nobody sees goes and is counted, at every level; letters of every alphabet and line breaks stay', () => {
  const given = { titles: { bg: 'Ве\u200bчери\n\u202eза' }, list: [{ says: '\u0000ë' }], n: 3, none: null };
  assert.deepEqual(withoutHidden(given), {
    data: { titles: { bg: 'Вечери\nза' }, list: [{ says: 'ë' }], n: 3, none: null },
    hidden: 3,
  });
  assert.equal(oneLine(' Office\n of\u2066  x\ud800 ', 11), 'Office of x');
});
