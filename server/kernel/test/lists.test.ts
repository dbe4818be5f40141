/** Lists: each names its circles, examines few rows, and asks for the circles of the session once and not per row. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { listByCircle, type ListRequest } from '../db/list.ts';
import { beginAs, type Transaction } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import { withoutServer } from './database.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { type AtWork, openTestHouse, type TestHouse } from './house.ts';
import { keeper, switchOn, trialSource } from './trial.ts';

const sources = [trialSource, ...desks];
const limit = 50;
/** Circles of the reader, of a node that has many more. */
const mine = 4;
const others = 60;
const perCircle = 400;

/** Every list of the desks, as it stands in their stores. */
const lists: ListRequest[] = sources.flatMap(({ folder }) =>
  globSync(['store.ts', 'store/*.ts'], { cwd: folder }).flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return [...text.matchAll(/listByCircle<[^>]*>\(\s*tx,\s*\{(.*?)\n {2}\}\)/gs)].map(([, request = '']) => {
      const found = /table: '([^']+)'[\s\S]*?at: '([^']+)', id: '([^']+)'/.exec(request);
      assert.ok(found, `${path}: a list that this test cannot read`);
      const [, table = '', at = '', id = ''] = found;
      return { table, columns: [at, id], order: { at, id }, limit };
    });
  }),
);

type Plan = {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Relation Name'?: string;
  Plans?: Plan[];
};

