import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { readPlan } from '../operations/read-plan.ts';
import { startPlan } from '../operations/start-plan.ts';
import { theIndex } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Started = { plan: string; topGoal: string | null };

describe('starting a plan', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let instrument: string;
  before(async () => {
    t = await openStrategyHouse();
    instrument = await theIndex(t);
  });
  after(() => t?.close());

  const start = (more: object = {}) =>
    t.editor.does<Started>(startPlan, { titles: { en: 'National plan' }, instrument, ...more });

  it('makes an empty draft of the institution of the post at work', async () => {
    const { plan, topGoal } = await start({ startsOn: '2026-01-01', endsOn: '2028-12-31' });
    assert.equal(topGoal, null);
    const read = await t.reader.does<{ plan: Record<string, unknown>; items: unknown[]; warnings: string[] }>(
      readPlan,
      { plan },
    );
    assert.deepEqual(read.items, []);
    assert.deepEqual(read.warnings, ['no-aim']);
    const { state, approvedVersion, version, startsOn, endsOn, publication } = read.plan;
    assert.deepEqual(
      { state, approvedVersion, version, startsOn, endsOn, publication },
      {
        state: 'draft',
        approvedVersion: 0,
        version: 1,
        startsOn: '2026-01-01',
        endsOn: '2028-12-31',
        publication: { rule: 'undecided' },
      },
    );
    assert.deepEqual(read.plan['organisation'], {
      id: t.editor.organisation,
      names: { en: 'Office of editor' },
    });
    const entry = await lastEntry(t, startPlan);
    assert.deepEqual(entry?.about, [plan]);
    assert.equal(entry?.user_id, t.editor.user);
  });

  it('takes the aim of a paragraph over as its top goal, in the four languages of the index', async () => {
    const { plan, topGoal } = await start({ aim: 'annex/5' });
    const { item } = await t.reader.does<{ item: Record<string, unknown> }>(readMeasure, {
      plan,
      item: topGoal,
    });
    assert.equal(item['type'], 'goal');
    assert.equal(item['aim'], 'annex/5');
    assert.deepEqual(Object.keys(item['titles'] as object).toSorted(), ['bg', 'en', 'mk', 'sq']);
    const { warnings } = await t.reader.does<{ warnings: string[] }>(readPlan, { plan });
    assert.ok(!warnings.includes('no-aim'));
  });

  it('can be for another institution, and part of a larger plan', async () => {
    const whole = await start();
    const { plan } = await start({ partOf: whole.plan, organisation: t.focalPoint.organisation });
    const read = await t.reader.does<{ plan: { partOf: string; organisation: { id: string } } }>(readPlan, {
      plan,
    });
    assert.equal(read.plan.partOf, whole.plan);
    assert.equal(read.plan.organisation.id, t.focalPoint.organisation);
  });

  it('refuses a part of what is a part itself: its measures would be counted in one and not in the other', async () => {
    const whole = await start();
    const part = await start({ partOf: whole.plan });
    await assert.rejects(start({ partOf: part.plan }), refusal('strategy.part-of-itself'));
  });

  it('refuses what is not there, an end before the start and an aim that the strategy does not have', async () => {
    await assert.rejects(start({ instrument: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(start({ partOf: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(start({ organisation: nowhere }), refusal('kernel.not-found'));
    await assert.rejects(
      start({ startsOn: '2026-02-01', endsOn: '2026-01-31' }),
      refusal('strategy.ends-before-start'),
    );
    await assert.rejects(start({ aim: 'annex/58' }), refusal('strategy.no-such-address'));
    await assert.rejects(start({ titles: {} }), refusal('kernel.input-invalid'));
  });

  it('leaves nothing of a refused start, and tells the ledger that it was refused', async () => {
    const count = 'select count(*)::int as n from strategy.plans';
    const before = await asOwner(t, count);
    await assert.rejects(start({ aim: 'annex/58' }));
    assert.deepEqual(await asOwner(t, count), before);
    assert.equal((await lastEntry(t, startPlan))?.outcome, 'refused');
  });

  it('sends few statements', async () => {
    const sent = await countStatements(t, () => start({ aim: 'annex/5' }));
    assert.ok(sent <= 15, `${sent} statements`);
  });
});
