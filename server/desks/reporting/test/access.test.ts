import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { employColumns, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { type Column, columns, posts } from '#kernel/test/strategy-posts.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { reportingDesk } from '../desk.ts';
import { table } from './access.table.ts';
import { inSession } from '#kernel/test/raw.ts';
import { keepEvidence } from '../operations/keep-evidence.ts';
import { aPeriod, aPlan, handedIn, openReportingHouse, type ReportingHouse, rowOf } from './builders.ts';

describe('access to the reporting desk', { skip: withoutServer() }, () => {
  let t: ReportingHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openReportingHouse();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(reportingDesk, columns, table, () => people);

  const tables = ['periods', 'sheets', 'answers', 'evidence'];

  it("shows in plain SQL the rows of one's own circles, and of others nothing", async () => {
    const plan = await aPlan(t);
    const [mine, hidden] = [await aPeriod(t, plan.plan), await aPeriod(t, plan.plan)];
    for (const { period, schools: sheet } of [mine, hidden]) {
      const { answer } = await rowOf(t.schools, { period, sheet }, null);
      const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('Nine towns.\n') };
      await t.schools.does(keepEvidence, { period, sheet, answer }, undefined, file);
    }
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
