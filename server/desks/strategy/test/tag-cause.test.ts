/** Saying which root cause a measure works on. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { removeItem } from '../operations/remove-item.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { tagCause } from '../operations/tag-cause.ts';
import { anItem, aPlan, approved, type Built } from './builders.ts';
import { lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('tag-cause', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());

  const tag = (who = t.editor, more: object = {}) =>
    who.does(tagCause, { plan: built.plan, item: built.measure, cause: 'education', ...more });

  it('stands at the measure, once, and a measure may work on several', async () => {
    await tag();
    await tag(t.editor, { cause: 'exclusion' });
    const { causes } = await t.reader.does<{ causes: string[] }>(readMeasure, {
      plan: built.plan,
      item: built.measure,
    });
    assert.deepEqual(causes, ['education', 'exclusion']);
    assert.deepEqual((await lastEntry(t, tagCause))?.detail, { item: built.measure, cause: 'exclusion' });
    await refused('strategy.cause-already-named', () => tag());
  });

  it('is for whoever keeps the measure, for measures, and for causes of the list', async () => {
    const { organisation: leadOrganisation } = t.focalPoint;
    const led = { plan: built.plan, type: 'measure', titles: { en: 'Lessons' }, leadOrganisation };
    const theirs = await anItem(t.editor, led);
    await tag(t.focalPoint, { item: theirs });
    await refused('strategy.not-your-measure', () => tag(t.focalPoint));
    await refused('strategy.not-a-measure', () => tag(t.editor, { item: built.goal }));
    await refused('kernel.input-invalid', () => tag(t.editor, { cause: 'religion' }));
    await refused('kernel.not-found', () => tag(t.editor, { item: nowhere }));
    const remove = { plan: built.plan, item: theirs, base: 1, reason: 'Entered twice.' };
    await t.editor.does(removeItem, remove);
    assert.deepEqual(await asOwner(t, 'select 1 from strategy.cause_tags where item_id = $1', [theirs]), []);
  });

  it('is not said under a plan that has ended', async () => {
    const { plan, measure: item } = await aPlan(t);
    await approved(t, plan);
    await t.approver.does(supersedePlan, { plan, reason: 'It has ended.' });
    await refused('strategy.plan-superseded', () => tag(t.editor, { plan, item }));
  });
});
