import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { findRights } from '../operations/find-rights.ts';
import { importPlan } from '../operations/import-plan.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { aPlan, anItem } from './builders.ts';
import { nowhere } from './observe.ts';
import { assessed, held, led, rights, rightsToday, written, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('find-rights', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('closes when the review day has passed, stops nothing that runs, and asks the owner and the office', async () => {
    const plan = await aPlan(t);
    const of = await led(t, plan, { leadOrganisation: t.focalPoint.organisation });
    const next = await led(t, plan);
    await assessed(t, of.plan, of.measure, next.measure);
    await step(t, of, 'begin');
    await asOwner(t, `update strategy.assessments set review_on = '2026-01-31' where record_id = $1`, [
      of.plan,
    ]);
    assert.equal((await rights(t.reader, of)).standing, 'due');
    const read = await t.reader.does<{ item: { state: string } }>(readMeasure, {
      plan: of.plan,
      item: of.measure,
    });
    assert.equal(read.item.state, 'active');
    await held('due')(step(t, next, 'begin'));
    assert.deepEqual(
      (await rightsToday(t.editor, of.plan)).map(({ kind, count }) => [kind, count]),
      [['assessments-due', 2]],
    );
    assert.deepEqual(
      (await rightsToday(t.focalPoint, of.plan)).map(({ kind, item }) => [kind, item]),
      [['assessments-due', of.measure]],
    );
    await step(t, of, 'stop');
    await held('due')(step(t, of, 'resume'));
    const { rows } = await t.reader.does<{ rows: { item: string; standing: string }[] }>(findRights, {
      plan: of.plan,
    });
    assert.deepEqual(
      rows.map(({ item, standing }) => [item, standing]),
      [
        [plan.measure, 'owed'],
        [next.measure, 'due'],
      ],
    );
  });

  it('holds an activity by the assessment of its measure, and what a table says of a planned measure', async () => {
    const of = await aPlan(t);
    const activity = await anItem(t.editor, {
      plan: of.plan,
      type: 'activity',
      parent: of.measure,
      titles: { en: 'First evening' },
    });
    await held('owed')(step(t, { ...of, measure: activity }, 'begin'));
    assert.equal((await rights(t.reader, { ...of, measure: activity })).measure, of.measure);
    assert.equal((await rights(t.reader, { ...of, measure: of.goal })).measure, null);
    await assert.rejects(
      written(t.editor, { ...of, measure: activity }),
      refusal('strategy.assessment-of-a-measure'),
    );
    const table =
      'Goal,Measure (en),Status\nSchools and towns,Open evenings,active\nSchools and towns,Old choir,active\n';
    const upload = { name: 'plan.csv', type: 'text/csv', bytes: new TextEncoder().encode(table) };
    const input = { plan: of.plan, dryRun: false };
    type Answer = { new: number; changed: number; problems: { row: number; code: string }[] };
    const done = await t.uploads<Answer>(t.editor, importPlan, input, upload);
    assert.deepEqual(
      [done.new, done.problems.filter(({ code }) => code === 'not-assessed').map(({ row }) => row)],
      [1, [2]],
    );
    const { rows } = await t.reader.does<{
      rows: { titles: { en: string }; state: string; standing: string }[];
    }>(findRights, { plan: of.plan });
    assert.deepEqual(rows.map(({ titles, state, standing }) => [titles.en, state, standing]).toSorted(), [
      ['Old choir', 'active', 'owed'],
      ['Open evenings', 'planned', 'owed'],
    ]);
    assert.deepEqual(
      (await rightsToday(t.editor, of.plan)).map(({ kind, count }) => [kind, count]),
      [['assessments-owed', 1]],
    );
    await assessed(t, of.plan, of.measure);
    assert.equal((await step(t, { ...of, measure: activity }, 'begin')).state, 'active');
    const again = await t.uploads<Answer>(t.editor, importPlan, input, upload);
    assert.deepEqual(
      again.problems.filter(({ code }) => code === 'not-assessed'),
      [],
    );
  });

  it('answers the same for a plan that is not there', async () => {
    await assert.rejects(t.reader.does(findRights, { plan: nowhere }), refusal('kernel.not-found'));
  });
});
