import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { anItem, aPlan } from './builders.ts';
import { nowhere } from './observe.ts';
import { assessed, rights, written } from './rights.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-rights', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('shows to an activity what its measure shows, and to a goal nothing', async () => {
    const of = await aPlan(t);
    const inside = { plan: of.plan, type: 'activity', parent: of.measure, titles: { en: 'First evening' } };
    const activity = { ...of, measure: await anItem(t.editor, inside) };
    await assessed(t, of.plan, of.measure);
    const [one, other] = [await rights(t.reader, of), await rights(t.reader, activity)];
    assert.deepEqual(one, other);
    assert.deepEqual([one.measure, one.standing, one.reviewOn], [of.measure, 'accepted', '2100-01-01']);
    const goal = await rights(t.reader, { ...of, measure: of.goal });
    assert.deepEqual([goal.measure, goal.assessments, goal.mayWrite], [null, [], false]);
  });

  it('says who may go on', async () => {
    const of = await aPlan(t);
    assert.deepEqual(
      [(await rights(t.editor, of)).mayWrite, (await rights(t.reader, of)).mayWrite],
      [true, false],
    );
    await written(t.editor, of);
    const { mayWrite, assessments } = await rights(t.editor, of);
    assert.deepEqual([mayWrite, assessments[0]?.may], [false, ['edit', 'submit']]);
    assert.deepEqual((await rights(t.approver, of)).assessments[0]?.may, []);
  });

  it('answers the same for what is not there and for what belongs to another plan', async () => {
    const [one, other] = [await aPlan(t), await aPlan(t)];
    for (const measure of [nowhere, other.measure])
      await assert.rejects(rights(t.reader, { ...one, measure }), refusal('kernel.not-found'));
  });
});
