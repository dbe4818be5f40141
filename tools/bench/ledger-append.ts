// What the months cost a writer: the same entry into the ledger by month and into one plain table, in turns.
import type { AtWork } from '#kernel/test/house.ts';
import { keeper } from '#kernel/test/trial.ts';
import { argument, type BenchHouse } from './house.ts';
import { inTurns, ratio } from './measure.ts';

/** The ledger as it was before it had months, with the append function over it, word for word but for the table. */
const plainLedger = `
  create schema bench authorization zaedno_guard;
  grant usage on schema bench to zaedno_app;
  set role zaedno_guard;
  create table bench.entries (like kernel.ledger_entries including constraints);
  alter table bench.entries add primary key (n), alter n add generated always as identity;
  create index on bench.entries (xid, n);
  create index on bench.entries using gin (about);
  create index on bench.entries (at);
  alter table bench.entries enable row level security;
  alter table bench.entries force row level security;
  create policy guard_all on bench.entries to zaedno_guard using (true) with check (true);
  reset role`;

/** Ratios of entries a second, months over plain: 1 costs nothing. Two years of months lie ready. */
export async function compareAppend(bench: BenchHouse): Promise<object[]> {
  const clock = await bench.employ({
    login: 'clock',
    roles: ['kernel.clock'],
    purposes: ['office-administration'],
  });
  await appending(bench, clock, 'select kernel.make_ledger_months(24)')();
  // Several statements in one text go to one connection, which the role is set for.
  await bench.bare.query(plainLedger);
  await bench.bare.query(await plainFunction(bench));
  await bench.bare.query(
    'alter function bench.append_ledger(text, text, uuid[], jsonb, text, text) owner to zaedno_guard',
  );
  await bench.bare.query('grant execute on all functions in schema bench to zaedno_app');
  const person = await bench.employ(keeper);
  const call = (schema: string) =>
    `select ${schema}.append_ledger('trial.read-matter', 'read', array[gen_random_uuid()], '{}', 'ledger-personal-read', null)`;
  const rows = [];
  for (const concurrency of [1, 16]) {
    const found = await inTurns(
      { plain: appending(bench, person, call('bench')), byMonth: appending(bench, person, call('kernel')) },
      { concurrency, rounds: 5, milliseconds: Number(argument('seconds', '1')) * 1000 },
    );
    rows.push({ name: 'append', concurrency, ...found, ratioByMonth: ratio(found.byMonth, found.plain) });
  }
  return rows;
}

/** A transaction of its own for each entry, as a read has. */
function appending(bench: BenchHouse, { secret }: AtWork, text: string): () => Promise<void> {
  return async () => {
    const client = await bench.house.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [secret]);
      await client.query(text);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}

async function plainFunction({ bare }: BenchHouse): Promise<string> {
  const found = await bare.query(
    `select pg_get_functiondef('kernel.append_ledger(text, text, uuid[], jsonb, text, text)'::regprocedure) as text`,
  );
  const text = found.rows[0].text as string;
  return text
    .replace('FUNCTION kernel.append_ledger', 'FUNCTION bench.append_ledger')
    .replace('insert into kernel.ledger_entries', 'insert into bench.entries');
}
