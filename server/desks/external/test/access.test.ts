import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { employColumns, type Posts, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { externalDesk } from '../desk.ts';
import { type Column, columns, table } from './access.table.ts';
import {
  aCountry,
  anAgreement,
  aPoint,
  aTalk,
  type ExternalHouse,
  hide,
  openExternalHouse,
} from './builders.ts';

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
