import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addLine } from '../operations/add-line.ts';
import { readCrosswalk } from '../operations/read-crosswalk.ts';
import { approved, aPlan } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Line = { address: string; titles: { en?: string; sq?: string }; own: boolean };

describe('a line of action of one’s own', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  const add = async (plan: string, titles: object = { en: 'Work with the diaspora' }) =>
    (await t.editor.does<{ address: string }>(addLine, { plan, titles })).address;
  const lines = async (plan: string) =>
    (await t.reader.does<{ lines: Line[] }>(readCrosswalk, { plan })).lines;

  it('stands beside the ten of the strategy, in this plan only', async () => {
    const { plan } = await aPlan(t);
    const other = await aPlan(t);
    const address = await add(plan, { sq: 'Puna me diasporën' });
    const second = await add(plan);
    assert.notEqual(address, second);
    const all = await lines(plan);
    assert.equal(all.length, 12);
    assert.deepEqual(
      all.filter((one) => one.own).map((one) => one.titles),
      [{ sq: 'Puna me diasporën' }, { en: 'Work with the diaspora' }],
    );
    assert.equal((await lines(other.plan)).length, 10);
    assert.deepEqual((await lastEntry(t, addLine))?.about, [plan]);
  });

  it('gets an address of its own when two are added at the same moment', async () => {
    const { plan } = await aPlan(t);
    const addresses = await Promise.all([add(plan), add(plan), add(plan)]);
    assert.equal(new Set(addresses).size, 3);
    assert.equal((await lines(plan)).filter((one) => one.own).length, 3);
  });

  it('refuses a plan that is closed or not there', async () => {
    const { plan } = await aPlan(t);
    await approved(t, plan);
    await assert.rejects(add(plan), refusal('strategy.plan-not-open'));
    await assert.rejects(add(nowhere), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const { plan } = await aPlan(t);
    const sent = await countStatements(t, () => add(plan));
    assert.ok(sent <= 8, `${sent} statements`);
  });
});
