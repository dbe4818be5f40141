import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fullNamesIn } from '../index.ts';

it('two words with capitals are a question, in either alphabet; an institution and whoever may be named are none', () => {
  const known = { attended: ['Лирона Бекарти'], called: ['Ministry of Justice'] };
  const found = (text: string) => fullNamesIn(text, known);
  assert.deepEqual(found('The Ministry of Justice heard A. Velkova-Mareva.'), ['A. Velkova-Mareva']);
  assert.deepEqual(found('Изказа се Орлин Вуштов, после Лирона Бекарти.'), ['Орлин Вуштов']);
  assert.deepEqual(found('Agreed. Then\nHalls were found in Orvik.'), []);
});
