/** Raw SQL under the application's login, with and without a true session: what it must not reach, tried. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { Refusal } from '../operation/errors.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { newId } from '../ids.ts';
import { beginAs } from '../db/transaction.ts';
import { withoutServer } from './database.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { excludeKeeper } from './desk/operations/exclude-keeper.ts';
import { findMatters } from './desk/operations/find-matters.ts';
import { findPerson } from './desk/operations/find-person.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { proposeRelease } from './desk/operations/propose-release.ts';
import { readMatter } from './desk/operations/read-matter.ts';
import { writeName } from './desk/operations/write-name.ts';
import { writeNote } from './desk/operations/write-note.ts';
import type { AtWork, TestHouse } from './house.ts';
import { aTeam } from './people.ts';
import { type Attacker, attackAs, inSession } from './raw.ts';
import { keeper, openTrialHouse } from './trial.ts';

/** Tables that say nothing of anybody; every session, and none, may read them. */
const open = [
  'node',
  'workflow_states',
  'workflow_moves',
  'exclusive_posts',
  'personal_desks',
  'known_roles',
  'retention_rules',
  'acts',
  'holidays',
];
/** Tables that nobody but the guard reads, whatever session was shown. */
const closed = [
  'sessions',
  'credentials',
  'sight',
  'invitations',
  'attempts',
  'migrations',
  'ledger_leaves',
  'ledger_keys',
  'ledger_departures',
  'passkeys',
  'answered_challenges',
  'openings',
  'federated_ties',
  'federated_journeys',
  'keyrings',
  'job_files',
  'document_addresses',
];
/** Something of every type that a function of the kernel takes, beside the ids that are tried in it. */
const plainValues: Record<string, string> = {
  text: `'x'`,
  integer: '1',
  bigint: '1',
  smallint: '1',
  boolean: 'true',
  date: 'current_date',
  interval: `interval '1 hour'`,
  'timestamp with time zone': 'now()',
  bytea: `'\\x00'`,
  jsonb: `'{}'`,
  json: `'{}'`,
  'text[]': `'{x}'`,
  'integer[]': `'{1}'`,
  'bytea[]': `'{}'`,
  'double precision': '1',
  xid8: `'1'`,
};

