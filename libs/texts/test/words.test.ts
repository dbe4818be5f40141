// Small questions to words: letters encoded twice, languages, dates, versions side by side.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { align } from '../align.ts';
import { compareVersions } from '../compare-versions.ts';
import { readDate } from '../dates.ts';
import { guessLanguage } from '../build/language.ts';
import { readText } from '../read-text.ts';
import { proposeRepair } from '../repair.ts';

/** Writes as UTF-8 and reads in a one-byte page, as the mistake goes. */
const twice = (text: string, page: string): string => new TextDecoder(page).decode(Buffer.from(text));

describe('letters encoded twice', () => {
  it('are found and repaired beside letters that are right', () => {
    assert.equal(
      proposeRepair('CEIP Matilde OrduÃ±a, CEIP Isidre Martí'),
      'CEIP Matilde Orduña, CEIP Isidre Martí',
    );
    assert.equal(proposeRepair('Línia 3.6Â\u00A0Des'), 'Línia 3.6\u00A0Des');
    assert.equal(proposeRepair('rodaliesâ€¦)'), 'rodalies…)');
  });

  it('are repaired in Bulgarian, Macedonian and Albanian, through the Latin and the Cyrillic page, also three times over', () => {
    for (const text of [
      'Доверие между хората',
      'Ќе работиме со сите',
      'Një derë për çdo njeri',
      'Grün — „Straße“',
    ])
      for (const page of ['windows-1252', 'windows-1251']) {
        if (page === 'windows-1251' && !/\p{Script=Cyrillic}/u.test(text)) continue;
        assert.equal(proposeRepair(twice(text, page)), text, page);
      }
    assert.equal(proposeRepair(twice(twice('Orduña', 'windows-1252'), 'windows-1252')), 'Orduña');
  });

  it('are not seen where all is right', () => {
    const right = [
      '',
      'plain',
      'Martí, Orduña, crème brûlée à Gênes',
      'ÃO É',
      '„СССР“ и „Р“',
      '„С“Р“',
      'Ѓорѓи, Ќирил, љубов, њива, џин',
      'Një derë për çdo njeri',
      '50 € – 20 ° «mot»',
      'Ελλάδα',
      'Să fie, în țară',
    ];
    for (const text of right) assert.equal(proposeRepair(text), null, text);
  });

  it('come back whole for any Cyrillic sentence, and a repaired text needs no repair', () => {
    const word = fc
      .array(fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъьюяѓќѕјљњџ'), { minLength: 3, maxLength: 12 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ');
        assert.equal(proposeRepair(text), null);
        assert.equal(proposeRepair(twice(text, 'windows-1252')), text);
      }),
    );
  });
});

describe('the language of a text', () => {
  it('is told for the languages of the platform and their neighbours', () => {
    const texts: Record<string, string> = {
      en: 'The office answers every letter that is written to it, and it says so to the people of the town.',
      bg: 'Службата отговаря на всяко писмо, което получава, и казва това на хората от града, които са я питали.',
      mk: 'Службата одговара на секое писмо што го добива и тоа им го кажува на луѓето од градот кои прашале.',
      sr: 'Служба одговара на свако писмо које добије и то каже људима из града који су питали шта ће бити.',
      sq: 'Zyra u përgjigjet të gjitha letrave që i vijnë dhe këtë ua thotë njerëzve të qytetit që kanë pyetur për të.',
      de: 'Das Amt antwortet auf jeden Brief, der ihm geschrieben wird, und sagt es den Menschen in der Stadt.',
    };
    for (const [language, text] of Object.entries(texts)) assert.equal(guessLanguage(text), language, text);
    assert.equal(guessLanguage('12 / 34'), null);
  });
});

describe('a date as people write it', () => {
  const cases: [string, string | null, boolean][] = [
    ['2031-03-04', '2031-03-04', false],
    ['4.3.2031', '2031-03-04', false],
    ['04.03.2031 г.', '2031-03-04', false],
    ['4/3/2031', '2031-03-04', true],
    ['25/3/2031', '2031-03-25', false],
    ['3/25/2031', '2031-03-25', false],
    ['4 March 2031', '2031-03-04', false],
    ['March 4, 2031', '2031-03-04', false],
    ['4 март 2031 г.', '2031-03-04', false],
    ['4 јуни 2031', '2031-06-04', false],
    ['4 shtator 2031', '2031-09-04', false],
    ['47915', '2031-03-08', true],
    ['31.2.2031', null, false],
    ['in spring', null, false],
    ['1200', null, false],
    ['', null, false],
  ];
  for (const [text, date, unsure] of cases)
    it(`is read: ${text || 'an empty cell'}`, () => {
      assert.deepEqual(readDate(text), { date, unsure });
    });
});

const sentence = (word: string) =>
  `The ${word} of every town is open to everybody who has a question about the plan, on every working day.`;
const tree = (text: string) => readText(Buffer.from(text), 'a.txt');

describe('versions of a text', () => {
  it('stand side by side by address, with what only one of them has', async () => {
    const english = await tree(
      `1. ${sentence('door')}\n2. ${sentence('hall')}\n- one\n- two\n3. ${sentence('desk')}\n`,
    );
    const other = await tree(
      `1. Вратата на всеки град е отворена за всеки, който има въпрос за плана, и то всеки ден.\n2. Залата също:\n- едно\n- две\n- три\n3. Край.\n`,
    );
    const rows = align([english, other]);
    assert.deepEqual(
      rows.map((row) => [row.address, row.leaves.map((leaf) => leaf !== null)]),
      [
        ['text/1', [true, true]],
        ['text/2', [true, true]],
        ['text/2/1', [true, true]],
        ['text/2/2', [true, true]],
        ['text/2/3', [false, true]],
        ['text/3', [true, true]],
      ],
    );
  });

  it('differ paragraph by paragraph, and a paragraph that moved is followed', async () => {
    const before = await tree(
      `1. ${sentence('door')}\n2. ${sentence('hall')}\n3. Nobody is asked for a name, for papers or for the reason why they came, now or later.\n`,
    );
    const after = await tree(
      `1. ${sentence('front door')}\n2. Letters are answered within a month, in the language in which they were written to us.\n3. ${sentence('hall')}\n4. Nobody is asked for a name, for papers or for the reason why they came, now or later.\n`,
    );
    assert.deepEqual(
      compareVersions(before, after).map((row) => [row.address, row.state, row.before]),
      [
        ['text/1', 'changed', 'text/1'],
        ['text/2', 'added', null],
        ['text/3', 'moved', 'text/2'],
        ['text/4', 'moved', 'text/3'],
      ],
    );
    assert.ok(compareVersions(before, before).every((row) => row.state === 'same'));
    assert.deepEqual(
      compareVersions(after, before)
        .filter((row) => row.state === 'removed')
        .map((row) => row.address),
      ['text/2'],
    );
  });
});
