import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { beginAs } from '#kernel/db/transaction.ts';
import { asOwner, hide } from '#kernel/test/as-owner.ts';
import { employColumns, tryAccessTable } from '#kernel/test/access-by-table.ts';
import { type Column, columns, posts } from '#kernel/test/strategy-posts.ts';
import { withoutServer } from '#kernel/test/database.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { committeeDesk } from '../desk.ts';
import { sayOnMinutes } from '../operations/say-on-minutes.ts';
import { circulateMinutes } from '../operations/circulate-minutes.ts';
import { lookAtName } from '../operations/look-at-name.ts';
import { reportAction } from '../operations/report-action.ts';
import { table } from './access.table.ts';
import {
  aDecision,
  aHeldSession,
  anAction,
  type CommitteeHouse,
  inDays,
  openCommitteeHouse,
  theMinutes,
} from './builders.ts';

describe('access to the committee desk', { skip: withoutServer() }, () => {
  let t: CommitteeHouse;
  let people: Record<Column, AtWork>;
  before(async () => {
    t = await openCommitteeHouse();
    people = await employColumns(t, posts);
  });
  after(() => t?.close());

  tryAccessTable(committeeDesk, columns, table, () => people);

  it("shows in plain SQL the rows of one's own circles, and of others nothing", async () => {
    const session = await aHeldSession(t);
    const votes = [{ organisation: t.editor.organisation, vote: 'for' }];
    const decision = await aDecision(t, session, { way: 'vote', votes });
    const action = await anAction(t, decision);
    await t.editor.does(reportAction, { decision, action, report: 'say', words: 'It goes on' });
    await theMinutes(t, session, 'Said in the Evening News.');
    await t.editor.does(lookAtName, { session, base: 2, words: 'Evening News', why: 'A newspaper' });
    await t.editor.does(circulateMinutes, { session, base: 2, silentUntil: inDays(3) });
    await t.editor.does(sayOnMinutes, {
      session,
      round: 1,
      organisation: t.editor.organisation,
      agrees: true,
      words: null,
      letter: null,
    });
    await asOwner(
      t,
      `insert into committee.corrections select record_id, circle_id, gen_random_uuid(), record_id, '{}'
       from committee.sessions`,
    );
    await asOwner(
      t,
      `insert into committee.papers select record_id, circle_id, gen_random_uuid(), item_id, 0, 'address', 'x', null, null,
         null, null, null, 'https://example.org/' from committee.agenda_items limit 1`,
    );
    const tables = (
      await asOwner<{ name: string }>(
        t,
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'committee' and c.relkind = 'r' order by 1`,
      )
    ).map(({ name }) => name);
    assert.equal(tables.length, 14);
    const seen = async () => {
      const { connection, release } = await beginAs(t.database.pools, t.reader.secret);
      try {
        const empty = [];
        for (const name of tables) {
          const found = await connection.client.query(`select 1 from committee.${name} limit 1`);
          if (found.rows.length === 0) empty.push(name);
        }
        return empty;
      } finally {
        release();
      }
    };
    assert.deepEqual(await seen(), [], 'each table has a row that the reader sees');
    for (const { id } of await asOwner<{ id: string }>(
      t,
      `select record_id as id from kernel.records where desk = 'committee'`,
    ))
      await hide(t, id);
    assert.deepEqual(await seen(), tables);
  });
});
