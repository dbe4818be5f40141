/** A town's plan is written by the town alone and seen by whom the town shows it to; asked through operations and in SQL. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { addItem } from '../operations/add-item.ts';
import { amendPlan } from '../operations/amend-plan.ts';
import { approvePlan } from '../operations/approve-plan.ts';
import { editPlan } from '../operations/edit-plan.ts';
import { findPlans } from '../operations/find-plans.ts';
import { readPlan } from '../operations/read-plan.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { setNeed } from '../operations/set-need.ts';
import { setPublication } from '../operations/set-publication.ts';
import { showPlan } from '../operations/show-plan.ts';
import { startPlan } from '../operations/start-plan.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { tieMeasure } from '../operations/tie-measure.ts';
import { anIndicator, aPlan, type Built } from './builders.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aColleague, aTown, aTownPlan } from './towns.ts';

describe('a plan that an institution keeps', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let national: Built;
  let town: AtWork;
  let own: { plan: string; measure: string };
  before(async () => {
    t = await openStrategyHouse();
    national = await aPlan(t);
    town = await aTown(t);
    own = await aTownPlan(town, national);
    await anIndicator(town, { ...national, ...own });
  });
  after(() => t?.close());

  const titles = { en: 'Ours now' };
  type Row = { id: string; yours: boolean; shown: boolean; version: number };
  const rowOf = async (who: AtWork, plan: string) =>
    (await who.does<{ items: Row[] }>(findPlans, {})).items.find(({ id }) => id === plan);

  it('is the town’s to write, and the office’s to read', async () => {
    assert.deepEqual(
      [(await rowOf(town, own.plan))?.yours, (await rowOf(town, national.plan))?.yours],
      [true, false],
    );
    for (const who of [t.coordinator, t.editor]) {
      const { plan } = await who.does<{ plan: Row }>(readPlan, { plan: own.plan });
      assert.deepEqual([plan.yours, plan.shown], [false, true]);
      const { version: base } = plan;
      await assert.rejects(
        who.does(editPlan, { plan: own.plan, base, titles }),
        refusal('strategy.not-your-plan'),
      );
      await assert.rejects(
        who.does(addItem, { plan: own.plan, type: 'measure', titles }),
        refusal('strategy.not-your-plan'),
      );
      const rule = { of: { object: 'plan', plan: own.plan }, base, publication: { rule: 'public' } };
      await assert.rejects(who.does(setPublication, rule), refusal('strategy.not-your-plan'));
      const at = { plan: own.plan, item: own.measure };
      const tie = { ...at, instrument: national.instrument, address: 'annex/20', strength: 'contributes' };
      // What asks for the measure's keeper alone is refused by the rows themselves.
      await assert.rejects(
        who.does(setMeasureState, { ...at, action: 'stop', reason: 'Not needed.' }),
        refusal('kernel.of-another-body'),
      );
      await assert.rejects(who.does(tieMeasure, tie), refusal('kernel.of-another-body'));
      await assert.rejects(
        who.does(setNeed, { ...at, base: 1, year: 2026, need: { currency: 'EUR', amount: 1 } }),
        refusal('kernel.of-another-body'),
      );
      await assert.rejects(
        who.does(startPlan, { titles, instrument: national.instrument, organisation: town.organisation }),
        refusal('kernel.of-another-body'),
      );
    }
    await assert.rejects(
      town.does(addItem, { plan: national.plan, type: 'measure', titles }),
      refusal('strategy.not-your-plan'),
    );
    await assert.rejects(
      town.does(startPlan, { titles, instrument: national.instrument, organisation: t.editor.organisation }),
      refusal('strategy.not-your-plan'),
    );
  });

  /** One statement straight at the database in a session, taken back afterwards; answers how many rows it changed. */
  async function changes(who: AtWork, text: string, values: unknown[] = []): Promise<number | string> {
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [who.secret]);
      return (await client.query(text, values)).rowCount ?? 0;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('is changed by nobody else in SQL either, row by row and table by table', async () => {
    const other = await aTown(t, 'other');
    const at = [own.plan];
    const attempts: [string, unknown[]][] = [
      [`update strategy.plans set titles = '{"en": "Taken"}' where record_id = $1`, at],
      ['update strategy.plans set part_of = null where record_id = $1', at],
      ['update strategy.items set version = version + 1 where record_id = $1', at],
      [`update strategy.items set titles = '{"en": "Taken"}' where record_id = $1`, at],
      ['delete from strategy.items where record_id = $1', at],
      ['update strategy.budget_lines set spent = 1 where record_id = $1', at],
      ['delete from strategy.budget_lines where record_id = $1', at],
      ['delete from strategy.indicators where record_id = $1', at],
      [
        `insert into strategy.needs (record_id, circle_id, item_id, year, currency, amount)
         select record_id, circle_id, item_id, 2026, 'EUR', 1 from strategy.items where record_id = $1`,
        at,
      ],
      [
        `insert into strategy.indicator_values (record_id, circle_id, value_id, indicator_id, measured_on, value, source,
           entered_by_post) select record_id, circle_id, gen_random_uuid(), indicator_id, '2026-06-01', 1, 'x',
           kernel.my_post() from strategy.indicators where record_id = $1`,
        at,
      ],
      [
        `select kernel.move_state($1, 'strategy.measure', $2, 'stop', 'Not needed.', now())`,
        [own.plan, own.measure],
      ],
      [`select kernel.move_record($1, kernel.open_circle('team', 'ours', true))`, at],
      [
        `select kernel.open_record('00000000-0000-7000-8000-000000000001', 'strategy', 'plan', $1, null, 'without-end')`,
        [town.organisation],
      ],
    ];
    for (const [text, values] of attempts) {
      for (const who of [t.coordinator, other])
        assert.equal(await changes(who, text, values), 'belongs to another body', text);
      assert.ok(Number(await changes(town, text, values)) > 0, `the town itself: ${text}`);
    }
    // An organisation of the town, a school or a council, is of the same body.
    const council = await t.employ({
      login: 'council',
      roles: ['strategy.focal-point'],
      purposes: ['strategy-work'],
    });
    await asOwner(t, 'update kernel.organisations set parent_id = $1 where organisation_id = $2', [
      town.organisation,
      council.organisation,
    ]);
    assert.ok(Number(await changes(council, ...(attempts[0] as [string, unknown[]]))) > 0);
  });

  it('is kept by its town until it is shown, then handed in and approved by the office', async () => {
    const colleague = await aColleague(t, town);
    const show = (shown: boolean, who = town) => who.does(showPlan, { plan: own.plan, shown });
    await show(false);
    assert.equal(await rowOf(t.coordinator, own.plan), undefined);
    assert.deepEqual(
      [(await rowOf(colleague, own.plan))?.shown, (await rowOf(town, own.plan))?.shown],
      [false, false],
    );
    await assert.rejects(show(true, t.coordinator), refusal('kernel.not-found'));
    await assert.rejects(town.does(submitPlan, { plan: own.plan }), refusal('strategy.plan-not-shown'));
    await show(true, colleague);
    await town.does(submitPlan, { plan: own.plan });
    await assert.rejects(show(false), refusal('strategy.only-drafts-are-kept'));
    await t.approver.does(approvePlan, { plan: own.plan });
    await assert.rejects(
      t.coordinator.does(amendPlan, { plan: own.plan, reason: 'To change it for them.' }),
      refusal('kernel.of-another-body'),
    );
    await town.does(amendPlan, { plan: own.plan, reason: 'We thought again.' });
    await assert.rejects(show(true, t.editor), refusal('strategy.not-your-plan'));
    await assert.rejects(town.does(showPlan, { plan: nowhere, shown: true }), refusal('kernel.not-found'));
    await assert.rejects(
      t.coordinator.does(showPlan, { plan: nowhere, shown: true }),
      refusal('kernel.not-found'),
    );
  });
});
