/** A plan from a table. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { importPlan } from '../operations/import-plan.ts';
import { readCoverage } from '../operations/read-coverage.ts';
import { aPlan, approved } from './builders.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('import-plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('says beforehand what it would do, does it, and makes no double the second time', async () => {
    const { plan } = await aPlan(t);
    const file = {
      name: 'plan.csv',
      type: 'text/csv',
      bytes: readFileSync(new URL('../../../../tools/seed/plan-xc.csv', import.meta.url)),
    };
    type Counts = {
      rows: number;
      new: number;
      changed: number;
      unchanged: number;
      refused: number;
      written: boolean;
    };
    const counts = ({ rows, new: added, changed, unchanged, refused, written }: Counts) => [
      rows,
      added,
      changed,
      unchanged,
      refused,
      written,
    ];
    assert.deepEqual(counts(await t.uploads<Counts>(t.editor, importPlan, { plan }, file)), [
      56,
      56,
      0,
      0,
      0,
      false,
    ]);
    assert.deepEqual(counts(await t.uploads<Counts>(t.editor, importPlan, { plan, dryRun: false }, file)), [
      56,
      56,
      0,
      0,
      0,
      true,
    ]);
    assert.deepEqual(counts(await t.uploads<Counts>(t.editor, importPlan, { plan, dryRun: false }, file)), [
      56,
      0,
      0,
      56,
      0,
      true,
    ]);
    const coverage = await t.reader.does<{ gaps: number }>(readCoverage, { plan });
    assert.equal(coverage.gaps, 9);
  });

  it('two imports of one file at the same moment make no double: the second sees what the first wrote, and works it out anew', async () => {
    const { plan } = await aPlan(t);
    const bytes = readFileSync(new URL('../../../../tools/seed/plan-xc.csv', import.meta.url));
    const file = { name: 'plan.csv', type: 'text/csv', bytes };
    type Counts = { new: number; changed: number; unchanged: number; written: boolean };
    const both = await Promise.all(
      [t.editor, t.coordinator].map((who) =>
        t.uploads<Counts>(who, importPlan, { plan, dryRun: false }, file),
      ),
    );
    assert.deepEqual(
      both
        .map(({ new: added, changed, unchanged, written }) => [added, changed, unchanged, written])
        .toSorted((one, other) => Number(other[0]) - Number(one[0])),
      [
        [56, 0, 0, true],
        [0, 0, 56, true],
      ],
    );
  });

  it('names each of the faults of a messy table by row, column and code, as somebody listed them by hand', async () => {
    const { plan } = await aPlan(t);
    const at = (name: string) => readFileSync(new URL(`../../../../tools/seed/${name}`, import.meta.url));
    const faults = JSON.parse(at('plan-xc-messy.faults.json').toString()) as {
      line: number;
      column: string | null;
      fault: string;
      meant: string | null;
    }[];
    const file = { name: 'messy.csv', type: 'text/csv', bytes: at('plan-xc-messy.csv') };
    const read = await t.uploads<{
      problems: { row: number; column: string; code: string; proposal: string | null }[];
      refused: number;
    }>(t.editor, importPlan, { plan }, file);
    for (const fault of faults) {
      // The test's house knows no institution of the demo, so every one of them is unknown here.
      if (['name-in-another-language', 'unknown-institution'].includes(fault.fault)) continue;
      const found = read.problems.find((one) => one.row === fault.line && one.code === fault.fault);
      assert.ok(found, `${fault.line} ${fault.fault}`);
      if (fault.column) assert.equal(found.column, fault.column);
      if (fault.column && fault.meant) assert.equal(found.proposal, fault.meant);
    }
    assert.equal(read.refused, 2);
  });

  it('reads a town’s real plan: 247 rows, 14 repairs proposed, one status missing, and nothing new the second time', async (context) => {
    const path = new URL('../../../../../shared/data/plans/municipal-plan-247.csv', import.meta.url);
    if (!existsSync(path)) return context.skip('the real plan is not here');
    const { plan } = await aPlan(t);
    const file = { name: 'plan.csv', type: 'text/csv', bytes: readFileSync(path) };
    type Answer = {
      rows: number;
      new: number;
      changed: number;
      refused: number;
      problems: { row: number; code: string }[];
    };
    const first = await t.uploads<Answer>(t.editor, importPlan, { plan, dryRun: false }, file);
    assert.deepEqual([first.rows, first.new, first.refused], [247, 247, 0]);
    const lines = (code: string) => first.problems.filter((one) => one.code === code).map((one) => one.row);
    assert.deepEqual(
      lines('double-encoded'),
      [55, 56, 117, 118, 119, 130, 131, 132, 133, 134, 135, 176, 178, 203],
    );
    assert.deepEqual(lines('missing-status'), [152]);
    assert.equal(first.problems.length, 15);
    const second = await t.uploads<Answer>(t.editor, importPlan, { plan, dryRun: false }, file);
    assert.deepEqual([second.new, second.changed], [0, 0]);
  });

  it('refuses a closed plan, a missing or unreadable file, a table without titles and a mapping for another file', async () => {
    const { plan } = await aPlan(t);
    const file = (text: string, name = 'plan.csv') => ({ name, type: 'text/csv', bytes: Buffer.from(text) });
    await refused('kernel.not-found', () =>
      t.uploads(t.editor, importPlan, { plan: nobody }, file('Title,Kind\nOne,rights\n')),
    );
    await refused('strategy.file-needed', () => t.editor.does(importPlan, { plan }));
    await refused('strategy.file-unreadable', () =>
      t.uploads(t.editor, importPlan, { plan }, file('Title\n', 'plan.xlsx')),
    );
    await refused('strategy.title-column-needed', () =>
      t.uploads(t.editor, importPlan, { plan }, file('Colour,Weight\nred,3\n')),
    );
    await refused('strategy.column-unknown', () =>
      t.uploads(
        t.editor,
        importPlan,
        { plan, mapping: { Colour: 'kind' } },
        file('Title,Kind\nOne,rights\n'),
      ),
    );
    await approved(t, plan);
    await refused('strategy.plan-not-open', () =>
      t.uploads(t.editor, importPlan, { plan, dryRun: false }, file('Title,Kind\nOne,rights\n')),
    );
  });
});
