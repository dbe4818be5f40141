import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { recordSpending } from '../operations/record-spending.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere, outdated } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Line = { id: string; source: string; planned: number; committed: number; spent: number };
type Item = { version: number; budget: Line[] };

describe('recording what was spent', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const funded = (lines = 2, more: object = {}) =>
    anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Choir' },
      budget: Array.from({ length: lines }, (_, at) => ({
        source: `Source ${at}`,
        currency: 'EUR',
        planned: 1000 + at,
      })),
      ...more,
    });
  const read = async (item: string, plan = built.plan) =>
    (await t.reader.does<{ item: Item }>(readMeasure, { plan, item })).item;
  const record = (item: string, lines: object[], more: object = {}, who = t.editor) =>
    who.does<{ version: number }>(recordSpending, { plan: built.plan, item, base: 1, lines, ...more });

  it('keeps what was committed and spent line by line, and leaves what was planned', async () => {
    const item = await funded();
    const [one, two] = (await read(item)).budget;
    const { version } = await record(item, [{ line: two?.id, committed: 700, spent: 2_000_000_000_00 }]);
    const now = await read(item);
    assert.equal(now.version, version);
    assert.deepEqual(now.budget, [one, { ...two, committed: 700, spent: 2_000_000_000_00 }]);
    const entry = await lastEntry(t, recordSpending);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan], { item }]);
  });

  it('shows whoever started from an older version the lines as they stand', async () => {
    const item = await funded(1);
    const [line] = (await read(item)).budget;
    await record(item, [{ line: line?.id, committed: 5, spent: 1 }]);
    const current = await outdated(record(item, [{ line: line?.id, committed: 9, spent: 9 }]));
    assert.equal(current['version'], 2);
    assert.match(JSON.stringify(current['budget']), /"committed":5/);
    assert.equal((await read(item)).budget[0]?.committed, 5);
  });

  it('goes on under an approved plan, and ends with a superseded one', async () => {
    const first = built;
    built = await aPlan(t);
    const item = await funded(1);
    const [line] = (await read(item)).budget;
    await approved(t, built.plan);
    const { version } = await record(item, [{ line: line?.id, committed: 5, spent: 1 }]);
    await t.approver.does(supersedePlan, { plan: built.plan, reason: 'A new plan' });
    const again = record(item, [{ line: line?.id, committed: 6, spent: 1 }], { base: version });
    await assert.rejects(again, refusal('strategy.plan-superseded'));
    built = first;
  });

  it('lets a focal point record for what their institution leads only', async () => {
    const own = await funded(1, { leadOrganisation: t.focalPoint.organisation });
    const [line] = (await read(own)).budget;
    await record(own, [{ line: line?.id, committed: 5, spent: 1 }], {}, t.focalPoint);
    const other = await funded(1);
    const [foreign] = (await read(other)).budget;
    await assert.rejects(
      record(other, [{ line: foreign?.id, committed: 5, spent: 1 }], {}, t.focalPoint),
      refusal('strategy.not-your-measure'),
    );
  });

  it('refuses a line of another measure whole, and amounts that are none', async () => {
    const item = await funded(1);
    const other = await funded(1);
    const [own] = (await read(item)).budget;
    const [foreign] = (await read(other)).budget;
    const both = [own, foreign].map((line) => ({ line: line?.id, committed: 5, spent: 1 }));
    await assert.rejects(record(item, both), refusal('strategy.no-such-budget-line'));
    assert.equal((await read(item)).budget[0]?.committed, 0);
    for (const spent of [-1, 0.5, 1e300, '7'])
      await assert.rejects(
        record(item, [{ line: own?.id, committed: 1, spent }]),
        refusal('kernel.input-invalid'),
      );
  });

  it('answers the same for what is not there', async () => {
    const item = await funded(1);
    const lines = [{ line: nowhere, committed: 5, spent: 1 }];
    await assert.rejects(record(nowhere, lines), refusal('kernel.not-found'));
    await assert.rejects(record(item, lines, { plan: nowhere }), refusal('kernel.not-found'));
  });

  it('sends as many statements for thirty lines as for one', async () => {
    const count = async (many: number) => {
      const item = await funded(many);
      const lines = (await read(item)).budget.map(({ id }) => ({ line: id, committed: 2, spent: 1 }));
      return countStatements(t, () => record(item, lines));
    };
    const few = await count(1);
    assert.equal(await count(30), few);
    assert.ok(few <= 12, `${few} statements`);
  });
});
