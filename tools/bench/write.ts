// bench:write – an operation with ledger entry, event and clock: bare, by hand, and as an operation.
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { keeper } from '#kernel/test/trial.ts';
import { argument, openBenchHouse, report } from './house.ts';
import { inTurns, ratio } from './measure.ts';

const bench = await openBenchHouse();
try {
  const { app } = bench.house.pools;
  const person = await bench.employ(keeper);
  const team = (await person.does<{ circle: string }>(openMatter, { title: 'the first' })).circle;
  const organisation = person.organisation;
  const due = "now() + interval '30 days'";
  /** What opening a matter writes, without any of the kernel's checks, as a superuser. */
  const bareTexts = [
    `with r as (insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, created_by)
       values (gen_random_uuid(), $1, 'trial', 'matter', $2, 'case', $3) returning record_id, circle_id),
     m as (insert into trial.matters (record_id, circle_id, title, reference) select record_id, circle_id, 'a matter', record_id::text from r),
     s as (insert into kernel.states (record_id, circle_id, workflow, version, state, by_user, by_post, action)
       select record_id, circle_id, 'trial.matter', 1, 'open', $3, $3, 'start' from r),
     h as (insert into kernel.state_history (history_id, record_id, circle_id, workflow, item_id, to_state, action, by_user, by_post)
       select gen_random_uuid(), record_id, circle_id, 'trial.matter', gen_random_uuid(), 'open', 'start', $3, $3 from r),
     d as (insert into kernel.deadlines (record_id, circle_id, workflow, item_id, state, due_at, effect)
       select record_id, circle_id, 'trial.matter', gen_random_uuid(), 'open', ${due}, 'remind' from r)
     insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
       select gen_random_uuid(), circle_id, 'trial.matter-opened', record_id, '{}', $3, $3 from r`,
  ];
  const byHand = async () => {
    const client = await app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [person.secret]);
      const opened = await client.query(
        `select kernel.open_record($1, 'trial', 'matter', $2, null, 'case') as id`,
        [team, organisation],
      );
      const { id } = opened.rows[0];
      await client.query(
        'insert into trial.matters (record_id, circle_id, title, reference) values ($1, $2, $3, $4)',
        [id, team, 'a matter', id],
      );
      const item = '00000000-0000-0000-0000-000000000000';
      await client.query(`select kernel.start_state($1, 'trial.matter', $2, 1, 'open', now())`, [id, item]);
      await client.query(`select kernel.announce('trial.matter-opened', $1, '{}')`, [id]);
      await client.query(
        `select kernel.append_ledger('trial.open-matter', 'done', $1, '{}', 'ledger-decision', null)`,
        [[id]],
      );
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  const bare = async () => {
    const client = await bench.bare.connect();
    try {
      await client.query('begin');
      for (const text of bareTexts) await client.query(text, [team, organisation, person.user]);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  const rows = [];
  for (const concurrency of [1, 16]) {
    const found = await inTurns(
      { bare, byHand, operation: () => person.does(openMatter, { title: 'a matter', circle: team }) },
      { concurrency, rounds: 3, milliseconds: Number(argument('seconds', '1')) * 1000 },
    );
    rows.push({
      name: openMatter.name,
      concurrency,
      ...found,
      ratioOperation: ratio(found.operation, found.byHand),
      ratioOperationToBare: ratio(found.operation, found.bare),
    });
  }
  report(rows);
} finally {
  await bench.end();
}
process.exit(0);
