import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNames } from '../rules/find-names.ts';
import { sessionsSoon } from '../rules/soon.ts';

const known = { attended: ['Лирона Бекарти'], called: ['Ministry of Justice', 'National Committee'] };
const found = (texts: object, more: Partial<typeof known> = {}) =>
  findNames(texts, { ...known, ...more }, new Map()).map(({ words }) => words);

describe('words that look like a full name', () => {
  it('are found in both alphabets, with initials and double names, once for all languages', () => {
    assert.deepEqual(found({ en: 'Teuta Kraniqi and A. Velkova-Mareva spoke. teuta kraniqi did not.' }), [
      'Teuta Kraniqi',
      'A. Velkova-Mareva',
    ]);
    assert.deepEqual(found({ bg: 'Изказа се Орлин Вуштов.', mk: 'Потоа зборуваше Орлин Вуштов.' }), [
      'Орлин Вуштов',
    ]);
  });

  it('are no question where they name an institution, or whoever attended', () => {
    assert.deepEqual(found({ en: 'The Ministry of Justice and the National Committee agreed.' }), []);
    assert.deepEqual(found({ bg: 'Лирона Бекарти откри заседанието. Бекарти го закри.' }), []);
    assert.deepEqual(
      found({ mk: 'Зборуваше Лирона Бекарти.' }),
      [],
      'a sentence begins with a capital letter',
    );
    assert.deepEqual(found({ bg: 'Лирона Вуштова говори.' }), ['Лирона Вуштова']);
  });

  it('are found where one of the words is what a place is called', () => {
    assert.deepEqual(found({ en: 'Later Teuta Orvik spoke.' }, { called: ['Orvik'] }), ['Later Teuta Orvik']);
  });

  it('are not broken by a full stop, a line or a lonely capital', () => {
    assert.deepEqual(found({ en: 'Agreed. Then\nHalls were found in Orvik. OSCE UN.' }), []);
  });

  it('keep why a person said that they name nobody', () => {
    const looked = new Map([['Evening News', 'A newspaper']]);
    assert.deepEqual(findNames({ en: 'See Evening News.' }, known, looked), [
      { words: 'See Evening News', languages: ['en'], why: null },
    ]);
    assert.deepEqual(findNames({ en: 'see Evening News' }, known, looked)[0]?.why, 'A newspaper');
  });
});

it('a session is soon within two weeks, and until it is called', () => {
  const session = (state: 'planned' | 'called', heldOn: string) => ({ state, heldOn }) as never;
  const days = ['2026-03-01', '2026-03-15', '2026-03-16'];
  const soon = sessionsSoon(
    [...days.map((one) => session('planned', one)), session('called', '2026-03-02')],
    '2026-03-01',
  );
  assert.deepEqual(
    soon.map(({ heldOn }) => heldOn),
    ['2026-03-01', '2026-03-15'],
  );
});