describe('lists', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  before(async () => {
    t = await openTestHouse(sources, switchOn);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    const { name } = (await owner.query('select quote_ident(current_database()) as name')).rows[0];
    await owner.query(`alter role zaedno_app in database ${name} set track_functions = 'all'`);
    one = await t.employ(keeper);
    await fill();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  async function fill(): Promise<void> {
    await owner.query(
      `insert into kernel.circles (circle_id, kind, label) select gen_random_uuid(), 'team', 'filled' from generate_series(1, $1)`,
      [mine + others],
    );
    await owner.query(
      `insert into kernel.circle_members (membership_id, circle_id, user_id, reason)
       select gen_random_uuid(), circle_id, $1, 'test' from kernel.circles where label = 'filled' limit $2`,
      [one.user, mine],
    );
    await owner.query(
      `with made as (insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, created_by, created_at)
         select gen_random_uuid(), circle_id, 'trial', 'matter', $1, 'case', $2, now() - random() * interval '1 year'
         from kernel.circles, generate_series(1, $3) where label = 'filled' returning *)
       insert into trial.matters (record_id, circle_id, title, reference, created_at)
         select record_id, circle_id, 'x', record_id::text, created_at from made`,
      [one.organisation, one.user, perCircle],
    );
    await owner.query('analyze');
  }

  async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await beginAs(t.database.pools, one.secret);
    try {
      return await work(transaction);
    } finally {
      await transaction.rollback();
      transaction.release();
    }
  }

  /** How often the circles were asked for, and how many rows were looked at, by a list and by its plan. */
  async function measure(list: (transaction: Transaction) => Promise<unknown[]>) {
    return await inTransaction(async (transaction) => {
      const { client } = transaction.connection;
      const calls = async () =>
        Number(
          (
            await client.query(
              `select coalesce(sum(calls), 0) as n from pg_stat_xact_user_functions where funcname = 'my_circles'`,
            )
          ).rows[0].n,
        );
      const sent: { text: string; values: unknown[] }[] = [];
      const { query } = client;
      client.query = ((...all: unknown[]) => {
        sent.push(all[0] as { text: string; values: unknown[] });
        return (query as (...all: unknown[]) => unknown).apply(client, all);
      }) as typeof client.query;
      const before = await calls();
      sent.length = 0;
      const rows = await list(transaction);
      const statement = sent[0] as { text: string; values: unknown[] };
      client.query = query;
      const asked = (await calls()) - before;
      const explained = await client.query(
        `explain (analyze, format json) ${statement.text}`,
        statement.values,
      );
      return {
        rows: rows.length,
        asked,
        examined: examinedIn(explained.rows[0]['QUERY PLAN'][0].Plan as Plan),
      };
    });
  }

  function examinedIn(plan: Plan): number {
    const here = plan['Relation Name']
      ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
      : 0;
    return here + (plan.Plans ?? []).reduce((sum, inner) => sum + examinedIn(inner), 0);
  }

  it('one list per table names its circles and examines few rows', async () => {
    assert.ok(
      lists.some((list) => list.table === 'trial.matters') && lists.length >= 3,
      `${lists.length} lists`,
    );
    for (const request of lists) {
      const { rows, asked, examined } = await measure(({ tx }) => listByCircle(tx, request));
      const circles = mine + 1;
      assert.ok(examined <= 3 * limit * circles, `${request.table}: ${examined} rows examined for ${rows}`);
      assert.ok(
        asked <= 2 * circles + 4,
        `${request.table}: the circles were asked for ${asked} times for ${rows} rows`,
      );
      if (request.table === 'trial.matters') assert.equal(rows, limit);
    }
  });

  it('a list that names no circles is found out: it examines every row that is visible', async () => {
    const visible = mine * perCircle;
    const { rows, examined } = await measure(async ({ tx }) => {
      const found =
        await sql`select record_id from trial.matters order by created_at desc, record_id desc limit ${limit}`.execute(
          tx,
        );
      return found.rows;
    });
    assert.equal(rows, limit);
    assert.ok(
      examined >= visible && visible > 3 * limit * (mine + 1),
      `${examined} of ${visible} visible rows`,
    );
  });

  it('every listed table has an index that begins with the circle', async () => {
    for (const { table, order } of lists) {
      const found = await owner.query(
        `select indexdef from pg_indexes where schemaname || '.' || tablename = $1 and indexdef ~ ('\\(circle_id, ' || $2 || ' DESC')`,
        [table, order.at],
      );
      assert.ok(found.rows.length > 0, `${table} has no index on (circle_id, ${order.at} desc, …)`);
    }
  });

  it('a page begins where the last one ended, with no row twice and none left out', async () => {
    const request = lists.find((list) => list.table === 'trial.matters') as ListRequest;
    const seen: string[] = [];
    let after: ListRequest['after'];
    for (;;) {
      const rows = await inTransaction(({ tx }) =>
        listByCircle<{ created_at: Date; record_id: string; at: string }>(tx, {
          ...request,
          columns: ['created_at', 'record_id'],
          limit: 64,
          after,
        }),
      );
      if (rows.length === 0) break;
      seen.push(...rows.map((row) => row.record_id));
      const last = rows.at(-1) as { created_at: Date; record_id: string };
      const exact = await owner.query(
        'select created_at::text as at from trial.matters where record_id = $1',
        [last.record_id],
      );
      after = { at: exact.rows[0].at, id: last.record_id };
    }
    assert.equal(seen.length, mine * perCircle);
    assert.equal(new Set(seen).size, seen.length);
  });

  it('somebody else’s place in a list shows nothing that was not visible', async () => {
    const stranger = await t.employ(keeper);
    const transaction = await beginAs(t.database.pools, stranger.secret);
    try {
      const request = lists.find((list) => list.table === 'trial.matters') as ListRequest;
      const rows = await listByCircle(transaction.tx, {
        ...request,
        after: { at: '2999-01-01', id: newId() },
      });
      assert.deepEqual(rows, []);
    } finally {
      await transaction.rollback();
      transaction.release();
    }
  });

  it('a list is a page of two hundred at most', async () => {
    const list = await one.does<{ matters: unknown[] }>(findMatters, { limit: 200 });
    assert.equal(list.matters.length, 200);
    for (const more of [201, 0, -1, 1.5, 1e9]) await assert.rejects(one.does(findMatters, { limit: more }));
  });
});
