import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { removeItem } from '../operations/remove-item.ts';
import { submitAssessment } from '../operations/submit-assessment.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { writeAssessment } from '../operations/write-assessment.ts';
import { approved, aPlan } from './builders.ts';
import { nowhere, outdated } from './observe.ts';
import { anAssessment, decided, led, submitted, written } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('write-assessment', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('names roles and places, asks about words, and needs a day to come and conditions where they belong', async () => {
    const of = await aPlan(t);
    await assert.rejects(
      written(t.editor, of, { places: 'Where Muslims live' }),
      refusal('strategy.groups-named'),
    );
    const loaded = { necessity: 'Young Muslims are close to terrorism, some say.' };
    await assert.rejects(written(t.editor, of, loaded), refusal('strategy.words-questioned'));
    await assert.rejects(
      written(t.editor, of, { reviewOn: '2020-01-01' }),
      refusal('strategy.review-day-needed'),
    );
    for (const bad of [
      { groups: ['believers'] },
      { rights: ['cfr-51'] },
      { rights: [] },
      { dpia: 'http://a.example/1' },
    ])
      await assert.rejects(written(t.editor, of, bad), refusal('kernel.input-invalid'));
    const kept = { ...loaded, wordingReason: 'It quotes what the measure answers.' };
    const draft = await written(t.editor, of, kept);
    await assert.rejects(written(t.editor, of), refusal('strategy.assessment-open'));
    const facts = { ...anAssessment, plan: of.plan, item: of.measure };
    const current = await outdated(
      t.editor.does(writeAssessment, { ...facts, draft: { assessment: draft, base: 7 } }),
    );
    assert.equal(current['version'], 1);
    await t.editor.does(writeAssessment, { ...facts, draft: { assessment: draft, base: 1 } });
    await t.editor.does(submitAssessment, { plan: of.plan, assessment: draft });
    await assert.rejects(
      t.editor.does(writeAssessment, { ...facts, draft: { assessment: draft, base: 2 } }),
      refusal('strategy.assessment-stands'),
    );
    for (const [decision, conditions] of [
      ['accept', 'Something'],
      ['accept-with-conditions', null],
    ])
      await assert.rejects(
        decided(t.approver, of.plan, draft, decision as string, { conditions }),
        refusal('strategy.conditions-needed'),
      );
    await decided(t.approver, of.plan, draft);
    await assert.rejects(decided(t.approver, of.plan, draft), refusal('kernel.wrong-state'));
  });

  it('is kept by the institution that leads the measure, and the measure is not removed from under it', async () => {
    const plan = await aPlan(t);
    const own = await led(t, plan, { leadOrganisation: t.focalPoint.organisation });
    const other = await led(t, plan, { leadOrganisation: t.reader.organisation });
    await submitted(t.focalPoint, own);
    await assert.rejects(written(t.focalPoint, other), refusal('strategy.not-your-measure'));
    const remove = (item: string) =>
      t.editor.does(removeItem, { plan: plan.plan, item, base: 1, reason: 'Twice there' });
    await written(t.editor, other);
    await remove(other.measure);
    await assert.rejects(remove(own.measure), refusal('strategy.rights-stand'));
    await approved(t, plan.plan);
    await t.approver.does(supersedePlan, { plan: plan.plan, reason: 'A new plan' });
    await assert.rejects(written(t.editor, plan), refusal('strategy.plan-superseded'));
  });

  it('answers the same for what is not there and for a measure of another plan', async () => {
    const [one, other] = [await aPlan(t), await aPlan(t)];
    for (const measure of [nowhere, other.measure])
      await assert.rejects(written(t.editor, { ...one, measure }), refusal('kernel.not-found'));
  });
});
