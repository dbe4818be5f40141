/** Each entry that was typed in for a local body says so: by which post, under which permission, by which act (G30). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { refused } from '#kernel/test/refusal.ts';
import { addItem } from '../operations/add-item.ts';
import { findPlans } from '../operations/find-plans.ts';
import { readToday } from '../operations/read-today.ts';
import { setPublication } from '../operations/set-publication.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { type Council, aCouncil, day, measureIn } from './councils.ts';
import { nobody, openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

type Row = { id: string; yours: boolean; localBody: boolean; typingInUntil: string | null };

describe('find-typed-in', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  let council: Council;
  let plan: string;
  let item: string;
  before(async () => {
    t = await openStrategyHouse();
    council = await aCouncil(t);
    await council.permit(t.editor);
    plan = await council.start(t.editor);
    item = await measureIn(t.editor, plan);
  });
  after(() => t?.close());

  it('tells the act, the post and the word on which it was done', async () => {
    const [last, ...before] = await council.entries(t.reader);
    const permission = { toldBy: 'Secretary of the council', means: 'telephone', givenOn: day(-1) };
    assert.deepEqual(
      [last?.act, last?.plan?.id, last?.item?.id, last?.by.en, last?.permission],
      ['strategy.add-item', plan, item, 'editor', permission],
    );
    assert.deepEqual(
      before.map((one) => [one.act, one.item]),
      [['strategy.start-plan', null]],
    );
    assert.equal((await council.entries(t.reader, { plan, item })).length, 1);
    assert.deepEqual(await council.entries(t.reader, { plan: council.national.plan }), []);
    assert.deepEqual(await council.entries(t.reader, { organisation: nobody }), []);
    assert.equal((await council.entries(t.reader, { limit: 1 })).length, 1);
  });

  it('opens the plan to the institution that was let in, and to no other', async () => {
    const row = async (who: AtWork) =>
      (await who.does<{ items: Row[] }>(findPlans, {})).items.find(({ id }) => id === plan);
    const [here, other] = [await row(t.editor), await row(t.coordinator)];
    assert.deepEqual([here?.yours, here?.typingInUntil, here?.localBody], [true, day(100), true]);
    assert.deepEqual([other?.yours, other?.typingInUntil, other?.localBody], [false, null, true]);
    const more = { plan, type: 'measure', titles: { en: 'Not asked' } };
    await refused('strategy.not-your-plan', () => t.coordinator.does(addItem, more));
  });

  it('is handed in for the body, but who may see it is not typed in, nor is it a task of the office', async () => {
    const of = { object: 'items', plan, items: [{ item, base: 1 }] };
    await refused('kernel.of-another-body', () =>
      t.editor.does(setPublication, { of, base: 1, publication: { rule: 'public' } }),
    );
    const { waiting } = await t.editor.does<{ waiting: { record: string }[] }>(readToday, {});
    assert.ok(waiting.every(({ record }) => record !== plan));
    await t.editor.does(submitPlan, { plan });
    assert.equal((await council.entries(t.reader))[0]?.act, 'strategy.submit-plan');
  });
});
