/** Opening guidance. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refused } from '#kernel/test/refusal.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { supersedePlan } from '../operations/supersede-plan.ts';
import { aPlan, approved, aTie } from './builders.ts';
import { anIssued, inDays, opened, someGuidance } from './guidance.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

describe('read-guidance', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('names the measures that it reaches, in plans that have not ended', async () => {
    const built = await aPlan(t);
    const ended = await aPlan(t);
    for (const one of [built, ended]) await aTie(t.editor, one);
    await approved(t, ended.plan);
    await t.approver.does(supersedePlan, { plan: ended.plan, reason: 'It has ended.' });
    const guidance = await someGuidance(t.editor, built.instrument);
    await anIssued(t, guidance, inDays(0));
    const found = await opened(t.reader, guidance);
    assert.deepEqual(
      found.measures.map(({ plan, item }) => [plan, item]),
      [[built.plan, built.measure]],
    );
    await hide(t, guidance);
    for (const one of [guidance, nowhere]) await refused('kernel.not-found', () => opened(t.reader, one));
  });
});
