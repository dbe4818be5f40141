import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { hide } from '#kernel/test/as-owner.ts';
import { employColumns, type Posts, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { registryDesk } from '../desk.ts';
import { correctItem } from '../operations/correct-item.ts';
import { type Column, columns, table } from './access.table.ts';
import { anIncoming, itemFacts, openRegistryHouse, type RegistryHouse } from './builders.ts';

const posts: Posts<Column> = {
  coordinator: { role: 'strategy.coordinator', purpose: 'strategy-work' },
  'deputy-prevention': { role: 'strategy.deputy-prevention', purpose: 'strategy-work' },
  'deputy-counter-terrorism': { role: 'strategy.deputy-counter-terrorism', purpose: 'strategy-work' },
  editor: { role: 'strategy.editor', purpose: 'strategy-work' },
  approver: { role: 'strategy.approver', purpose: 'strategy-work' },
  'focal-point': { role: 'strategy.focal-point', purpose: 'strategy-work' },
  reader: { role: 'strategy.reader', purpose: 'strategy-work' },
  'coordinator who informs the public': { role: 'strategy.coordinator', purpose: 'public-information' },
  administrator: { role: 'office.administrator', purpose: 'office-administration' },
  auditor: { role: 'office.auditor', purpose: 'oversight' },
  'case-lead': { role: 'support.case-lead', purpose: 'prevention-support' },
  liaison: { role: 'partners.liaison', purpose: 'returnee-identification' },
};

describe('access to the registry', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openRegistryHouse();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(registryDesk, columns, table, () => people);

  it("shows in plain SQL the rows of one's own circles, and deletes or rewrites nothing", async () => {
    const [mine, hidden] = [await anIncoming(t.clerk), await anIncoming(t.clerk)];
    for (const { item } of [mine, hidden])
      await t.clerk.does(correctItem, { ...itemFacts, item, base: 1, reason: 'Read again' });
    await hide(t, hidden.item);
    const { connection, release } = await beginAs(t.database.pools, t.clerk.secret);
    try {
      for (const table of ['items', 'corrections']) {
        const found = await connection.client.query(`select record_id from registry.${table}`);
        assert.deepEqual(
          found.rows.map((row) => row.record_id),
          [mine.item],
          table,
        );
      }
      for (const text of [
        'delete from registry.items',
        'delete from registry.corrections',
        `update registry.corrections set reason = 'x'`,
        'update registry.items set own_number = 9',
        'delete from registry.years',
      ]) {
        await connection.client.query('savepoint tried');
        await assert.rejects(connection.client.query(text), /permission denied/, text);
        await connection.client.query('rollback to savepoint tried');
      }
    } finally {
      release();
    }
  });
});
