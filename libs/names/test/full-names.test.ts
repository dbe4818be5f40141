import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fullNamesIn } from '../index.ts';

const nobody = { attended: [], called: [] };

it('finds what looks like a full name, in both alphabets, and not what an institution is called', () => {
  assert.deepEqual(fullNamesIn('The complaint of A. Velkova-Mareva was upheld.', nobody), [
    'A. Velkova-Mareva',
  ]);
  assert.deepEqual(fullNamesIn('жалбата на Орлин Вуштов', nobody), ['Орлин Вуштов']);
  const text = 'It asked the Data Protection Authority';
  assert.deepEqual(fullNamesIn(text, nobody), ['Data Protection Authority']);
  assert.deepEqual(fullNamesIn(text, { attended: [], called: ['Data Protection Authority'] }), []);
});
