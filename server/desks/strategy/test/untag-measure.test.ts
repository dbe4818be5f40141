import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { untagMeasure } from '../operations/untag-measure.ts';
import { approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, tag, theForm } from './threats.ts';

describe('untag-measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());
  const untag = (form: string, of: Pick<Built, 'plan' | 'measure'> = built, who = t.editor) =>
    who.does(untagMeasure, { plan: of.plan, item: of.measure, form });
  const tagged = async (of: Built = built) => {
    const form = await aForm(t.editor);
    await tag(t.editor, of, form);
    return form;
  };

  it('takes the form away from the measure', async () => {
    const form = await tagged();
    await untag(form);
    assert.equal((await theForm(t.reader, form)).measures, 0);
    const entry = await lastEntry(t, untagMeasure);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan, form], { item: built.measure }]);
    await assert.rejects(untag(form), refusal('kernel.not-found'));
  });

  it('is refused to the focal point of another institution, and under a plan that has ended', async () => {
    const form = await tagged();
    await assert.rejects(untag(form, built, t.focalPoint), refusal('strategy.not-your-measure'));
    const other = await aPlan(t);
    const ended = await tagged(other);
    await approved(t, other.plan);
    await t.approver.does(supersedePlan, { plan: other.plan, reason: 'A new plan' });
    await assert.rejects(untag(ended, other), refusal('strategy.plan-superseded'));
  });

  it('answers the same for what is not there', async () => {
    const form = await tagged();
    for (const of of [
      { plan: nowhere, measure: built.measure },
      { plan: built.plan, measure: nowhere },
    ])
      await assert.rejects(untag(form, of), refusal('kernel.not-found'));
    await assert.rejects(untag(nowhere), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const form = await tagged();
    const sent = await countStatements(t, () => untag(form));
    assert.ok(sent <= 11, `${sent} statements`);
  });
});
