/** What the database's own catalogue says of rights: nothing is open that no page names. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { withoutServer } from './database.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { trialDesk } from './desk/desk.ts';
import { trialSource } from './trial.ts';

const desksOfAll = [trialDesk, ...desks.map(({ manifest }) => manifest)];
const schemas = ['kernel', 'trial', ...desks.map(({ manifest }) => manifest.name)];

/** Columns of the kernel that the application may write directly, by hand; all else goes through functions. */
const mayWrite = [
  'kernel.idempotency INSERT input_hash,key,operation,output,user_id',
  'kernel.outbox UPDATE done_at',
  'trial.matters INSERT circle_id,record_id,reference,title',
  'trial.matters UPDATE title,version',
  'trial.names INSERT circle_id,name,name_id,record_id',
  'trial.notes INSERT body,circle_id,note_id,record_id',
];

/** Functions of the guard that the application may call, by hand; whoever adds one says here that it bears being called by anybody at work. */
const mayCall = [
  'account_in_use',
  'acts_typed_in',
  'announce',
  'answer_objection',
  'append_ledger',
  'ask_body',
  'ask_ceremony',
  'ask_opening',
  'ask_second_look',
  'body_has_account',
  'body_of',
  'breach_scope',
  'break_glass',
  'call_stand_in',
  'ceremonies_known',
  'circles_of_post',
  'confirm_ceremony',
  'confirm_keys_destroyed',
  'confirm_opening',
  'confirm_post',
  'confirm_second_look',
  'confirm_stand_in',
  'count_names',
  'decline_second_look',
  'drop_document',
  'drop_ledger_months',
  'drop_notices',
  'edit_organisation',
  'edit_post',
  'edit_user',
  'end_absence',
  'end_grants_due',
  'end_holding',
  'end_name_index',
  'end_stand_in',
  'ends_known',
  'enter',
  'enter_absence',
  'enter_holidays',
  'erase_again',
  'erase_due',
  'erase_lapsed',
  'erase_record',
  'events_since',
  'exclude_person',
  'give_post',
  'grant_sight',
  'hand_over_post',
  'hold_ledger',
  'hold_record',
  'invite',
  'is_clock',
  'is_own_body',
  'key_of_glass',
  'key_of_look',
  'key_of_record',
  'keys_destroyed_since',
  'keys_living',
  'keys_to_destroy',
  'ledger_about',
  'let_in_at_once',
  'lift_ledger_hold',
  'link_records',
  'look_to_answer',
  'looks_for_me',
  'make_document_address',
  'make_ledger_months',
  'may_change_of',
  'may_read_ledger',
  'may_second',
  'move_record',
  'move_state',
  'move_states',
  'my_circles',
  'my_last_visit',
  'my_post',
  'my_purpose',
  'my_roles',
  'my_session',
  'my_user',
  'name_stand_in',
  'names_changed',
  'names_horizon',
  'names_in',
  'names_of',
  'new_organisation',
  'new_post',
  'new_user',
  'notice_failed',
  'object_to_entry',
  'open_circle',
  'open_record',
  'openings_waiting',
  'order_job',
  'order_notices',
  'period_of',
  'permission_for',
  'permit_entry',
  'propose_desk',
  'publish',
  'put_document',
  'put_document_chunk',
  'readiness_of',
  'remove_holiday',
  'set_erase_on',
  'set_inhabitants',
  'set_news',
  'set_small_place_size',
  'sign_in_states',
  'signed_in',
  'small_place_size',
  'stand_ins_ready',
  'start_state',
  'start_states',
  'sweep_ledger',
  'sweep_machine',
  'switch_desk_on',
  'take_deadlines_due',
  'take_looks_due',
  'take_name_search',
  'take_notices',
  'tell_name_index',
  'ticket',
  'unpublish',
  'use_document_address',
  'weekly_band',
  'who_has_seen',
  'withdraw_ceremony',
  'withdraw_opening',
  'withdraw_permission',
  'withdraw_post',
];