describe('raw SQL under the application login', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  /** Keeps a matter that nobody else may know of. */
  let insider: AtWork;
  /** A true keeper with a true session, in no circle of the insider's: the attacker, who was told every id. */
  let outsider: AtWork;
  let matter: string;
  let circle: string;
  let look: string;
  let order: string;
  const paper = randomUUID();
  let team: string;
  let tables: string[];
  const score = { tried: 0, repelled: 0 };
  const title = 'A matter nobody else may know of';
  const reference = 'REF-7';

  before(async () => {
    t = await openTrialHouse();
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    insider = await t.employ(keeper);
    outsider = await t.employ(keeper);
    const opened = await insider.does<{ matter: string; circle: string }>(openMatter, { title, reference });
    ({ matter, circle } = opened);
    await insider.does(writeNote, { matter, base: 1, body: 'A note.' });
    await insider.does(writeName, { matter, name: 'Ajlana Vrelovska' });
    await insider.does(findPerson, { matter, name: 'Ajlana Vrelovska', reason: 'Perhaps known already.' });
    await insider.does(proposeRelease, { matter, reason: 'To be released.' });
    await outsider.does(openMatter, { title: 'My own matter' });
    team = await aTeam(t.database.ownerUrl);
    look = randomUUID();
    await owner.query(
      `insert into kernel.second_looks (look_id, record_id, circle_id, act, asked_by, reason)
       values ($1, $2, $3, 'release', $4, 'a reason')`,
      [look, matter, circle, insider.user],
    );
    const found = await owner.query(`select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('kernel', 'trial') order by 1`);
    tables = found.rows.map((row) => row.name as string);
    assert.ok(tables.length > 30);
    await fillTables();
    await owner.query('analyze');
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  const noticeTo = (organisation: string) =>
    JSON.stringify([
      {
        item: matter,
        kind: 'trial.opened',
        place: '/trial',
        organisation,
        roles: ['trial.keeper'],
        purpose: 'casework',
        onDay: '2026-11-01',
        reminds: false,
        onlyWhile: [],
      },
    ]);

  /** Something of the insider's in every table that is worth protecting: an empty one would repel every attack. */
  async function fillTables(): Promise<void> {
    await insider.does(openMatter, { title: 'Under a key' }, 'a key of the insider');
    const { matter: gone } = await insider.does<{ matter: string }>(openMatter, { title: 'To be erased' });
    await insider.does(eraseMatter, { matter: gone });
    await insider.does(excludeKeeper, { matter, user: outsider.user, reason: 'Not theirs.' });
    await inSession(t.database.pools.app, insider.secret, async (client) => {
      await client.query(`select kernel.announce('trial.thing', $1, '{}')`, [matter]);
      const ordered = await client.query(`select kernel.order_job('trial.open-matter', '{}') as id`);
      order = ordered.rows[0].id as string;
      await client.query('select kernel.order_notices($1, $2)', [matter, noticeTo(insider.organisation)]);
    });
    await owner.query(
      `insert into kernel.links (link_id, circle_id, from_desk, from_record, to_desk, to_record, kind, created_by)
       values ($1, $2, 'support', $3, 'support', $3, 'x', $4)`,
      [newId(), circle, matter, insider.user],
    );
    await owner.query(
      `insert into kernel.proposed_holdings (proposal_id, circle_id, post_id, user_id, deputy, from_on, reason, proposed_by)
       values ($1, $2, $3, $4, false, current_date, 'x', $4)`,
      [newId(), circle, insider.post, insider.user],
    );
    await owner.query(
      `insert into kernel.absences (absence_id, circle_id, post_id, user_id, from_on, until_on, entered_by)
       values ($1, $2, $3, $4, current_date, current_date, $4)`,
      [newId(), circle, insider.post, insider.user],
    );
    await inSession(t.database.pools.app, insider.secret, async (client) => {
      await client.query(`select kernel.put_document($1, $2, 1, 'x')`, [matter, paper]);
      await client.query('select kernel.put_document_chunk($1, $2, 0, $3)', [
        matter,
        paper,
        Buffer.alloc(50),
      ]);
      await client.query('select kernel.make_document_address($1, $2, $3)', [
        matter,
        paper,
        Buffer.alloc(32),
      ]);
    });
    await owner.query(`insert into kernel.holidays (day) values ('2026-12-25')`);
    await owner.query(`insert into kernel.backup_runs (kind, outcome) values ('data', 'done')`);
    await owner.query(
      `insert into kernel.ceremonies (ceremony_id, circle_id, what, reason, asked_by, ends_at)
        values ($1, $2, 'rotate-node-key', 'x', $3, now())`,
      [newId(), circle, insider.user],
    );
    await owner.query(
      `insert into kernel.readiness_versions (desk, version, circle_id, facts, named_by) values ('trial', 1, $1, '{}', $2)`,
      [circle, insider.user],
    );
    await owner.query(
      `insert into kernel.stand_ins (stand_in_id, circle_id, desk, user_id, post_id, reason, named_by)
       values ($1, $2, 'trial', $3, $4, 'x', $5)`,
      [newId(), circle, outsider.user, insider.post, insider.user],
    );
    await owner.query(`insert into kernel.ledger_checkpoints (size, root, frontier, xid_below, last_n, note)
      values (1, '', '{}', '0', 0, '')`);
    await owner.query(`insert into kernel.ledger_eras (era, size, root, reason) values (2, 1, '', 'x')`);
    await owner.query(
      `insert into kernel.ledger_holds (hold_id, kind, reason, record_id, from_at, until_at, set_by)
       values ($1, 'breach', 'x', $2, now() - interval '1 day', now(), $3)`,
      [newId(), matter, insider.user],
    );
    await owner.query(
      `insert into kernel.small_place_sizes (size_id, circle_id, inhabitants, reason, set_by_post)
       select $1, circle_id, 20000, 'x', post_id from kernel.posts where post_id = $2`,
      [newId(), insider.post],
    );
    const permission = newId();
    await owner.query(
      `insert into kernel.entry_permissions (permission_id, circle_id, organisation_id, to_organisation, told_by, means,
         given_on, until_on, recorded_by_post)
       select $1, circle_id, organisation_id, organisation_id, 'x', 'paper', current_date, current_date, post_id
       from kernel.posts where post_id = $2`,
      [permission, insider.post],
    );
    await owner.query(
      `insert into kernel.typed_in (record_id, circle_id, permission_id, organisation_id, xid, by_post)
       select record_id, circle_id, $1, organisation_id, pg_current_xact_id(), $3 from kernel.records where record_id = $2`,
      [permission, matter, insider.post],
    );
    await owner.query(
      `insert into kernel.news (record_id, circle_id, kind, from_on, titles)
       select record_id, circle_id, 'trial.matter', current_date, '{}' from kernel.records where record_id = $1`,
      [matter],
    );
    const empty = [];
    // Months of the ledger are empty before their time; they are attacked like every table.
    for (const table of tables.filter((name) => !name.startsWith('kernel.ledger_entries_'))) {
      if (!(await one(`select 1 from ${table} limit 1`))) empty.push(table);
    }
    const signIn = [
      'kernel.answered_challenges',
      'kernel.attempts',
      'kernel.bands',
      'kernel.credentials',
      'kernel.federated_journeys',
      'kernel.federated_ties',
      'kernel.invitations',
      'kernel.job_files',
      'kernel.keyrings',
      'kernel.ledger_departures',
      'kernel.ledger_keys',
      'kernel.ledger_leaves',
      'kernel.name_indexes',
      'kernel.openings',
      'kernel.passkeys',
      'kernel.published',
    ];
    assert.deepEqual(empty, signIn, 'these are closed to everybody, whatever they hold');
  }

  const asNobody = (work: (attacker: Attacker) => Promise<void>) =>
    attackAs(t.database.pools.app, score, undefined, work);
  const asOutsider = (work: (attacker: Attacker) => Promise<void>) =>
    attackAs(t.database.pools.app, score, outsider.secret, work);
  const asEither = async (work: (attacker: Attacker) => Promise<void>) => {
    await asNobody(work);
    await asOutsider(work);
  };
  const one = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows[0];

  it('attack: switching role', () =>
    asEither(async (a) => {
      const roles = [
        'zaedno_owner',
        'zaedno_guard',
        'zaedno_door',
        'zaedno_sealer',
        'zaedno_backup',
        'zaedno_portal',
        'postgres',
      ];
      for (const role of roles) {
        await a.isRefused(`set role ${role}`);
        await a.isRefused(`set session authorization ${role}`);
        await a.isRefused(`grant ${role} to zaedno_app`);
      }
      for (const power of ['superuser', 'bypassrls', 'createrole', 'createdb', 'replication']) {
        await a.isRefused(`alter role zaedno_app ${power}`);
      }
      await a.isRefused('create role mine');
      await a.isRefused(`alter role zaedno_door password 'mine'`);
      await a.isRefused(`select set_config('session_authorization', 'zaedno_guard', true)`);
      await a.isRefused(`set session_replication_role = 'replica'`);
    }));

  it('attack: a forged ticket', async () => {
    const session = await one('select session_id from kernel.sessions where user_id = $1', [insider.user]);
    const body = `${session.session_id}:${insider.user}:${insider.post}:prevention-support`;
    const forge = async (a: Attacker, ticket: string) => {
      await a.client.query(`select set_config('zaedno.ticket', $1, true)`, [ticket]);
      await a.getsNothing('select 1 from trial.matters');
      await a.getsNothing(
        'select 1 where kernel.my_user() is not null or cardinality(kernel.my_circles()) > 0',
      );
      await a.isRefused(`select kernel.append_ledger('x', 'done', '{}', '{}', 'x', null)`);
    };
    const guesses = ['', 'null', '0'.repeat(64), hashSecret(body).toString('hex')];
    await asNobody(async (a) => {
      for (const mac of guesses) await forge(a, `${body}|${mac}`);
      for (const ticket of [body, '|', `${body}|`, `|${body}`]) await forge(a, ticket);
    });
    await asOutsider(async (a) => {
      const mine = (await a.client.query(`select current_setting('zaedno.ticket') as ticket`)).rows[0]
        .ticket as string;
      const [mineBody = '', mac = ''] = mine.split('|');
      await forge(a, `${body}|${mac}`);
      await forge(a, `${mineBody.replace(outsider.user, insider.user)}|${mac}`);
      await forge(a, `${mineBody.replace('prevention-support', 'oversight')}|${mac}`);
      await forge(a, `${mineBody}x|${mac}`);
      await forge(a, `${mineBody}|${mac.toUpperCase()}`);
    });
  });

  it('attack: a replayed ticket', async () => {
    const client = await t.database.pools.app.connect();
    const other = await t.database.pools.app.connect();
    const take = async () => {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [outsider.secret]);
      return (await client.query(`select current_setting('zaedno.ticket') as ticket`)).rows[0]
        .ticket as string;
    };
    const replay = async (on: typeof client, ticket: string, how: string) => {
      await on.query(`select set_config('zaedno.ticket', $1, true)`, [ticket]);
      const seen = await on.query('select count(*)::int as n, kernel.my_user() as me from trial.matters');
      score.tried += 1;
      assert.deepEqual(seen.rows, [{ n: 0, me: null }], how);
      score.repelled += 1;
    };
    try {
      let ticket = await take();
      await other.query('begin');
      await replay(other, ticket, 'on another connection, while the first still lives');
      await other.query('rollback');
      await client.query('commit');
      await client.query('begin');
      await replay(client, ticket, 'in the next transaction of the same connection');
      await client.query('rollback');
      ticket = await take();
      await client.query('commit and chain');
      await replay(client, ticket, 'in a chained transaction');
      await client.query('rollback');
      ticket = await take();
      await client.query('rollback and chain');
      await replay(client, ticket, 'in a transaction chained to a rollback');
      await client.query('rollback');
      await client.query('begin');
      await client.query('savepoint s');
      await client.query('select * from kernel.enter($1)', [outsider.secret]);
      await client.query('rollback to savepoint s');
      const left = await client.query('select kernel.my_user() as me');
      score.tried += 1;
      assert.equal(left.rows[0].me, null, 'a ticket that was rolled back is gone');
      score.repelled += 1;
    } finally {
      client.release(true);
      other.release(true);
    }
  });

  it('attack: reading sessions', () =>
    asEither(async (a) => {
      for (const table of closed) {
        await a.isRefused(`select * from kernel.${table}`);
        await a.isRefused(`copy kernel.${table} to stdout`);
        await a.isRefused(`select query_to_xml('select * from kernel.${table}', true, true, '')`);
        await a.isRefused(`delete from kernel.${table}`);
        await a.isRefused(`lock table kernel.${table} in access share mode`);
        await a.getsNothing('select * from pg_stats where schemaname = $1 and tablename = $2', [
          'kernel',
          table,
        ]);
      }
      await a.isRefused('select salt from kernel.ledger_entries');
      await a.isRefused('select * from pg_statistic');
      await a.isRefused('select * from pg_authid');
      await a.isRefused('select e from kernel.ledger_entries e');
    }));

  it("attack: reading other connections' statements", async () => {
    // As the server itself does it: what is looked at is the statement that the kernel sends.
    const busy = await beginAs(t.database.pools, insider.secret);
    try {
      await asOutsider(async (a) => {
        const seen = await a.client.query('select query from pg_stat_activity where pid <> pg_backend_pid()');
        score.tried += 1;
        assert.ok(
          seen.rows.some((row) => row.query === 'select * from kernel.enter($1)'),
          'the statement itself is seen',
        );
        assert.ok(!seen.rows.some((row) => String(row.query).includes(insider.secret)));
        score.repelled += 1;
        await a.getsNothing(`select 1 from pg_prepared_statements where statement like '%' || $1 || '%'`, [
          insider.secret,
        ]);
        await a.getsNothing(`select 1 from pg_cursors where statement like '%' || $1 || '%'`, [
          insider.secret,
        ]);
      });
    } finally {
      await busy.rollback();
      busy.release();
    }
  });

  /** Calls a function with nulls: whoever may not run it is refused before anything is looked at. */
  const callsOf = async (where: string) => {
    const found = await owner.query(
      `select p.oid::regproc::text as name, (select string_agg(
           case when p.provariadic <> 0 and i = p.pronargs then 'variadic ' else '' end || 'null::' || format_type(x, null),
           ', ' order by i)
         from unnest(p.proargtypes) with ordinality as a (x, i)) as arguments
       from pg_proc p where p.pronamespace = 'kernel'::regnamespace and p.prorettype <> 'trigger'::regtype and ${where}`,
    );
    return found.rows.map((row) => `select ${row.name}(${row.arguments ?? ''})`);
  };

  it('attack: opening a session', async () => {
    const calls = await callsOf(`p.proname ~ '^(door_|append_door)'`);
    assert.ok(calls.length >= 20);
    await asEither(async (a) => {
      for (const call of calls) await a.isRefused(call);
      await a.isRefused(
        `select kernel.door_open_session($1, 'browser', $2, $3, 'prevention-support', $4, '1 hour', '1 hour')`,
        [newId(), insider.user, insider.post, hashSecret(randomSecret())],
      );
      await a.isRefused(`insert into kernel.sessions (session_id) values ($1)`, [newId()]);
      await a.getsNothing('select * from kernel.enter($1)', [randomSecret()]);
      await a.getsNothing('select * from kernel.enter($1)', [hashSecret(insider.secret).toString('hex')]);
      await a.getsNothing('select * from kernel.enter(null)');
    });
  });

  it('attack: the door reads', () =>
    attackAs(t.database.pools.door, score, undefined, async (a) => {
      for (const table of tables.filter((name) => name !== 'kernel.node')) {
        await a.isRefused(`select * from ${table}`);
        await a.isRefused(`delete from ${table}`);
      }
      for (const call of await callsOf(`p.proname !~ '^(door_|append_door)'`)) await a.isRefused(call);
      await a.isRefused('update kernel.node set demo = true');
      await a.isRefused('set role zaedno_guard');
      await a.isRefused('set role zaedno_app');
    }));

  it('attack: the next transaction on the same connection', async () => {
    const { pools } = t.database;
    const pids = async () =>
      (
        await owner.query(
          `select pid, state from pg_stat_activity where usename = 'zaedno_app' and datname = current_database()`,
        )
      ).rows;
    await insider.does(readMatter, { matter });
    await insider.does(openMatter, { title: 'Twice' }, 'one key');
    await insider.does(openMatter, { title: 'Twice' }, 'one key');
    await assert.rejects(insider.does(readMatter, { matter: randomUUID() }), Refusal);
    const idle = await pids();
    score.tried += 2;
    assert.deepEqual(
      [...new Set(idle.map((row) => row.state))],
      ['idle'],
      'no transaction stays open in the pool',
    );
    const clients = await Promise.all(idle.map(() => pools.app.connect()));
    for (const client of clients) {
      const left =
        await client.query(`select current_setting('zaedno.ticket', true) as ticket, kernel.my_user() as me,
        (select count(*)::int from trial.matters) as n`);
      assert.deepEqual([left.rows[0].ticket || '', left.rows[0].me, left.rows[0].n], ['', null, 0]);
      client.release();
    }
    score.repelled += 2;
  });

  it('a connection that met an unexpected error is closed', async () => {
    const { pools } = t.database;
    const client = await pools.app.connect();
    const { pid } = (await client.query('select pg_backend_pid() as pid')).rows[0];
    client.release();
    // The same circle and reference twice: a key the operation did not foresee.
    const input = { title: 'x', circle, reference };
    await assert.rejects(insider.does(openMatter, input), (error: Error) => !(error instanceof Refusal));
    const alive = await owner.query('select pid from pg_stat_activity where pid = $1', [pid]);
    const pooled = await pools.app.connect();
    const now = (await pooled.query('select pg_backend_pid() as pid')).rows[0].pid;
    pooled.release();
    assert.ok(alive.rows.length === 0 || now !== pid);
  });

  it("attack: a job in somebody else's name", async () => {
    await asEither(async (a) => {
      await a.isRefused(
        `insert into kernel.job_orders (order_id, circle_id, user_id, post_id, purpose, operation, input)
         values ($1, $2, $3, $4, 'oversight', 'trial.read-matter', '{}')`,
        [newId(), circle, insider.user, insider.post],
      );
      await a.isRefused('update kernel.job_orders set user_id = $1', [insider.user]);
      await a.isRefused('delete from kernel.job_orders');
      await a.isRefused('select kernel.door_open_job($1, $2, $3)', [newId(), newId(), Buffer.alloc(32)]);
      await a.isRefused(`select kernel.door_tell_job($1, 'writing', 1, 2)`, [Buffer.alloc(32)]);
      await a.isRefused(`select kernel.door_close_job($1, $2, 'done', '{}')`, [newId(), Buffer.alloc(32)]);
      await a.isRefused(`select kernel.end_job($1, 'done', '{}')`, [newId()]);
      await a.isRefused('select bytes from kernel.job_files');
      for (const table of ['job', 'queue', 'version', 'schedule', 'subscription']) {
        await a.isRefused(`delete from pgboss.${table}`);
      }
      await a.isRefused('update pgboss.job set data = null');
      // When who ordered how much, and what came of it, is in no table that the application reads.
      for (const what of ['data', 'output', 'created_on', 'state', '*'])
        await a.isRefused(`select ${what} from pgboss.job`);
      for (const table of ['job_common', 'warning', 'queue_stats', 'schedule', 'subscription', 'bam'])
        await a.isRefused(`select * from pgboss.${table}`);
      await a.isRefused(`update pgboss.queue set name = 'mine'`);
    });
    await asNobody((a) => a.isRefused(`select kernel.order_job('trial.read-matter', '{}')`));
    const ordered = await owner.query(
      'select count(*)::int as n from kernel.job_orders where user_id <> $1',
      [insider.user],
    );
    assert.equal(ordered.rows[0].n, 0);
    await asOutsider(async (a) => {
      await a.client.query(`select kernel.order_job('trial.read-matter', $1)`, [
        { user: insider.user, post: insider.post },
      ]);
      score.tried += 1;
      const mine = await a.client.query('select user_id, post_id, purpose from kernel.job_orders');
      assert.deepEqual(mine.rows, [
        { user_id: outsider.user, post_id: outsider.post, purpose: 'prevention-support' },
      ]);
      score.repelled += 1;
    });
  });

  it('attack: a leaky function', () =>
    asEither(async (a) => {
      const body = `(text) returns boolean language plpgsql cost 0.0001 as $f$ begin raise notice '%', $1; return true; end $f$`;
      for (const schema of ['public', 'kernel', 'trial', 'pg_temp', 'pgboss']) {
        await a.isRefused(`create function ${schema}.leak${body}`);
        await a.isRefused(`create view ${schema}.leak as select * from trial.matters`);
      }
      await a.isRefused('create schema mine');
      await a.isRefused('create temporary table matters (title text)');
      await a.isRefused('create operator public.=== (leftarg = text, rightarg = text, function = texteq)');
      await a.isRefused('create rule leak as on select to trial.matters do instead select 1', [], '42501');
      await a.isRefused('alter function kernel.my_circles() owner to zaedno_app');
      await a.isRefused(
        'create or replace function kernel.my_circles() returns uuid[] language sql as $$ select null $$',
      );
      // A value in the text of an error: the policy must have thrown the row away before the cast is tried.
      const own = `record_id = '${matter}'`;
      await a.getsNothing(`select 1 from trial.matters where ${own} and title::integer > 0`);
      await a.getsNothing(
        `select 1 from trial.matters where ${own} and 1 / (length(title) - length(title)) > 0`,
      );
      await a.getsNothing(`select title::integer from trial.matters where ${own}`);
      await a.getsNothing(
        `select 1 from trial.notes where ${own} and encode(body, 'escape')::xml is document`,
      );
      await a.getsNothing(
        `select * from pg_stats where schemaname = 'trial' and most_common_vals is not null`,
      );
    }));

  it('attack: switching row security off', () =>
    asEither(async (a) => {
      await a.client.query('set local row_security = off');
      for (const table of [
        'trial.matters',
        'trial.notes',
        'kernel.records',
        'kernel.circles',
        'kernel.users',
      ]) {
        await a.isRefused(`select * from ${table}`);
        await a.isRefused(`alter table ${table} disable row level security`);
        await a.isRefused(`alter table ${table} no force row level security`);
        await a.isRefused(`create policy mine on ${table} using (true)`);
        await a.isRefused(`alter table ${table} owner to zaedno_app`);
        await a.isRefused(`truncate ${table} cascade`);
      }
      await a.isRefused('drop policy matters_seen on trial.matters');
      await a.isRefused('alter policy matters_seen on trial.matters using (true)');
      await a.isRefused('grant select on kernel.sessions to zaedno_app');
      await a.isRefused('drop trigger node_is_fixed on kernel.node');
    }));

  it("attack: files of the database's machine", () =>
    asEither(async (a) => {
      await a.isRefused(`copy trial.matters (title) from program 'id'`);
      await a.isRefused(`copy trial.matters (title) to program 'cat'`);
      await a.isRefused(`copy (select 1) to '/tmp/mine'`);
      await a.isRefused(`copy trial.notes (body) from '/etc/passwd'`);
      await a.isRefused(`select pg_read_file('/etc/passwd')`);
      await a.isRefused(`select pg_read_binary_file('PG_VERSION')`);
      await a.isRefused(`select pg_ls_dir('.')`);
      await a.isRefused(`select pg_stat_file('PG_VERSION')`);
      await a.isRefused('select pg_ls_waldir()');
      await a.isRefused('select pg_current_logfile()');
      await a.isRefused(`select lo_import('/etc/passwd')`);
      await a.isRefused(`select lo_export(1, '/tmp/mine')`);
      for (const name of ['plpgsql_check', 'file_fdw', 'dblink', 'adminpack', 'plpython3u']) {
        const { error } = await a.tries(`create extension ${name}`);
        score.tried += 1;
        assert.ok(
          ['42501', '0A000', '58P01', '3F000'].includes(error?.code ?? ''),
          `${name}: ${error?.message}`,
        );
        score.repelled += 1;
      }
      await a.isRefused(`load '/tmp/mine.so'`);
      await a.isRefused(`create function public.f() returns int language c as '/tmp/mine.so'`);
      await a.isRefused('create language plmine handler plpgsql_call_handler');
      await a.isRefused(`set dynamic_library_path = '/tmp'`);
      await a.isRefused(`set log_statement = 'none'`);
    }));

  it('attack: statements that stand outside a transaction', async () => {
    for (const pool of [t.database.pools.app, t.database.pools.door, t.database.pools.sealer]) {
      for (const text of [
        'create database mine',
        'drop database postgres',
        `alter system set log_statement = 'none'`,
        "create tablespace mine location '/tmp'",
        'reindex system postgres',
      ]) {
        score.tried += 1;
        await assert.rejects(
          pool.query(text),
          (error: { code?: string }) => error.code === '42501' || error.code === '0A000',
          text,
        );
        score.repelled += 1;
      }
    }
  });

  it('attack: a value that looks like SQL', async () => {
    const values = [
      "'); drop table trial.matters; --",
      `" or 1=1 --`,
      '$1',
      '\\',
      '%_',
      '\u2019); select 1',
      'a\u0001b',
    ];
    for (const value of values) {
      const { matter: mine } = await outsider.does<{ matter: string }>(openMatter, {
        title: value,
        reference: value,
      });
      await outsider.does(writeNote, { matter: mine, base: 1, body: value });
      const read = await outsider.does<{ title: string; notes: string[] }>(readMatter, { matter: mine });
      score.tried += 1;
      assert.deepEqual([read.title, read.notes], [value, [value]]);
      score.repelled += 1;
      for (const input of [{ matter: value }, { matter: `${matter}' or '1'='1` }]) {
        score.tried += 1;
        await assert.rejects(
          outsider.does(readMatter, input),
          (error: Refusal) => error.code === 'kernel.input-invalid',
        );
        score.repelled += 1;
      }
    }
    const list = await outsider.does<{ matters: { matter: string }[] }>(findMatters, { limit: 200 });
    assert.ok(list.matters.every((found) => found.matter !== matter));
    // PostgreSQL keeps no NUL in a text; that is bad input and no fault of ours.
    const nul = { title: 'a\u0000b' };
    await assert.rejects(
      outsider.does(openMatter, nul),
      (error: Refusal) => error.code === 'kernel.input-invalid',
    );
  });

  it("attack: the guard's inner functions", async () => {
    const inner = await callsOf(`not has_function_privilege('zaedno_app', p.oid, 'execute')`);
    const names = inner.join(' ');
    for (const name of [
      'bury',
      'ticket_seal',
      'circles_of',
      'refresh_sight',
      'require_role',
      'new_id',
      'holds',
    ]) {
      assert.match(names, new RegExp(`kernel\\.${name}\\(`), `${name} is the guard's own`);
    }
    await asEither(async (a) => {
      for (const call of inner) await a.isRefused(call);
      await a.isRefused('select kernel.refresh_sight($1, $2)', [outsider.user, outsider.post]);
      await a.isRefused('select kernel.circles_of($1, $2)', [insider.user, insider.post]);
    });
  });

  it('attack: large objects as a shared room', () =>
    asEither(async (a) => {
      const calls = [
        'lo_create(0)',
        "lo_from_bytea(0, 'x')",
        "lo_put(1, 0, 'x')",
        'lo_get(1)',
        'lo_unlink(1)',
        'lo_creat(-1)',
        'lo_open(1, 393216)',
        "lowrite(0, 'x')",
        'loread(0, 1)',
        'lo_close(0)',
        'lo_lseek(0, 0, 0)',
        'lo_tell(0)',
        'lo_truncate(0, 0)',
      ];
      for (const call of calls) await a.isRefused(`select ${call}`);
      await a.isRefused('select * from pg_largeobject');
      await a.getsNothing('select * from pg_largeobject_metadata');
    }));

  it('attack: ending another connection', async () => {
    const victim = await t.database.pools.app.connect();
    try {
      const { pid } = (await victim.query('select pg_backend_pid() as pid')).rows[0];
      await asEither(async (a) => {
        await a.isRefused('select pg_terminate_backend($1)', [pid]);
        await a.isRefused('select pg_cancel_backend($1)', [pid]);
        await a.isRefused('select pg_reload_conf()');
        await a.isRefused('select pg_rotate_logfile()');
      });
      assert.equal((await victim.query('select 1 as alive')).rows[0].alive, 1);
    } finally {
      victim.release();
    }
  });

  it('attack: an event that did not happen', async () => {
    await asEither(async (a) => {
      await a.isRefused(
        `insert into kernel.outbox (event_id, circle_id, event, payload, by_user, by_post)
         values ($1, $2, 'trial.matter-released', '{}', $3, $4)`,
        [newId(), circle, insider.user, insider.post],
      );
      await a.getsNothing('select * from kernel.outbox');
      await a.getsNothing('update kernel.outbox set done_at = now() returning *');
      await a.isRefused('delete from kernel.outbox');
      await a.seesNoDifference(
        `select kernel.announce('trial.matter-released', $1, '{}')`,
        [matter],
        [newId()],
      );
    });
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [outsider.secret]);
      await client.query(`select kernel.announce('trial.untrue', null, $1)`, [
        { by_user: insider.user, user: insider.user },
      ]);
      await client.query('commit');
    } finally {
      client.release();
    }
    const told = await one(`select by_user, by_post, about from kernel.outbox where event = 'trial.untrue'`);
    score.tried += 1;
    assert.deepEqual(
      told,
      { by_user: outsider.user, by_post: outsider.post, about: null },
      'an untrue event bears its author',
    );
    score.repelled += 1;
  });

  it('attack: a record of another team', async () => {
    const mustSee = await insider.does<{ title: string }>(readMatter, { matter });
    assert.equal(mustSee.title, title);
    await asNobody(async (a) => {
      for (const table of tables.filter((name) => !open.includes(name.replace('kernel.', '')))) {
        const { rows } = await a.tries(`select * from ${table}`);
        score.tried += 1;
        assert.equal(rows.length, 0, `${table} shows rows to nobody`);
        score.repelled += 1;
      }
    });
    const withCircle = await owner.query(
      `select attrelid::regclass::text as name from pg_attribute where attname = 'circle_id' and attrelid in
         (select oid from pg_class where relkind = 'r' and relnamespace in ('kernel'::regnamespace, 'trial'::regnamespace))`,
    );
    await asOutsider(async (a) => {
      for (const { name } of withCircle.rows) {
        const { rows } = await a.tries(`select * from ${name} where circle_id = $1`, [circle]);
        score.tried += 1;
        assert.equal(rows.length, 0, `${name} shows another team's rows`);
        score.repelled += 1;
        for (const change of [`delete from ${name}`, `update ${name} set circle_id = circle_id`]) {
          await a.isRefused(`${change} where circle_id = '${circle}'`);
        }
      }
      for (const table of ['idempotency', 'job_orders']) {
        await a.getsNothing(`select * from kernel.${table} where user_id = $1`, [insider.user]);
      }
      for (const table of ['ledger_entries', 'tombstones'])
        await a.getsNothing(`select 1 from kernel.${table}`);
      await a.getsNothing('update trial.matters set title = $1 where record_id = $2 returning *', [
        'mine',
        matter,
      ]);
      await a.isRefused('update trial.matters set circle_id = $1 where record_id = $2', [circle, matter]);
      await a.isRefused(
        'insert into trial.matters (record_id, circle_id, title, reference) values ($1, $2, $3, $4)',
        [matter, circle, 'mine', 'mine'],
      );
    });
  });

  it('attack: changing all rows without looking at any', async () => {
    // Without a condition no row is read, so that the policy for reading is not asked.
    await asNobody(async (a) => {
      await a.reaches(0, 'update trial.matters set version = 2');
      await a.reaches(0, 'update kernel.outbox set done_at = now()');
    });
    await asOutsider(async (a) => {
      const own = (await a.client.query('select count(*)::int as n from trial.matters')).rows[0].n as number;
      assert.ok(own > 0);
      await a.reaches(own, 'update trial.matters set version = 2');
      await a.reaches(own, `update trial.matters set title = 'mine'`);
      await a.reaches(0, 'update kernel.outbox set done_at = now()');
    });
  });

  it('attack: writing a table that functions write', () =>
    asEither(async (a) => {
      for (const table of tables) {
        await a.isRefused(`delete from ${table}`);
        await a.isRefused(`truncate ${table}`);
        await a.isRefused(`insert into ${table} default values`);
      }
    }));

  it('attack: existence by a function of the kernel', () =>
    asOutsider(async (a) => {
      const none = newId();
      const pairs: [string, unknown[], unknown[]][] = [
        ['select kernel.move_record($1, $2)', [matter, team], [none, team]],
        [`select kernel.erase_record($1, 'mine')`, [matter], [none]],
        [`select kernel.hold_record($1, 'mine')`, [matter], [none]],
        ['select kernel.key_of_record($1, gen_random_uuid())', [matter], [none]],
        [`select kernel.set_erase_on($1, 'case', current_date)`, [matter], [none]],
        [`select kernel.start_state($1, 'trial.matter', $2, 1, 'open', now())`, [matter, none], [none, none]],
        [
          `select kernel.move_state($1, 'trial.matter', '00000000-0000-0000-0000-000000000000', 'withdraw', 'x', now())`,
          [matter],
          [none],
        ],
        [
          `select kernel.move_state($1, 'trial.matter', '00000000-0000-0000-0000-000000000000', 'nonsense', 'x', now())`,
          [matter],
          [none],
        ],
        [`select kernel.ask_second_look(gen_random_uuid(), $1, 'disclosure', 'x')`, [matter], [none]],
        ['select kernel.key_of_glass($1, gen_random_uuid())', [matter], [none]],
        ['select kernel.key_of_look($1, gen_random_uuid())', [look], [none]],
        ['select kernel.look_to_answer($1)', [look], [none]],
        ['select kernel.confirm_second_look($1)', [look], [none]],
        ['select * from kernel.who_has_seen($1, 100)', [matter], [none]],
        ['select * from kernel.ledger_about($1, null, 100)', [matter], [none]],
        [
          `select kernel.grant_sight($1, $2, $3, null, 'mine', null)`,
          [circle, matter, outsider.user],
          [none, none, outsider.user],
        ],
        [
          `select kernel.exclude_person($1, $2, $3, 'mine')`,
          [circle, matter, insider.user],
          [none, none, insider.user],
        ],
        [
          `select kernel.open_record($1, 'trial', 'matter', $2, null, 'case')`,
          [circle, outsider.organisation],
          [none, outsider.organisation],
        ],
        [`select kernel.link_records($1, $1, 'x')`, [matter], [none]],
        [
          'select kernel.order_notices($1, $2)',
          [matter, noticeTo(outsider.organisation)],
          [none, noticeTo(outsider.organisation)],
        ],
        ['select kernel.drop_notices($1, $1)', [matter], [none]],
        ['select kernel.notice_failed($1, $1, $1, now())', [matter], [none]],
        [`select kernel.publish($1, current_date, '{}')`, [matter], [none]],
        ['select kernel.unpublish($1)', [matter], [none]],
        [
          `select kernel.start_states($1, 'trial.matter', array[$2::uuid], 1, 'open', now())`,
          [matter, none],
          [none, none],
        ],
        ...(['withdraw', 'release', 'nonsense', null] as const).map((action): (typeof pairs)[number] => {
          const moves = JSON.stringify([
            { item: '00000000-0000-0000-0000-000000000000', action, reason: 'x' },
          ]);
          const text = `select kernel.move_states($1, 'trial.matter', $2::jsonb, now())`;
          return [text, [matter, moves], [none, moves]];
        }),
        ['select * from kernel.job_orders where order_id = $1', [order], [none]],
      ];
      const refusals = ['P0002', '42501'];
      for (const [text, real, absent] of pairs) {
        await a.seesNoDifference(text, real, absent, text.startsWith('select *') ? ['none'] : refusals);
      }
      const mine = (await a.client.query('select record_id from trial.matters limit 1')).rows[0]
        .record_id as string;
      await a.seesNoDifference('select kernel.move_record($1, $2)', [mine, circle], [mine, none]);
      await a.seesNoDifference(`select kernel.link_records($1, $2, 'x')`, [mine, matter], [mine, none]);
      await a.seesNoDifference(`select kernel.link_records($1, $2, 'x')`, [matter, mine], [none, mine]);
    }));

  it('attack: existence by any function that the application may run', async () => {
    const found = await owner.query(
      `select p.oid::regproc::text as name, array(select format_type(x, null)
         from unnest(p.proargtypes) with ordinality as a (x, i) order by i) as types
       from pg_proc p where p.pronamespace = 'kernel'::regnamespace and p.prorettype <> 'trigger'::regtype
         and has_function_privilege('zaedno_app', p.oid, 'execute')`,
    );
    const functions = found.rows as { name: string; types: string[] }[];
    const takesIds = functions.filter(({ types }) => types.some((type) => type.startsWith('uuid')));
    assert.ok(takesIds.length > 40, `${takesIds.length} functions`);
    const secrets = { matter, circle, look, paper, order };
    await asOutsider(async (a) => {
      for (const { name, types } of takesIds) {
        for (const type of types.filter((one) => !one.startsWith('uuid')))
          assert.ok(plainValues[type], `${name} takes ${type}: say in this test what to give it`);
        const places = types.flatMap((type, place) => (type.startsWith('uuid') ? [place] : []));
        // Each id in each place by itself; the other places hold what the outsider has by right.
        for (const tried of places) {
          const given = types.map((type, place) => {
            const id = place === tried ? '$1' : `'${outsider.user}'`;
            if (type === 'uuid') return `${id}::uuid`;
            return type === 'uuid[]' ? `array[${id}]::uuid[]` : `${plainValues[type]}::${type}`;
          });
          for (const id of Object.values(secrets))
            await a.seesNoDifference(`select * from ${name}(${given.join(', ')})`, [id], [newId()]);
        }
      }
    });
  });

  it('attack: breaking the glass from another desk', async () => {
    const { secret } = await t.employ({
      login: 'administrator',
      roles: ['office.administrator'],
      purposes: ['office-administration'],
    });
    await attackAs(t.database.pools.app, score, secret, async (a) => {
      for (const record of [matter, newId()]) {
        await a.isRefused(`select kernel.break_glass(gen_random_uuid(), $1, 'x')`, [record], 'P0002');
        await a.isRefused('select kernel.key_of_glass($1, gen_random_uuid())', [record], 'P0002');
      }
    });
  });

  it('attack: making the ledger forget', async () => {
    const administrator = await t.employ({
      login: 'administrator',
      roles: ['office.administrator'],
      purposes: ['office-administration'],
    });
    const hold = (await one('select hold_id from kernel.ledger_holds')).hold_id as string;
    for (const secret of [undefined, outsider.secret, administrator.secret]) {
      await attackAs(t.database.pools.app, score, secret, async (a) => {
        for (const statement of [
          'select kernel.sweep_ledger(1000)',
          `select kernel.forget_entries('{1,2,3}', array[now(), now(), now()], 'ledger-operation')`,
          `select kernel.told_of('{1}', array[now()], 'ledger-operation')`,
          'select kernel.drop_ledger_months()',
          'select kernel.make_ledger_months(1)',
          'update kernel.retention_rules set days = 0',
          `update kernel.ledger_entries set at = now() - interval '10 years'`,
          `update kernel.ledger_entries set retention_class = 'ledger-operation'`,
          'update kernel.ledger_leaves set erased_at = now()',
          'update kernel.ledger_holds set lifted_at = now()',
          'update kernel.tombstones set entries_erased_at = now()',
          'delete from kernel.ledger_eras',
          'drop table kernel.ledger_entries',
          'alter table kernel.ledger_entries detach partition kernel.ledger_entries_rest',
          `select kernel.lift_ledger_hold('${hold}')`,
        ])
          await a.isRefused(statement);
      });
    }
  });

  it('attack: what happened elsewhere, and when others were here', () =>
    asOutsider(async (a) => {
      for (const desk of ['trial', 'kernel', '', '%'])
        await a.getsNothing(`select * from kernel.events_since($1, '-infinity', null)`, [desk]);
      // Of one's own comings and goings, and of nobody else's.
      await a.getsNothing(
        `select * from kernel.my_last_visit(interval '-100 years') where last_seen_at is not null`,
      );
      await a.reaches(0, 'select * from kernel.job_orders');
    }));

  it('attack: existence by foreign key', () =>
    asOutsider(async (a) => {
      const mine = (await a.client.query('select circle_id from trial.matters limit 1')).rows[0]
        .circle_id as string;
      const note = 'insert into trial.notes (record_id, circle_id, note_id, body) values ($1, $2, $3, $4)';
      await a.seesNoDifference(note, [matter, mine, newId(), 'x'], [newId(), mine, newId(), 'x']);
      await a.seesNoDifference(note, [matter, circle, newId(), 'x'], [newId(), newId(), newId(), 'x']);
      await a.seesNoDifference(note, [newId(), circle, newId(), 'x'], [newId(), newId(), newId(), 'x']);
    }));

  it('attack: existence by unique key', () =>
    asOutsider(async (a) => {
      const mine = (await a.client.query('select circle_id from trial.matters limit 1')).rows[0]
        .circle_id as string;
      const row =
        'insert into trial.matters (record_id, circle_id, title, reference) values ($1, $2, $3, $4)';
      await a.seesNoDifference(row, [newId(), mine, 'x', reference], [newId(), mine, 'x', 'NEVER-USED']);
      await a.seesNoDifference(row, [newId(), circle, 'x', reference], [newId(), circle, 'x', 'NEVER-USED']);
      await a.seesNoDifference(row, [newId(), circle, 'x', reference], [newId(), newId(), 'x', reference]);
    }));

  it('attack: existence by returning', () =>
    asOutsider(async (a) => {
      const mine = (await a.client.query('select circle_id from trial.matters limit 1')).rows[0]
        .circle_id as string;
      const row =
        'insert into trial.matters (record_id, circle_id, title, reference) values ($1, $2, $3, $4)';
      for (const way of [
        'on conflict do nothing returning *',
        'on conflict (record_id, circle_id) do nothing returning *',
        'on conflict (circle_id, reference) do nothing returning *',
        'on conflict (circle_id, reference) do update set title = excluded.title returning *',
      ]) {
        await a.seesNoDifference(
          `${row} ${way}`,
          [matter, mine, 'x', reference],
          [newId(), mine, 'x', 'NEVER-USED'],
        );
        await a.seesNoDifference(
          `${row} ${way}`,
          [matter, circle, 'x', reference],
          [newId(), newId(), 'x', 'NEVER-USED'],
        );
      }
      await a.seesNoDifference(
        'update trial.matters set version = 2 where record_id = $1 returning *',
        [matter],
        [newId()],
      );
      await a.seesNoDifference(
        'select * from trial.matters where record_id = $1 for update nowait',
        [matter],
        [newId()],
      );
      await a.seesNoDifference(
        `merge into trial.matters m using (select $1::uuid as id) s on m.record_id = s.id
         when matched then update set version = 2`,
        [matter],
        [newId()],
      );
    }));

  it('attack: existence by primary key', async () => {
    await asOutsider(async (a) => {
      const mine = (await a.client.query('select circle_id from trial.matters limit 1')).rows[0]
        .circle_id as string;
      const row = `insert into trial.matters (record_id, circle_id, title, reference) values ($1, $2, 'x', 'x')`;
      await a.seesNoDifference(row, [matter, mine], [newId(), mine]);
      await a.isRefused('insert into kernel.records (record_id) values ($1)', [matter]);
      await a.isRefused('insert into kernel.circles (circle_id) values ($1)', [circle]);
      await a.isRefused(`select kernel.open_circle('house', 'a second house', true)`);
      const key =
        'insert into kernel.idempotency (user_id, operation, key, input_hash, output) values ($1, $2, $3, $4, $5)';
      await a.isRefused(key, [insider.user, 'trial.open-matter', 'one key', Buffer.alloc(1), '{}']);
    });
    for (const input of [
      { title: 'x', matter },
      { title: 'x', id: matter },
      { title: 'x', record_id: matter },
    ]) {
      score.tried += 1;
      await assert.rejects(
        outsider.does(openMatter, input),
        (error: Refusal) => error.code === 'kernel.input-invalid',
      );
      score.repelled += 1;
    }
  });

  it('attack: forging a ledger row', () =>
    asEither(async (a) => {
      for (const table of ['ledger_entries', 'ledger_leaves', 'ledger_checkpoints', 'tombstones']) {
        await a.isRefused(`insert into kernel.${table} default values`);
        await a.isRefused(`delete from kernel.${table}`);
        await a.isRefused(`truncate kernel.${table}`);
        await a.isRefused(`alter table kernel.${table} disable trigger all`);
      }
      await a.isRefused(`update kernel.ledger_entries set detail = '{}'`);
      await a.isRefused(`update kernel.ledger_leaves set hash = ''`);
      await a.isRefused(`update kernel.ledger_checkpoints set root = ''`);
      await a.isRefused(`select nextval('kernel.ledger_entries_n_seq')`);
      await a.isRefused(`select setval('kernel.ledger_entries_n_seq', 1)`);
      await a.getsNothing('select n from kernel.ledger_entries');
    }));

  it("attack: a ledger row in another's name", async () => {
    await asNobody(async (a) => {
      await a.isRefused(
        `select kernel.append_ledger('trial.x', 'done', '{}', '{}', 'ledger-decision', null)`,
      );
      await a.isRefused(`select kernel.append_door('trial.x', 'done', $1, '{}')`, [insider.user]);
    });
    const client = await t.database.pools.app.connect();
    try {
      await client.query('begin');
      await client.query('select * from kernel.enter($1)', [outsider.secret]);
      const detail = { user_id: insider.user, at: '2001-01-01T00:00:00Z', post_id: insider.post, n: 1 };
      await client.query(
        `select kernel.append_ledger('trial.forged', 'done', $1, $2, 'ledger-decision', null)`,
        [[matter], detail],
      );
      await client.query('commit');
    } finally {
      client.release();
    }
    const row = await one(
      `select user_id, post_id, purpose, at > now() - interval '1 minute' as fresh,
      session_id = (select session_id from kernel.sessions where user_id = $1) as mine
      from kernel.ledger_entries where operation = 'trial.forged'`,
      [outsider.user],
    );
    score.tried += 1;
    assert.deepEqual(row, {
      user_id: outsider.user,
      post_id: outsider.post,
      purpose: 'prevention-support',
      fresh: true,
      mine: true,
    });
    score.repelled += 1;
  });

  it('attack: marking a database as demo', async () => {
    const { pools } = t.database;
    const before = (await one('select demo from kernel.node')).demo;
    for (const pool of [pools.app, pools.door, pools.sealer]) {
      await attackAs(pool, score, undefined, async (a) => {
        await a.isRefused('update kernel.node set demo = not demo');
        await a.isRefused('delete from kernel.node');
        await a.isRefused('truncate kernel.node');
        await a.isRefused('insert into kernel.node (one, demo) values (true, true)');
        await a.isRefused('alter table kernel.node disable trigger node_is_fixed');
      });
    }
    for (const role of ['zaedno_owner', 'zaedno_guard']) {
      for (const change of [
        'update kernel.node set demo = not demo',
        'delete from kernel.node',
        'truncate kernel.node',
      ]) {
        await owner.query('begin');
        await owner.query(`set local role ${role}`);
        score.tried += 1;
        await assert.rejects(owner.query(change), /decided at creation|permission denied/);
        score.repelled += 1;
        await owner.query('rollback');
      }
    }
    assert.equal((await one('select demo from kernel.node')).demo, before);
  });

  it('every attack was repelled', () => {
    console.log(`${score.tried} attacks, ${score.repelled} repelled`);
    assert.ok(score.tried > 500);
    assert.equal(score.repelled, score.tried);
  });
});
