// bench:list – the newest 50 protected records: by hand, under the policies, as an operation, over HTTP.
import type { Pool } from 'pg';
import { openHttp } from '#server/entry/http.ts';
import { findMatters } from '#kernel/test/desk/operations/find-matters.ts';
import { argument, type BenchHouse, openBenchHouse, report } from './house.ts';
import { httpFigures } from './http-arm.ts';
import { type Crowd, fill } from './matters.ts';
import { type Figures, inTurns, ratio, round } from './measure.ts';

const limit = 50;
const columns = 'record_id, circle_id, title, reference, version, created_at';
/** The list by hand: circles as a parameter; the same form as kernel/db/list.ts. */
const byParameter = listText('$1::uuid[]');
const byPolicy = listText('kernel.my_circles()');

function listText(circles: string): string {
  return `select r.* from unnest(${circles}) as c(circle_id) cross join lateral (
    select ${columns} from trial.matters as t where t.circle_id = c.circle_id
    order by t.created_at desc, t.record_id desc limit ${limit}) as r
    order by r.created_at desc, r.record_id desc limit ${limit}`;
}

type Row = {
  rows: number;
  visible: number;
  circles: number;
  concurrency: number;
  bare: Figures;
  byHand: Figures;
  policy: Figures;
  operation: Figures;
  http: Figures;
  ratioPolicy: number;
  ratioOperation: number;
  ratioHttpToBare: number;
  rowsExamined: number;
};

type Named = { name: string; text: string; values: unknown[] };

/** A transaction as the kernel sends it: its beginning and what opens it go out together, statements have names. */
async function asTheKernel(pool: Pool, opening: readonly Named[], list: Named): Promise<void> {
  const client = await pool.connect();
  try {
    await Promise.all([client.query('begin'), ...opening.map((statement) => client.query(statement))]);
    await client.query(list);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function inTransaction(pool: Pool, statements: readonly [string, unknown[]][]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const [text, values] of statements) await client.query(text, values);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function measure(bench: BenchHouse, crowd: Crowd, seconds: number): Promise<Row[]> {
  const { house, bare } = bench;
  const { app } = house.pools;
  const server = await openHttp({
    house,
    door: { pool: house.pools.door, clock: house.clock, key: 'bench', credentialKey: 'bench' },
    texts: { translate: (_, key) => key, has: () => true },
    health: { faults: async () => [] },
    build: 'bench',
    demo: false,
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const rows: Row[] = [];
  for (const { person, visible, circles, ids } of crowd.people) {
    const shown = (await person.does<{ matters: { matter: string }[] }>(findMatters, {})).matters.map(
      (m) => m.matter,
    );
    const append = 'select kernel.append_ledger($1, $2, $3, $4, $5, null)';
    const row = ['trial.find-matters', 'read', shown, '{}', 'ledger-personal-read'];
    const enter: [string, unknown[]] = ['select * from kernel.enter($1)', [person.secret]];
    for (const concurrency of [1, 16]) {
      const arms = {
        autocommit: () => bare.query(byParameter, [ids]),
        bare: () => asTheKernel(bare, [], { name: 'list', text: byParameter, values: [ids] }),
        byHand: () => inTransaction(app, [enter, [byPolicy, []], [append, row]]),
        policy: () =>
          asTheKernel(app, [{ name: 'enter', text: enter[0], values: enter[1] }], {
            name: 'list by policy',
            text: byPolicy,
            values: [],
          }),
        operation: () => person.does(findMatters, {}),
      };
      const found = await inTurns(arms, { concurrency, rounds: 3, milliseconds: seconds * 1000 });
      const http = await httpFigures({
        address,
        path: '/api/trial/find-matters',
        secret: person.secret,
        concurrency,
        seconds,
      });
      rows.push({
        rows: crowd.rows,
        visible,
        circles,
        concurrency,
        bare: found.bare,
        byHand: found.byHand,
        policy: found.policy,
        operation: found.operation,
        http,
        ratioPolicy: ratio(found.policy, found.bare),
        ratioOperation: ratio(found.operation, found.byHand),
        ratioHttpToBare: ratio(http, found.autocommit),
        rowsExamined: await examined(app, person.secret),
      });
    }
  }
  await server.close();
  return rows;
}

type PlanNode = {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
};

/** Rows that the scan of the table touched for one list under the policies. */
async function examined(pool: Pool, secret: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select * from kernel.enter($1)', [secret]);
    const explained = await client.query(`explain (analyze, format json) ${byPolicy}`);
    await client.query('rollback');
    return round(touched(explained.rows[0]['QUERY PLAN'][0].Plan as PlanNode), 6);
  } finally {
    client.release();
  }
}

function touched(node: PlanNode): number {
  const own =
    node['Relation Name'] === 'matters'
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
      : 0;
  return own + (node.Plans ?? []).reduce((sum, inner) => sum + touched(inner), 0);
}

const sizes = argument('rows', '100000,1000000').split(',').map(Number);
const seconds = Number(argument('seconds', '0.8'));
const all: Row[] = [];
for (const size of sizes) {
  const bench = await openBenchHouse();
  try {
    all.push(...(await measure(bench, await fill(bench, size), seconds)));
  } finally {
    await bench.end();
  }
}
report(all);
process.exit(0);
