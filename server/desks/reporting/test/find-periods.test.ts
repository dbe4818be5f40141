import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { findPeriods } from '../operations/find-periods.ts';
import { aPeriod, aPlan, handedIn, openReportingHouse, type ReportingHouse } from './builders.ts';

describe('the list of reporting periods', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  it('shows the newest first, and counts for an institution its own sheets alone', async () => {
    const plan = await aPlan(t);
    const first = await aPeriod(t, plan.plan);
    const second = await aPeriod(t, plan.plan, { dueOn: '2026-01-05' });
    await handedIn(t.schools, { period: first.period, sheet: first.schools });
    type Listed = { periods: { period: string; counts: Record<string, number>; late: number }[] };
    const list = async (who = t.editor) => (await who.does<Listed>(findPeriods, {})).periods;
    assert.deepEqual(
      (await list()).map(({ period, counts, late }) => [
        period,
        counts['to-answer'],
        counts['handed-in'],
        late,
      ]),
      [
        [second.period, 2, 0, 2],
        [first.period, 1, 1, 0],
      ],
    );
    assert.deepEqual(
      (await list(t.health)).map(({ counts, late }) => [counts['to-answer'], counts['handed-in'], late]),
      [
        [1, 0, 1],
        [1, 0, 0],
      ],
    );
  });
});
