/** A plan's table: columns proposed, doubts named, no doubles. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compareWithPlan,
  currencyDigits,
  type Known,
  type PlanTable,
  proposeColumns,
  readAmount,
  readPlan,
  type Surroundings,
  summariseImport,
} from '../index.ts';
import { editDistance, plain } from '../words.ts';

const around: Surroundings = {
  language: 'en',
  repair: false,
  organisations: [],
  posts: [],
  addresses: undefined,
  readDate: (text) => ({ date: /^\d{4}-\d\d-\d\d$/.test(text) ? text : null, unsure: false }),
};

function table(columns: string[], ...rows: string[][]): PlanTable {
  return { columns, rows: rows.map((cells, at) => ({ number: at + 2, cells })), problems: [] };
}

function tools() {
  let made = 0;
  return { newId: () => `new-${(made += 1)}`, repaired: (text: string) => text };
}

describe('columns', () => {
  it('are found by headings of four languages, and steps by their order', () => {
    const fields = (...columns: string[]) => proposeColumns(table(columns, columns)).map((one) => one.field);
    assert.deepEqual(fields('Level 0', 'Level 1', 'Node.Title', 'Colour'), [
      'level-1',
      'level-2',
      'title',
      null,
    ]);
    assert.deepEqual(fields('Цел', 'Мярка', 'Вид', 'Отговорна институция', 'Срок'), [
      'level-1',
      'title',
      'kind',
      'lead',
      'ends',
    ]);
    assert.deepEqual(fields('Мерка (mk)', 'Titulli (sq)', 'Ниво'), ['title-mk', 'title-sq', 'level']);
  });

  it('are what a person chose, and no field is given twice', () => {
    const read = proposeColumns(table(['Title', 'Name', 'Kind'], ['a', 'b', 'rights']), {
      Name: 'title',
      Kind: null,
    });
    assert.deepEqual(
      read.map((one) => [one.field, one.because]),
      [
        [null, null],
        ['title', 'chosen'],
        [null, 'chosen'],
      ],
    );
  });
});

describe('amounts', () => {
  it('are whole minor units; what could mean two amounts is left to a person', () => {
    assert.deepEqual(readAmount('12500.50', 2), {
      minor: 1250050,
      local: false,
      unsure: false,
      text: '12500.50',
    });
    assert.equal(readAmount('12.500,00', 2).minor, 1250000);
    assert.equal(readAmount('1,234,567', 2).minor, 123456700);
    assert.equal(readAmount('12.500', 2).unsure, true);
    assert.equal(readAmount('one hundred', 2).minor, null);
    assert.deepEqual(
      [currencyDigits('EUR'), currencyDigits('JPY'), currencyDigits('DOUBLOON')],
      [2, 0, null],
    );
  });

  it('never lose a cent of an amount written plainly', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 99 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        assert.equal(readAmount(text, 2).minor, whole * 100 + cents);
      }),
    );
  });
});

describe('rows', () => {
  it('without a title and doubles are refused; other doubts leave only the value out', () => {
    const read = readPlan(
      table(
        ['Id', 'Measure', 'Kind'],
        ['1', 'One', 'rights'],
        ['2', '', 'rights'],
        ['1', 'Twice', 'rights'],
        ['4', 'Four', 'preventoin'],
      ),
      around,
    );
    assert.deepEqual(read.refused, [3, 4]);
    assert.deepEqual(
      read.problems.map((one) => [one.row, one.code, one.proposal]),
      [
        [3, 'missing-title', null],
        [4, 'duplicate-id', null],
        [5, 'unknown-kind', 'prevention'],
      ],
    );
    assert.equal(read.entries.at(-1)?.kind, undefined);
    const repaired = readPlan(table(['Measure', 'Kind'], ['Four', 'preventoin']), {
      ...around,
      repair: true,
    });
    assert.equal(repaired.entries[0]?.kind, 'prevention');
  });

  it('of any cells end in an entry or in a refusal with a reason', () => {
    const cells = fc.array(fc.tuple(fc.string(), fc.string(), fc.string(), fc.string()), { maxLength: 20 });
    fc.assert(
      fc.property(cells, (rows) => {
        const columns = ['Id', 'Measure', 'Budget', 'Currency'];
        const summary = summariseImport(table(columns, ...rows), around, tools());
        assert.equal(summary.new + summary.refused, rows.length);
        const explained = new Set(summary.problems.map((one) => one.row));
        const read = readPlan(table(columns, ...rows), around);
        for (const row of read.refused) assert.ok(explained.has(row));
      }),
    );
  });
});

describe('who a row is', () => {
  const rows = table(
    ['Goal', 'Measure', 'Part of', 'Id'],
    ['A', 'One', '', 'm1'],
    ['A', 'Step', 'm1', ''],
    ['B', 'One', '', ''],
  );

  it('is its external id, else its path and title; the same table again makes no double', () => {
    const { entries } = readPlan(rows, around);
    const first = compareWithPlan(entries, [], tools());
    assert.deepEqual(
      first.placed.map((one) => [one.type, one.isNew]),
      [
        ['measure', true],
        ['activity', true],
        ['measure', true],
      ],
    );
    assert.deepEqual(
      first.groups.map((one) => one.title),
      ['A', 'B'],
    );
    const known: Known[] = [
      ...first.groups.map((one) => ({ ...one, externalId: null, aim: null, titles: { en: one.title } })),
      ...first.placed.map(({ id, parent, type, entry }) => ({
        id,
        parent,
        type,
        aim: null,
        externalId: entry.externalId ?? null,
        titles: entry.titles,
      })),
    ];
    const second = compareWithPlan(entries, known, tools());
    assert.deepEqual(second.groups, []);
    assert.deepEqual(
      second.placed.map((one) => [one.id, one.isNew]),
      first.placed.map((one) => [one.id, false]),
    );
  });

  it('is no guess where its parent is unknown', () => {
    const { entries } = readPlan(table(['Measure', 'Part of'], ['One', 'nowhere']), around);
    assert.deepEqual(
      compareWithPlan(entries, [], tools()).problems.map((one) => one.code),
      ['unknown-parent'],
    );
  });
});

describe('words', () => {
  it('are compared without signs and case, and slips of the pen are counted', () => {
    assert.equal(plain('  Root–Causes! '), 'root causes');
    assert.equal(editDistance('preventoin', 'prevention'), 1);
    assert.equal(editDistance('county', 'local'), 5);
  });
});