describe('the catalogue', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  before(async () => {
    t = await openTestHouse([trialSource, ...desks]);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });
  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  const names = async (text: string, values: unknown[] = [schemas]) =>
    (await rows(text, values)).map((row) => String(row.name));

  it('every table has row security forced and at least one policy', async () => {
    const open = await names(`select c.oid::regclass::text as name from pg_class c
      where c.relnamespace::regnamespace::text = any ($1) and c.relkind in ('r', 'p')
        and (not relrowsecurity or not relforcerowsecurity or not exists (select 1 from pg_policy p where p.polrelid = c.oid))`);
    assert.deepEqual(open, []);
    const all = await names(
      `select oid::regclass::text as name from pg_class where relkind in ('r', 'p') and relnamespace::regnamespace::text = any ($1)`,
    );
    assert.ok(all.length > 35, `${all.length} tables`);
  });

  it('every table of a desk has the one policy shape, and no other', async () => {
    const found = await rows(
      `select schemaname || '.' || tablename || ' ' || policyname as name, qual, with_check from pg_policies
       where schemaname = any ($1) and 'zaedno_app' = any (roles)`,
      [schemas.filter((schema) => schema !== 'kernel')],
    );
    assert.ok(found.length > 40, `${found.length} policies`);
    for (const { name, qual, with_check: check } of found) {
      for (const shape of [qual, check].filter((one) => one !== null))
        assert.equal(shape, '(circle_id = ANY (kernel.my_circles()))', name);
    }
  });

  it('no view and no materialized view passes the row policies by', async () => {
    const views =
      await names(`select oid::regclass::text as name from pg_class where relnamespace::regnamespace::text = any ($1)
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))`);
    assert.deepEqual(views, []);
  });

  it('the application owns nothing, is a member of nothing, and has no power of its own', async () => {
    const logins = ['zaedno_app', 'zaedno_door', 'zaedno_sealer'];
    const owned = await names(
      `select c.oid::regclass::text as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any ($1)
       union all select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = any ($1)
       union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = any ($1)`,
      [logins],
    );
    assert.deepEqual(owned, []);
    const powers = await rows(
      `select rolname from pg_roles where rolname = any ($1)
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)`,
      [[...logins, 'zaedno_owner_never', 'zaedno_guard']],
    );
    assert.deepEqual(powers, []);
    const memberships = await rows(
      `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any ($1)`,
      [[...logins, 'zaedno_guard', 'zaedno_owner']],
    );
    assert.deepEqual(memberships, []);
    const creates = await names(
      `select nspname as name from pg_namespace n, unnest($1::text[]) as l (login)
       where has_schema_privilege(l.login, n.oid, 'create') and nspname !~ '^pg_t'`,
      [[...logins, 'zaedno_guard']],
    );
    assert.deepEqual(creates, []);
  });

  it('every definer function fixes its search path', async () => {
    const loose = await names(`select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace::regnamespace::text = any ($1) and p.prosecdef
        and not coalesce((select bool_or(c ~ '^search_path=pg_catalog, .*pg_temp$') from unnest(p.proconfig) c), false)`);
    assert.deepEqual(loose, []);
    const definers = await rows(
      `select 1 from pg_proc where prosecdef and pronamespace = 'kernel'::regnamespace`,
    );
    assert.ok(definers.length > 50);
    const others = await names(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.pronamespace = 'kernel'::regnamespace and p.prosecdef and r.rolname <> 'zaedno_guard'`,
      [],
    );
    // The two that make a month of the ledger and take an empty one away: only the owner of a table can.
    assert.deepEqual(
      others.toSorted(),
      ['kernel.drop_ledger_months()', 'kernel.make_ledger_months(integer)'],
      'a definer function belongs to the guard',
    );
    const temporary = await rows(
      `select l.login from unnest($1::text[]) as l (login) where has_database_privilege(l.login, current_database(), 'temporary')`,
      [['zaedno_app', 'zaedno_door', 'zaedno_sealer']],
    );
    assert.deepEqual(temporary, []);
  });

  it('nobody runs a function because everybody may', async () => {
    const open = await names(`select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace::regnamespace::text = any ($1 || '{pgboss}'::text[]) and p.prorettype <> 'trigger'::regtype
        and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0))`);
    assert.deepEqual(open, []);
    const tables = await names(`select c.oid::regclass::text as name from pg_class c
      where c.relnamespace::regnamespace::text = any ($1) and exists (select 1 from aclexplode(c.relacl) a where a.grantee = 0)`);
    assert.deepEqual(tables, []);
  });

  it('the application calls the functions that are named here, and no others', async () => {
    const found = await names(
      `select proname as name from pg_proc where pronamespace = 'kernel'::regnamespace
        and has_function_privilege('zaedno_app', oid, 'execute') and prorettype <> 'trigger'::regtype order by 1`,
      [],
    );
    assert.deepEqual(found, mayCall);
  });

  it('the application writes the columns that are named here, and no others', async () => {
    const found = await rows(
      `select n.nspname || '.' || c.relname as name, p.privilege, string_agg(a.attname, ',' order by a.attname) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       cross join unnest('{INSERT,UPDATE}'::text[]) as p (privilege)
       where n.nspname in ('kernel', 'trial') and c.relkind = 'r' and has_column_privilege('zaedno_app', c.oid, a.attnum, p.privilege)
       group by 1, 2 order by 1, 2`,
    );
    assert.deepEqual(
      found.map((row) => `${row.name} ${row.privilege} ${row.columns}`),
      mayWrite,
    );
    const more =
      await names(`select c.oid::regclass::text as name from pg_class c where c.relnamespace::regnamespace::text = any ($1)
      and c.relkind = 'r' and has_table_privilege('zaedno_app', c.oid, 'truncate, references, trigger')`);
    assert.deepEqual(more, []);
  });

  it('the guard holds no grant that its functions do not need', async () => {
    const functions = await rows(`select p.prosrc as text from pg_proc p join pg_roles r on r.oid = p.proowner
      where r.rolname = 'zaedno_guard'`);
    const needed = new Set<string>();
    for (const { text } of functions as { text: string }[]) {
      for (const statement of text.split(';')) {
        for (const [, table] of statement.matchAll(/\binsert into kernel\.(\w+)/g))
          needed.add(`${table} INSERT`);
        for (const [, table] of statement.matchAll(/\bupdate kernel\.(\w+)/g)) needed.add(`${table} UPDATE`);
        for (const [, table] of statement.matchAll(/\bdelete from kernel\.(\w+)/g))
          needed.add(`${table} DELETE`);
        // To lock a row takes the right to change it, and so does a conflict that is settled by a change.
        const locks = /\bfor update\b/.test(statement) || /\bdo update\b/.test(statement);
        if (!locks) continue;
        for (const [, table] of statement.matchAll(/\b(?:from|join|into) kernel\.(\w+)/g))
          needed.add(`${table} UPDATE`);
      }
    }
    // A record that moves takes its children along; they are found by their foreign key (kernel.move_record).
    const children = await names(
      `select distinct c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'kernel.records'::regclass and c.conrelid::regclass::text like 'kernel.%'`,
      [],
    );
    for (const child of children) needed.add(`${child.replace('kernel.', '')} UPDATE`);
    const held = await names(
      `select c.relname || ' ' || p.privilege as name from pg_class c
      cross join unnest('{INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) as p (privilege)
      where c.relnamespace = 'kernel'::regnamespace and c.relkind in ('r', 'p')
        and (has_table_privilege('zaedno_guard', c.oid, p.privilege)
          or p.privilege in ('INSERT', 'UPDATE') and has_any_column_privilege('zaedno_guard', c.oid, p.privilege))`,
      [],
    );
    assert.deepEqual(held.filter((grant) => !needed.has(grant)).toSorted(), []);
    const erasures: Record<string, string[]> = { ledger_entries: ['DELETE'], ledger_leaves: ['UPDATE'] };
    for (const table of ['ledger_entries', 'ledger_leaves', 'ledger_checkpoints']) {
      const erasure = erasures[table] ?? [];
      for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE'].filter((one) => !erasure.includes(one))) {
        assert.ok(!held.includes(`${table} ${privilege}`), `${table} ${privilege}`);
      }
    }
    const marks = await names(
      `select attname as name from pg_attribute where attrelid = 'kernel.ledger_leaves'::regclass and attnum > 0
         and has_column_privilege('zaedno_guard', attrelid, attnum, 'update') order by 1`,
      [],
    );
    assert.deepEqual(marks, ['erased_at', 'erased_under'], 'a leaf is marked, and its hash stays');
    // A month has no grant of its own but the guard's look: whoever reads or writes goes through the ledger as a whole.
    const parts = await rows(
      `select c.relname, a.privilege_type, a.grantee::regrole::text as grantee from pg_inherits i
       join pg_class c on c.oid = i.inhrelid cross join aclexplode(c.relacl) a
       where i.inhparent = 'kernel.ledger_entries'::regclass and a.grantee <> c.relowner`,
    );
    assert.ok(parts.length >= 4, 'this month, three ahead and the rest');
    assert.deepEqual(
      parts.filter(
        (one) => !['zaedno_guard', 'zaedno_backup'].includes(one.grantee) || one.privilege_type !== 'SELECT',
      ),
      [],
    );
  });

  it('the backup role can write nothing', async () => {
    const writes =
      await names(`select c.oid::regclass::text as name from pg_class c where c.relnamespace::regnamespace::text = any ($1)
      and c.relkind in ('r', 'p', 'S') and case when c.relkind = 'S' then has_sequence_privilege('zaedno_backup', c.oid, 'usage, update')
        else has_table_privilege('zaedno_backup', c.oid, 'insert, update, delete, truncate') end`);
    assert.deepEqual(writes, []);
    const runs = await names(
      `select oid::regprocedure::text as name from pg_proc where pronamespace = 'kernel'::regnamespace
      and has_function_privilege('zaedno_backup', oid, 'execute')`,
      [],
    );
    assert.deepEqual(runs, []);
  });

  it('every table says what it is for, and every column that holds personal data for what and how long', async () => {
    const silent = await names(`select oid::regclass::text as name from pg_class where relkind in ('r', 'p')
      and relnamespace::regnamespace::text = any ($1) and obj_description(oid, 'pg_class') is null`);
    assert.deepEqual(silent, []);
    const comments = await rows(
      `select a.attrelid::regclass::text || '.' || a.attname as name, col_description(a.attrelid, a.attnum) as text
       from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relkind in ('r', 'p') and a.attnum > 0 and c.relnamespace::regnamespace::text = any ($1)
         and col_description(a.attrelid, a.attnum) like 'personal:%'`,
      [schemas],
    );
    assert.ok(comments.length >= 12, `${comments.length} columns`);
    for (const { name, text } of comments)
      assert.match(text, /^personal: [^;]+; purpose [a-z-]+; class [a-z-]+(; sealed)?$/, name);
    // Erased must mean gone from the backups too (rights.md G07): what a desk keeps about people lies under a key that dies.
    const personal = desksOfAll.filter(({ holdsPersonalData }) => holdsPersonalData).map(({ name }) => name);
    assert.ok(personal.includes('trial'));
    const bare = await names(
      `select a.attrelid::regclass::text || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       cross join lateral (select coalesce(col_description(a.attrelid, a.attnum), '') as comment) d
       where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relnamespace::regnamespace::text = any ($1)
         and (comment like 'personal:%' and comment not like '%; sealed'
           or a.atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'xml'::regtype)
             and comment not like 'open: _%')`,
      [personal],
    );
    assert.deepEqual(bare, [], 'neither sealed nor said to name nobody');
    const notBytes = await names(
      `select a.attrelid::regclass::text || '.' || a.attname as name from pg_attribute a
       where col_description(a.attrelid, a.attnum) ~ '\\msealed\\M' and a.atttypid <> 'bytea'::regtype`,
      [],
    );
    assert.deepEqual(notBytes, [], 'sealed, and not bytea');
    // What a person is known by; whoever adds such a column says so.
    const telling =
      await names(`select a.attrelid::regclass::text || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relnamespace::regnamespace::text = any ($1)
        and a.attname ~ '^(name|first_name|last_name|login|email|telephone|phone|street|born|birth.*|password.*|totp_secret|recovery.*)$'
        and c.relname not in ('migrations', 'readiness')
        and coalesce(col_description(a.attrelid, a.attnum), '') not like 'personal:%'`);
    assert.deepEqual(telling, []);
  });
});
