import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { employColumns, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { type Column, columns, posts } from '#kernel/test/strategy-posts.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { externalDesk } from '../desk.ts';
import { table } from './access.table.ts';
import { aCountry, anAgreement, aPoint, aTalk, type ExternalHouse, openExternalHouse } from './builders.ts';

describe('access to the external desk', { skip: withoutServer() }, () => {
  let t: ExternalHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openExternalHouse();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(externalDesk, columns, table, () => people);

  it("shows in plain SQL the rows of one's own circles, and of others nothing", async () => {
    const [mine, hidden] = [await aCountry(t.editor, 'XD'), await aCountry(t.editor, 'XE')];
    const agreements = [await anAgreement(t.editor, [mine]), await anAgreement(t.editor, [hidden])];
    for (const country of [mine, hidden]) {
      await aPoint(t.editor, country);
      await aTalk(t.editor, [country]);
    }
    for (const record of [hidden, agreements[1] as string]) await hide(t, record);
    const { connection, release } = await beginAs(t.database.pools, t.reader.secret);
    try {
      for (const table of ['neighbours', 'contact_points', 'talks', 'agreements']) {
        const found = await connection.client.query(`select record_id from external.${table}`);
        const seen = table === 'agreements' ? agreements[0] : mine;
        assert.deepEqual(
          found.rows.map((row) => row.record_id),
          [seen],
          table,
        );
      }
    } finally {
      release();
    }
  });
});
