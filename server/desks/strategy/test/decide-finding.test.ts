/** Only somebody outside the line of a measure ends its rights review (R24). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { decideFinding } from '../operations/decide-finding.ts';
import { editItem } from '../operations/edit-item.ts';
import { aPlan } from './builders.ts';
import { finding, found, inSql, resolved, reviewOf, stateOf, underReview } from './findings.ts';

import { nowhere } from './observe.ts';
import { assessed, held, led, rights, step } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('decide-finding', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('is decided outside the line, which is as it was when the review was opened, also in the database', async () => {
    const plan = await aPlan(t);
    const other = await led(t, plan);
    const insert = `insert into strategy.rights_decisions (record_id, circle_id, of_id, item_id, decision, reason)
      select record_id, circle_id, review_id, coalesce($2, item_id), $3, 'By hand' from strategy.finding_reviews
      where review_id = $1`;
    const own = { organisation: t.approver.organisation };
    for (const lead of [
      { leadOrganisation: own.organisation },
      { leadOrganisation: t.reader.organisation, coLeads: [own] },
      { leadOrganisation: t.reader.organisation, leadPost: t.approver.post },
    ]) {
      const of = await led(t, plan, lead);
      const review = await reviewOf(t.reader, await found(t.approver, [of]));
      assert.deepEqual((await finding(t.approver, await lastFinding())).reviews[0]?.may, []);
      await assert.rejects(resolved(t.approver, of.plan, review, 'keep'), refusal('strategy.own-line'));
      await assert.rejects(inSql(t, t.approver, insert, [review, null, 'keep']), /outside the line/);
      // Not by naming a measure of somebody else's line instead, nor in the words of an assessment.
      await assert.rejects(inSql(t, t.coordinator, insert, [review, other.measure, 'keep']), /no such thing/);
      await assert.rejects(inSql(t, t.coordinator, insert, [review, null, 'accept']), /no such thing/);
      await inSql(t, t.coordinator, insert, [review, null, 'keep']);
    }
    // Handed on after the review was opened, the measure is still not decided by who led it then.
    const of = await led(t, plan, { leadOrganisation: own.organisation });
    const review = await reviewOf(t.reader, await found(t.editor, [of]));
    await t.editor.does(editItem, {
      plan: of.plan,
      item: of.measure,
      base: 1,
      titles: { en: 'Choir' },
      leadOrganisation: t.reader.organisation,
    });
    await assert.rejects(resolved(t.approver, of.plan, review, 'keep'), refusal('strategy.own-line'));
    await assert.rejects(inSql(t, t.approver, insert, [review, null, 'keep']), /outside the line/);
    // No review is taken away, and no finding is rewritten.
    for (const text of [
      'delete from strategy.finding_reviews where review_id = $1',
      `update strategy.finding_reviews set line = '{}' where review_id = $1`,
      'delete from strategy.findings where record_id = $1',
      `update strategy.findings set says = '{}' where record_id = $1`,
    ])
      await assert.rejects(inSql(t, t.coordinator, text, [review]), /permission denied/, text);
    await assert.rejects(
      t.editor.does(decideFinding, { plan: of.plan, review, decision: 'keep', reason: 'Fine' }),
      refusal('kernel.not-allowed'),
    );
    assert.equal(await resolved(t.coordinator, of.plan, review, 'keep'), 'kept');
    await assert.rejects(
      resolved(t.coordinator, of.plan, review, 'stop'),
      refusal('strategy.finding-decided'),
    );
  });

  const lastFinding = async () =>
    (
      await asOwner<{ id: string }>(
        t,
        'select record_id as id from strategy.findings order by record_id desc limit 1',
      )
    )[0]?.id ?? '';

  it('believes no state that no decision stands behind', async () => {
    const of = await aPlan(t);
    await assessed(t, of.plan, of.measure);
    const review = await reviewOf(t.reader, await found(t.editor, [of]));
    const move = `select kernel.move_state($1, 'strategy.review', $2, 'keep', 'By hand', now())`;
    await inSql(t, t.approver, move, [of.plan, review], true);
    await assert.rejects(step(t, of, 'begin'), underReview);
  });

  it('asks for a new assessment where the measure is to be changed, and stops it where that is decided', async () => {
    const plan = await aPlan(t);
    const other = await led(t, plan);
    await assessed(t, plan.plan, plan.measure, other.measure);
    await step(t, plan, 'begin');
    await step(t, other, 'begin');
    await resolved(t.approver, plan.plan, await reviewOf(t.reader, await found(t.editor, [plan])), 'change');
    assert.equal(await stateOf(t, plan), 'active');
    assert.equal((await rights(t.reader, plan)).standing, 'due', 'it was weighed without what was found');
    await step(t, plan, 'stop');
    await held('due')(step(t, plan, 'resume'));
    await assessed(t, plan.plan, plan.measure);
    assert.equal((await step(t, plan, 'resume')).state, 'active');
    // The approver keeps no measure, and stops this one.
    await resolved(t.approver, plan.plan, await reviewOf(t.reader, await found(t.editor, [other])), 'stop');
    assert.equal(await stateOf(t, other), 'stopped');
    await held('due')(step(t, other, 'resume'));
  });

  it('answers the same for what is not there and for what belongs to another plan', async () => {
    const [one, other] = [await aPlan(t), await aPlan(t)];
    const review = await reviewOf(t.reader, await found(t.editor, [other]));
    for (const wrong of [nowhere, review])
      await assert.rejects(resolved(t.approver, one.plan, wrong, 'keep'), refusal('kernel.not-found'));
  });
});
