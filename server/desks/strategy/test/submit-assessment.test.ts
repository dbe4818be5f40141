import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { submitAssessment } from '../operations/submit-assessment.ts';
import { aPlan } from './builders.ts';
import { lastEntry, nowhere } from './observe.ts';
import { led, rights, submitted, written } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('submit-assessment', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('closes a draft once, and says in the ledger which', async () => {
    const of = await aPlan(t);
    const assessment = await submitted(t.editor, of);
    assert.deepEqual((await lastEntry(t, submitAssessment))?.detail, { assessment });
    assert.equal((await rights(t.reader, of)).assessments[0]?.state, 'submitted');
    const again = t.editor.does(submitAssessment, { plan: of.plan, assessment });
    await assert.rejects(again, refusal('kernel.wrong-state'));
  });

  it('is done by the institution that leads the measure, before its review day', async () => {
    const plan = await aPlan(t);
    const other = await led(t, plan, { leadOrganisation: t.reader.organisation });
    const assessment = await written(t.editor, other);
    const submit = { plan: plan.plan, assessment };
    await assert.rejects(t.focalPoint.does(submitAssessment, submit), refusal('strategy.not-your-measure'));
    await asOwner(t, `update strategy.assessments set review_on = '2026-01-31' where assessment_id = $1`, [
      assessment,
    ]);
    await assert.rejects(t.editor.does(submitAssessment, submit), refusal('strategy.review-day-needed'));
  });

  it('answers the same for what is not there and for what belongs to another plan', async () => {
    const [one, other] = [await aPlan(t), await aPlan(t)];
    for (const assessment of [nowhere, await written(t.editor, other)])
      await assert.rejects(
        t.editor.does(submitAssessment, { plan: one.plan, assessment }),
        refusal('kernel.not-found'),
      );
  });
});
