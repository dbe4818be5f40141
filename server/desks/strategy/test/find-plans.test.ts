import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findPlans } from '../operations/find-plans.ts';
import { startPlan } from '../operations/start-plan.ts';
import { anInstrument, anItem, aPlan, theIndex } from './builders.ts';
import { countEntries, countStatements } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Page = { items: { id: string; measures: number; instrument: string }[]; next: string | null };

describe('the list of plans', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
  });
  after(() => t?.close());

  const start = async (of: string) =>
    (await t.editor.does<{ plan: string }>(startPlan, { titles: { en: 'A plan' }, instrument: of })).plan;
  const find = (more: object = {}) => t.reader.does<Page>(findPlans, more);

  it('shows the newest first, goes on where the page before ended, and shows no plan twice', async () => {
    const made: string[] = [];
    for (let i = 0; i < 5; i += 1) made.unshift(await start(instrument));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await find({ limit: 2, ...(after ? { after } : {}) });
      assert.ok(page.items.length <= 2);
      seen.push(...page.items.map((one) => one.id));
      after = page.next;
    } while (after);
    assert.deepEqual(seen.slice(0, 5), made);
    assert.equal(new Set(seen).size, seen.length);
  });

  it('keeps to one strategy where asked', async () => {
    const other = await anInstrument(t.coordinator);
    const plan = await start(other);
    const { items } = await find({ instrument: other });
    assert.deepEqual(
      items.map((one) => one.id),
      [plan],
    );
    assert.ok(!(await find({ instrument })).items.some((one) => one.id === plan));
  });

  it('counts the measures of each', async () => {
    const built = await aPlan(t);
    await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Choir' },
    });
    const { items } = await find();
    assert.equal(items.find((one) => one.id === built.plan)?.measures, 2);
  });

  it('refuses a place that is none, and records nothing', async () => {
    for (const after of ['???', 'bm9uZQ', btoa(JSON.stringify(['now', 'not an id']))]) {
      await assert.rejects(find({ after }), refusal('kernel.input-invalid'));
    }
    const entries = await countEntries(t);
    await find();
    assert.equal(await countEntries(t), entries);
  });

  it('sends as many statements for thirty plans as for three', async () => {
    const few = await countStatements(t, () => find({ limit: 3 }));
    for (let i = 0; i < 30; i += 1) await start(instrument);
    assert.equal(await countStatements(t, () => find({ limit: 30 })), few);
    assert.ok(few <= 5, `${few} statements`);
  });
});
