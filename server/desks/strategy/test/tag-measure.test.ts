import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { readMeasure } from '../operations/read-measure.ts';
import { removeItem } from '../operations/remove-item.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { tagMeasure } from '../operations/tag-measure.ts';
import { anItem, approved, aPlan, type Built } from './builders.ts';
import { countStatements, lastEntry, nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, aRetiredForm, tag } from './threats.ts';

describe('tag-measure', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let built: Built;
  before(async () => {
    t = await openStrategyHouse();
    built = await aPlan(t);
  });
  after(() => t?.close());
  const aMeasure = async (more: object = {}) => ({
    ...built,
    measure: await anItem(t.editor, {
      plan: built.plan,
      type: 'measure',
      parent: built.goal,
      titles: { en: 'Choir' },
      ...more,
    }),
  });
  const formsOf = async ({ plan, measure }: Built) =>
    (await t.reader.does<{ forms: { id: string }[] }>(readMeasure, { plan, item: measure })).forms.map(
      ({ id }) => id,
    );

  it('gives a measure many forms and a form many measures; the ledger is about plan and form', async () => {
    const [one, other] = [await aForm(t.editor), await aForm(t.editor)];
    const [choir, band] = [await aMeasure(), await aMeasure()];
    await tag(t.editor, choir, one);
    await tag(t.editor, choir, other);
    await tag(t.editor, band, other);
    assert.deepEqual(await formsOf(choir), [one, other]);
    assert.deepEqual(await formsOf(band), [other]);
    const entry = await lastEntry(t, tagMeasure);
    assert.deepEqual([entry?.about, entry?.detail], [[built.plan, other], { item: band.measure }]);
  });

  it('refuses the same form twice, one that is out of use, and a goal', async () => {
    const form = await aForm(t.editor);
    await tag(t.editor, built, form);
    await assert.rejects(tag(t.editor, built, form), refusal('strategy.already-tagged'));
    const retired = await aRetiredForm(t.editor);
    await assert.rejects(tag(t.editor, built, retired), refusal('strategy.threat-form-retired'));
    const goal = { plan: built.plan, measure: built.goal };
    await assert.rejects(tag(t.editor, goal, form), refusal('strategy.not-a-measure'));
  });

  it('is done by the focal point of the institution that leads, and by no other', async () => {
    const form = await aForm(t.editor);
    await tag(t.focalPoint, await aMeasure({ leadOrganisation: t.focalPoint.organisation }), form);
    await assert.rejects(tag(t.focalPoint, await aMeasure(), form), refusal('strategy.not-your-measure'));
  });

  it('goes on under an approved plan, and ends with a superseded one', async () => {
    const other = await aPlan(t);
    await approved(t, other.plan);
    await tag(t.editor, other, await aForm(t.editor));
    await t.approver.does(supersedePlan, { plan: other.plan, reason: 'A new plan' });
    await assert.rejects(tag(t.editor, other, await aForm(t.editor)), refusal('strategy.plan-superseded'));
  });

  it('goes with the item that is removed', async () => {
    const choir = await aMeasure();
    await tag(t.editor, choir, await aForm(t.editor));
    await t.editor.does(removeItem, {
      plan: built.plan,
      item: choir.measure,
      base: 1,
      reason: 'Twice there',
    });
    const left = await asOwner(t, 'select 1 from strategy.threat_tags where item_id = $1', [choir.measure]);
    assert.deepEqual(left, []);
  });

  it('answers the same for what is not there, a document in place of a form, and another plan', async () => {
    const form = await aForm(t.editor);
    const other = await aPlan(t);
    for (const more of [{ plan: nowhere }, { measure: nowhere }, { measure: other.measure }])
      await assert.rejects(tag(t.editor, { ...built, ...more }, form), refusal('kernel.not-found'));
    for (const none of [nowhere, built.instrument])
      await assert.rejects(tag(t.editor, built, none), refusal('kernel.not-found'));
  });

  it('sends few statements', async () => {
    const form = await aForm(t.editor);
    const choir = await aMeasure();
    const sent = await countStatements(t, () => tag(t.editor, choir, form));
    assert.ok(sent <= 12, `${sent} statements`);
  });
});
