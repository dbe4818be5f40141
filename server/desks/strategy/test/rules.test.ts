/** The decisions of the desk, as plain values: no database is needed to doubt them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { safeText, writeCsv } from '#kernel/exports/csv.ts';
import { fields } from '#libs/plans/index.ts';
import { kinds, levels as levelWords, states, strengths as strengthWords } from '#libs/plans/words.ts';
import { importFields, levels, measureKinds, measureStates, strengths } from '../model/lists.ts';
import { balance } from '../rules/balance.ts';
import { coverageCells, deriveStatus } from '../rules/coverage.ts';
import { fold, queryWords } from '../rules/fold.ts';
import { addSums } from '../rules/money.ts';
import { isPublic } from '../rules/show.ts';
import { rollUp, stepPlace } from '../rules/tree.ts';

describe('the status of a paragraph', () => {
  const tie = (
    state: 'planned' | 'active' | 'done' | 'evaluated' | 'stopped',
    strength: 'contributes' | 'fully-covers' = 'contributes',
  ) => ({ address: 'annex/1', state, strength });

  it('follows the formula in every case that the formula names', () => {
    assert.equal(deriveStatus([]), 'not-started');
    assert.equal(deriveStatus([tie('planned', 'fully-covers')]), 'not-started');
    assert.equal(deriveStatus([tie('active')]), 'partial');
    assert.equal(deriveStatus([tie('done')]), 'partial', 'contributions alone never make it done');
    assert.equal(deriveStatus([tie('done', 'fully-covers')]), 'done');
    assert.equal(deriveStatus([tie('done', 'fully-covers'), tie('active')]), 'partial');
    assert.equal(deriveStatus([tie('evaluated', 'fully-covers'), tie('done')]), 'done');
    assert.equal(deriveStatus([tie('evaluated', 'fully-covers'), tie('evaluated')]), 'evaluated');
  });

  it('ignores stopped measures, and they leave a gap', () => {
    assert.equal(deriveStatus([tie('stopped', 'fully-covers')]), 'not-started');
    assert.equal(deriveStatus([tie('done', 'fully-covers'), tie('stopped')]), 'done');
    const paragraphs = [
      { address: 'annex/1', number: '1', line: null, headings: null, asks: true, main: true },
    ];
    const cell = (state: 'done' | 'stopped') =>
      coverageCells({ paragraphs, ties: [tie(state)], exceptions: [], overrides: [] })[0];
    assert.deepEqual([cell('done')?.gap, cell('stopped')?.gap], [false, true]);
  });
});

describe('folding', () => {
  it('gives one skeleton to Cyrillic, Latin typing and accents', () => {
    for (const [written, typed] of [
      ['заедно', 'zaedno'],
      ['Заедничка', 'zaednichka'],
      ['ѐ ё', 'e e'],
      ['Shkollë', 'shkolle'],
      ['Çelësi', 'celesi'],
      ['Център', 'tsentar'],
      ['Ќерка', 'kjerka'],
      ['Югоизток', 'yugoiztok'],
    ] as const) {
      assert.equal(fold(written), fold(typed), `${written} ${typed}`);
    }
  });

  it('leaves no sign of a pattern in a query, and no more than eight words', () => {
    assert.deepEqual(queryWords('100% _under\\ \' "'), ['100', 'under']);
    assert.deepEqual(queryWords('1.3.3 (2.4)  teachers, 3'), ['1 3 3', '2 4', 'teachers', '3']);
    assert.equal(queryWords('a b c d e f g h i k').length, 8);
  });
});

describe('money and trees', () => {
  it('never adds currencies together', () => {
    const sum = (currency: string, planned: number) => ({ currency, planned, committed: 0, spent: 0 });
    assert.deepEqual(
      addSums([[sum('MKD', 1), sum('EUR', 2)], [sum('EUR', 3)]]).map((one) => [one.currency, one.planned]),
      [
        ['EUR', 5],
        ['MKD', 1],
      ],
    );
  });

  it('counts a measure once in a group, however many budget lines it has', () => {
    const part = { item: 'a', key: '2027', money: [{ currency: 'EUR', planned: 1, committed: 0, spent: 0 }] };
    assert.deepEqual(
      balance([part, part]).groups.map((one) => [one.measures, one.share]),
      [[1, 1]],
    );
  });

  it('rolls up to any depth and keeps places in order as text', () => {
    const item = (item_id: string, parent_id: string | null, type: 'goal' | 'measure') => ({
      item_id,
      parent_id,
      type,
      addresses: ['x'],
      money: [],
    });
    const rolled = rollUp([item('a', null, 'goal'), item('b', 'a', 'goal'), item('c', 'b', 'measure')]);
    assert.deepEqual([rolled.get('a')?.measures, rolled.get('a')?.ties, rolled.get('c')?.depth], [1, 3, 2]);
    assert.ok(stepPlace('000001', 2) < stepPlace('000001', 10));
  });
});

describe('what leaves the desk', () => {
  it('is public by its rule and the day', () => {
    const row = (publication: string, public_from: string | null = null) => ({
      publication,
      public_from,
      publication_reason: null,
    });
    assert.deepEqual(
      [
        row('public'),
        row('public-from', '2027-01-01'),
        row('public-from', '2026-01-01'),
        row('restricted'),
        row('undecided'),
      ].map((one) => isPublic(one, '2026-11-21')),
      [true, false, true, false, false],
    );
  });

  it('holds no cell that a spreadsheet would carry out, and every other cell unchanged', () => {
    for (const text of ['=1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '＝1'])
      assert.equal(safeText(text)[0], "'");
    for (const text of ['a=1', '1-2', 'Мярка', '']) assert.equal(safeText(text), text);
    const csv = new TextDecoder().decode(
      writeCsv({ columns: [{ label: 'a"b' }], rows: [[-5], ['x,y'], [null]] }),
    );
    assert.equal(csv, '"a""b"\r\n-5\r\n"x,y"\r\n\r\n');
  });
});

describe('the desk and its library', () => {
  it('have the same fields, kinds, levels, states and strengths', () => {
    assert.deepEqual([...importFields], [...fields]);
    const values = (list: readonly (readonly [string, unknown])[]) => list.map(([value]) => value).sort();
    assert.deepEqual(values(kinds), [...measureKinds].sort());
    assert.deepEqual(values(levelWords), [...levels].sort());
    assert.deepEqual(values(states), [...measureStates].sort());
    assert.deepEqual(values(strengthWords), [...strengths].sort());
  });

  it('have a sentence and a next step for every error, in every language', () => {
    const texts = (language: string) =>
      JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Record<
        string,
        string
      >;
    const keys = Object.keys(texts('en'));
    for (const language of ['bg', 'mk', 'sq']) assert.deepEqual(Object.keys(texts(language)), keys);
    for (const key of keys.filter((one) => one.startsWith('error.') && !one.endsWith('.todo')))
      assert.ok(keys.includes(`${key}.todo`), key);
  });
});
