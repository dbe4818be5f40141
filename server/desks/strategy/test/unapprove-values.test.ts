import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { unapproveValues } from '../operations/unapprove-values.ts';
import { aPlan } from './builders.ts';
import { nowhere } from './observe.ts';
import { openStrategyHouse, type StrategyHouse } from './strategy-house.ts';

// That an approval is undone together with its sheet is tried where sheets are: desks/reporting/test/unapprove-sheet.test.ts.
describe('undoing the approval of values', { skip: withoutServer() }, () => {
  let t: StrategyHouse;
  before(async () => {
    t = await openStrategyHouse();
  });
  after(() => t?.close());

  it('is done with the reporting sheet, and by nobody without one', async () => {
    const { plan } = await aPlan(t);
    const input = { plan, period: nowhere, sheet: nowhere, reason: 'Counted twice' };
    for (const who of [t.coordinator, t.approver])
      await assert.rejects(who.does(unapproveValues, input), refusal('strategy.only-with-a-sheet'));
    const nothing = { ...input, plan: nowhere };
    await assert.rejects(t.coordinator.does(unapproveValues, nothing), refusal('kernel.not-found'));
    const silent = { ...input, reason: ' ' };
    await assert.rejects(t.coordinator.does(unapproveValues, silent), refusal('kernel.input-invalid'));
  });
});
