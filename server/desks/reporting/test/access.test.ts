import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { employColumns, type Posts, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { reportingDesk } from '../desk.ts';
import { type Column, columns, table } from './access.table.ts';
import { inSession } from '#kernel/test/raw.ts';
import { aPeriod, aPlan, handedIn, hide, openReportingHouse, type ReportingHouse } from './builders.ts';

const posts: Posts<Column> = {
  coordinator: { role: 'strategy.coordinator', purpose: 'strategy-work' },
  'deputy-prevention': { role: 'strategy.deputy-prevention', purpose: 'strategy-work' },
  'deputy-counter-terrorism': { role: 'strategy.deputy-counter-terrorism', purpose: 'strategy-work' },
  editor: { role: 'strategy.editor', purpose: 'strategy-work' },
  approver: { role: 'strategy.approver', purpose: 'strategy-work' },
  'focal-point': { role: 'strategy.focal-point', purpose: 'strategy-work' },
  reader: { role: 'strategy.reader', purpose: 'strategy-work' },
  'reader who informs the public': { role: 'strategy.reader', purpose: 'public-information' },
  'coordinator who informs the public': { role: 'strategy.coordinator', purpose: 'public-information' },
  administrator: { role: 'office.administrator', purpose: 'office-administration' },
  auditor: { role: 'office.auditor', purpose: 'oversight' },
  'case-lead': { role: 'support.case-lead', purpose: 'prevention-support' },
  liaison: { role: 'partners.liaison', purpose: 'returnee-identification' },
};

describe('access to the reporting desk', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openReportingHouse();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(reportingDesk, columns, table, () => people);

  const tables = ['periods', 'sheets', 'answers'];

  it("shows in plain SQL the rows of one's own circles, and of others nothing", async () => {
    const plan = await aPlan(t);
    const [mine, hidden] = [await aPeriod(t, plan.plan), await aPeriod(t, plan.plan)];
    await hide(t, hidden.period);
    for (const table of tables) {
      const text = `select distinct record_id from reporting.${table}`;
      const { rows } = await inSession(t.database.pools.app, t.reader.secret, (sql) => sql.query(text));
      assert.deepEqual(
        rows.map((row) => row.record_id),
        [mine.period],
        table,
      );
    }
  });

  it('lets no statement of the application change what is asked, or delete anything', async () => {
    const plan = await aPlan(t);
    const { period, schools: sheet } = await aPeriod(t, plan.plan);
    await handedIn(t.schools, { period, sheet });
    const forbidden = [
      ...tables.map((name) => `delete from reporting.${name}`),
      ...tables.map((name) => `update reporting.${name} set circle_id = gen_random_uuid()`),
      ...tables.map((name) => `truncate reporting.${name}`),
      'update reporting.periods set plans = array[gen_random_uuid()]',
      'update reporting.periods set steps = 1',
      'update reporting.sheets set organisation_id = gen_random_uuid()',
      'update reporting.answers set indicator_id = null',
      'update reporting.answers set sheet_id = gen_random_uuid()',
    ];
    for (const text of forbidden) {
      const tried = inSession(t.database.pools.app, t.coordinator.secret, (sql) => sql.query(text));
      await assert.rejects(tried, /permission denied/, text);
    }
  });
});
