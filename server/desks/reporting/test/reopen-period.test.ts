import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { closePeriod } from '../operations/close-period.ts';
import { reopenPeriod } from '../operations/reopen-period.ts';
import { aPeriod, aPlan, handedIn, nowhere, openReportingHouse, type ReportingHouse } from './builders.ts';

describe('opening a period again', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('takes a reason, and answers are taken again', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan);
    const reason = 'The schools were on holiday';
    const again = (more: object = {}) => t.coordinator.does(reopenPeriod, { period, reason, ...more });
    await assert.rejects(again(), refusal('kernel.wrong-state'));
    await t.coordinator.does(closePeriod, { period });
    await assert.rejects(again({ reason: '' }), refusal('kernel.input-invalid'));
    await assert.rejects(again({ period: nowhere }), refusal('kernel.not-found'));
    assert.deepEqual(await again(), { period, state: 'open' });
    await handedIn(t.schools, { period, sheet });
  });
});
