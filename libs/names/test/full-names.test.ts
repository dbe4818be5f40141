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
it('two words with capitals are a question, in either alphabet; an institution and whoever may be named are none', () => {
  const known = { attended: ['Лирона Бекарти'], called: ['Ministry of Justice'] };
  const found = (text: string) => fullNamesIn(text, known);
  assert.deepEqual(found('The Ministry of Justice heard A. Velkova-Mareva.'), ['A. Velkova-Mareva']);
  assert.deepEqual(found('Изказа се Орлин Вуштов, после Лирона Бекарти.'), ['Орлин Вуштов']);
  assert.deepEqual(found('Agreed. Then\nHalls were found in Orvik.'), []);
});
