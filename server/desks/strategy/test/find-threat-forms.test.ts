import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { setMeasureState } from '../operations/set-measure-state.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { approved, aPlan } from './builders.ts';
import { countStatements } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';
import { aForm, forms, tag, theForm } from './threats.ts';

describe('find-threat-forms', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('counts the measures that answer a form, but none that stopped and none of a plan that has ended', async () => {
    const form = await aForm(t.editor);
    const [one, stopped, ended] = [await aPlan(t), await aPlan(t), await aPlan(t)];
    for (const built of [one, stopped, ended]) await tag(t.editor, built, form);
    assert.equal((await theForm(t.reader, form)).measures, 3);
    const { plan, measure: item } = stopped;
    await t.editor.does(setMeasureState, { plan, item, action: 'stop', reason: 'No money' });
    assert.equal((await theForm(t.reader, form)).measures, 2);
    await approved(t, ended.plan);
    await t.approver.does(supersedePlan, { plan: ended.plan, reason: 'A new plan' });
    assert.equal((await theForm(t.reader, form)).measures, 1);
  });

  it('sends as many statements for many forms as for one', async () => {
    const few = await countStatements(t, () => forms(t.reader));
    for (let at = 0; at < 5; at += 1) await aForm(t.editor);
    assert.equal(await countStatements(t, () => forms(t.reader)), few);
    assert.ok(few <= 5, `${few} statements`);
  });
});
