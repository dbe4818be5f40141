import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withoutServer } from '#kernel/test/database.ts';
import { closePeriod } from '../operations/close-period.ts';
import { findLate } from '../operations/find-late.ts';
import { aPeriod, aPlan, handedIn, openReportingHouse, type ReportingHouse } from './builders.ts';

describe('who is late in reporting', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  before(async () => {
    t = await openReportingHouse();
  });
  after(() => t?.close());

  type Late = { late: { sheet: string; organisationNames: { en?: string }; dueOn: string; state: string }[] };

  it('is an institution whose sheet of an open period was not handed in by its day', async () => {
    const { plan } = await aPlan(t);
    await aPeriod(t, plan);
    const passed = await aPeriod(t, plan, { dueOn: '2026-07-31' });
    const late = async () => (await t.reader.does<Late>(findLate, {})).late;
    assert.deepEqual(
      (await late()).map(({ sheet, dueOn, state }) => [sheet, dueOn, state]).toSorted(),
      [passed.schools, passed.health].map((sheet) => [sheet, '2026-07-31', 'to-answer']).toSorted(),
    );
    await handedIn(t.health, { period: passed.period, sheet: passed.health });
    assert.deepEqual(
      (await late()).map(({ organisationNames }) => organisationNames.en),
      ['Office of schools'],
    );
    await t.coordinator.does(closePeriod, { period: passed.period });
    assert.deepEqual(await late(), [], 'in a closed period nothing is late any more');
  });
});
