/** Brings a database to this release: roles, forward-only migrations, functions and policies, each in its place. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, type Pool } from 'pg';
import { type DatabaseLogin, fingerprint } from '../keys/files.ts';
import type { ShorterTimes } from '../retention/classes.ts';
import { writeRetentionRules } from '../retention/write-rules.ts';
import { actsOf } from '../separation/acts.ts';
import { exclusivePosts } from '../separation/exclusive-posts.ts';
import type { Desk } from '../operation/desk.ts';
import type { Workflow } from '../workflow/define.ts';
import { prepareQueue } from '../jobs/queue.ts';
import { letBackupRead, openBackupLogin } from './backup-login.ts';
import { explainContact, requireOwnRoles } from './first-contact.ts';
import { givingWay } from './give-way.ts';
import { addressOf } from './pool.ts';
import { ensureRoles } from './roles.ts';

export type DeskSource = { readonly manifest: Desk; readonly folder: string };

export type MigrateRequest = {
  /** An owner's address: it may create roles and write to the database. */
  ownerUrl: string;
  passwords: Record<DatabaseLogin, string>;
  desks: readonly DeskSource[];
  demo: boolean;
  /** Days of the retention classes that this country keeps for a shorter time. */
  shorter?: ShorterTimes;
  /** Of `zaedno_backup`; without one that role cannot log in. */
  backupPassword?: string;
  /** A restore is under way, and this is a part of it. */
  restoring?: boolean;
  say?: (line: string) => void;
};

const kernelFolder = fileURLToPath(new URL('..', import.meta.url));
/** Repeatable SQL of the kernel, in order; run as the guard, who owns the functions. */
const guardScripts = [
  'access/ticket.sql',
  'identity/holdings.sql',
  'access/sight.sql',
  'ledger/append.sql',
  'records/records.sql',
  'records/published.sql',
  'records/small-places.sql',
  'records/news.sql',
  'records/own-bodies.sql',
  'records/answer-objection.sql',
  'access/circles.sql',
  'retention/erase.sql',
  'workflow/move.sql',
  'events/announce.sql',
  'search/names.sql',
  'keys/record-keys.sql',
  'retention/lapsed.sql',
  'workflow/many-states.sql',
  'identity/office.sql',
  'separation/four-eyes.sql',
  'separation/reasons.sql',
  'separation/ceremonies.sql',
  'readiness/readiness.sql',
  'handling/bands.sql',
  'calendar/holidays.sql',
  'identity/door.sql',
  'identity/anybody.sql',
  'identity/deputies.sql',
  'identity/federated.sql',
  'identity/passkeys.sql',
  'identity/openings.sql',
  'jobs/orders.sql',
  'documents/documents.sql',
  'events/since.sql',
  'events/changes.sql',
  'notify/notices.sql',
  'ledger/forget.sql',
  'ledger/read.sql',
  'backup/restore.sql',
];
/** Repeatable SQL of the owner, in order: its own two functions, and what each role may do. */
const ownerScripts = [
  'ledger/months.sql',
  'policies.sql',
  'records/policies.sql',
  'keys/policies.sql',
  'search/policies.sql',
  'ledger/policies.sql',
  'identity/policies.sql',
  'handling/policies.sql',
  'separation/policies.sql',
  'calendar/policies.sql',
  'backup/policies.sql',
  'documents/policies.sql',
  'events/policies.sql',
  'notify/policies.sql',
];
export const migrationLock = 4_711_001;
/**
 * Rows of `kernel.migrations` that stand while a restore is under way: that it is, and in the place of `current` what was
 * applied, so that no node takes the database for a ready one.
 */
export const restoringMark = 'restoring';
export const restoredMark = 'restored';

/** Migrates; answers how many migrations were new. A newer database is refused. */
export async function migrate(request: MigrateRequest): Promise<{ applied: number; fresh: boolean }> {
  const say = request.say ?? (() => {});
  const client = new Client({ connectionString: request.ownerUrl });
  // A lost connection fails the query that waits for it, and is told there.
  client.on('error', () => {});
  await client.connect().catch((error) => {
    throw explainContact(error, addressOf(request.ownerUrl), 'owner');
  });
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await requireOwnRoles(client, request.ownerUrl, request.passwords);
    await ensureRoles(client, request.passwords);
    if (request.backupPassword) await openBackupLogin(client, request.backupPassword);
    const fresh = await prepare(client);
    if (!request.restoring) await requireNoRestore(client);
    let applied = 0;
    applied += await applyFolder(client, 'kernel', join(kernelFolder, 'migrations'), say);
    if (fresh) await bear(client, request.demo);
    for (const desk of request.desks) {
      await client.query(`create schema if not exists ${quote(schemaOf(desk))} authorization zaedno_owner`);
      applied += await applyFolder(client, schemaOf(desk), join(desk.folder, 'migrations'), say);
    }
    const current = fingerprintOf(request.desks);
    const known = await client.query(
      `select hash from kernel.migrations where schema = '' and name = 'current'`,
    );
    if (known.rows[0]?.hash !== current) {
      await applyCurrent(client, request.desks);
      await prepareQueue(client);
      await rememberCurrent(client, request.restoring ? restoredMark : 'current', current);
    }
    await writeRetentionRules(client, request.shorter ?? {});
    return { applied, fresh };
  } finally {
    await client.end();
  }
}

/** A restore that was cut off leaves rows without what was erased since; nobody may be served from them. */
async function requireNoRestore(client: Client): Promise<void> {
  const found = await client.query(
    `select 1 from kernel.migrations where schema = '' and name = '${restoringMark}'`,
  );
  if (found.rowCount)
    throw new Error(
      'A restore into this database did not come to its end, so it must not be used. Remove the database, make an empty one, and restore again.',
    );
}

/** For a node that may not migrate: refuses a database of another release, saying what to do. */
export async function requireCurrent(door: Pool, desks: readonly DeskSource[]): Promise<void> {
  const found = await door.query('select kernel.door_release() as hash');
  if (found.rows[0]?.hash === fingerprintOf(desks)) return;
  throw new Error(
    'The database is of another release than this program. Start once with DATABASE_OWNER_URL set, so that it can be brought up to date.',
  );
}

function schemaOf(desk: DeskSource): string {
  return desk.manifest.name;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The kernel's schema and the list of migrations; answers whether this database is new. */
async function prepare(client: Client): Promise<boolean> {
  const found = await client.query("select 1 from pg_namespace where nspname = 'kernel'");
  if (found.rowCount) return false;
  await client.query('begin');
  await layFoundation(client);
  await client.query('commit');
  return true;
}

/** Schema and list, inside the transaction of whoever calls, which goes on as `zaedno_owner`. */
export async function layFoundation(client: Client): Promise<void> {
  await client.query('create schema kernel authorization zaedno_owner');
  await client.query('set local role zaedno_owner');
  await client.query(`create table kernel.migrations (
    schema text not null, name text not null, hash text not null, at timestamptz not null default now(),
    primary key (schema, name))`);
  await client.query(
    "comment on table kernel.migrations is 'What was applied to this database, in which form.'",
  );
}

export type Migration = { schema: string; name: string; text: string; hash: string };

/** Every migration of this release, in the order of a new database: the kernel's, then those of the desks. */
export function knownMigrations(desks: readonly DeskSource[]): Migration[] {
  const folders = [
    { schema: 'kernel', folder: kernelFolder },
    ...desks.map((desk) => ({ schema: schemaOf(desk), folder: desk.folder })),
  ];
  return folders.flatMap(({ schema, folder }) =>
    migrationsOf(folder).map((name) => {
      const text = readFileSync(join(folder, 'migrations', name), 'utf8');
      return { schema, name, text, hash: fingerprint(text) };
    }),
  );
}

async function applyFolder(
  client: Client,
  schema: string,
  folder: string,
  say: (line: string) => void,
): Promise<number> {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.sql'))
        .sort()
    : [];
  const known = new Map<string, string>();
  const rows = await client.query('select name, hash from kernel.migrations where schema = $1', [schema]);
  for (const row of rows.rows) known.set(row.name, row.hash);
  for (const name of known.keys()) {
    if (!names.includes(name)) {
      throw new Error(
        `This database has the migration ${schema}/${name}, which this release does not know: it is newer. ` +
          'Start the release that made it, or restore a backup of this release.',
      );
    }
  }
  let applied = 0;
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const hash = fingerprint(text);
    const before = known.get(name);
    if (before === hash) continue;
    if (before)
      throw new Error(
        `The migration ${schema}/${name} was changed after it was applied; add a new one instead.`,
      );
    await client.query('begin');
    await client.query('set local role zaedno_owner');
    await client.query(text);
    await client.query('insert into kernel.migrations (schema, name, hash) values ($1, $2, $3)', [
      schema,
      name,
      hash,
    ]);
    await client.query('commit');
    say(`migrated ${schema}/${name}`);
    applied += 1;
  }
  return applied;
}

/** What a new database is born with: its nature. */
async function bear(client: Client, demo: boolean): Promise<void> {
  await client.query('begin');
  await client.query('set local role zaedno_owner');
  await client.query('insert into kernel.node (demo) values ($1)', [demo]);
  await client.query('commit');
}

/** What the functions, facts and policies of this release are made of; equal: nothing to apply again. */
function fingerprintOf(desks: readonly DeskSource[]): string {
  const scripts = [...guardScripts, ...ownerScripts, 'db/migrate.ts', 'db/backup-login.ts', 'jobs/queue.ts'];
  const texts = [
    ...scripts.map((script) => readFileSync(join(kernelFolder, script), 'utf8')),
    ...desks.flatMap((desk) => [
      readFileSync(join(desk.folder, 'policies.sql'), 'utf8'),
      ...migrationsOf(desk.folder),
      JSON.stringify([
        desk.manifest.workflows,
        desk.manifest.roles,
        desk.manifest.holdsPersonalData,
        desk.manifest.records,
        desk.manifest.names,
      ]),
    ]),
    ...migrationsOf(kernelFolder),
    JSON.stringify([exclusivePosts, actsOf(desks.map(({ manifest }) => manifest))]),
  ];
  return fingerprint(texts.join('\0'));
}

function migrationsOf(folder: string): string[] {
  const path = join(folder, 'migrations');
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.sql'))
        .sort()
    : [];
}

async function rememberCurrent(client: Client, name: string, hash: string): Promise<void> {
  await client.query('begin');
  await client.query('set local role zaedno_owner');
  await client.query(
    `insert into kernel.migrations (schema, name, hash) values ('', $1, $2)
     on conflict (schema, name) do update set hash = excluded.hash, at = now()`,
    [name, hash],
  );
  await client.query('commit');
}

/** The guard's own functions alone: to take back a right on somebody else's is an error once nobody has it any more. */
const takeBack = `do $$ declare f record; begin
  for f in select oid::regprocedure as name from pg_proc where proowner = 'zaedno_guard'::regrole loop
    execute format('revoke execute on function %s from public, zaedno_app, zaedno_door', f.name);
  end loop;
end $$`;

/** Functions, facts and policies as they are today, in one transaction: nobody ever sees a half of them. */
async function applyCurrent(client: Client, desks: readonly DeskSource[]): Promise<void> {
  const schemas = ['kernel', ...desks.map(schemaOf)];
  await givingWay(client, schemas, () => applyAll(client, desks, schemas));
}

async function applyAll(
  client: Client,
  desks: readonly DeskSource[],
  schemas: readonly string[],
): Promise<void> {
  await client.query('grant usage, create on schema kernel to zaedno_guard');
  await client.query('set local role zaedno_guard');
  for (const script of guardScripts) await client.query(readFileSync(join(kernelFolder, script), 'utf8'));
  await client.query('reset role');
  await client.query('revoke create on schema kernel from zaedno_guard');
  await client.query('set local role zaedno_owner');
  await dropPolicies(client, schemas);
  await client.query('reset role');
  await client.query('set local role zaedno_guard');
  await client.query(takeBack);
  await client.query('reset role');
  await client.query(`grant zaedno_guard to zaedno_owner`);
  await client.query('set local role zaedno_owner');
  for (const script of ownerScripts) await client.query(readFileSync(join(kernelFolder, script), 'utf8'));
  for (const desk of desks) {
    await client.query(`grant usage on schema ${quote(schemaOf(desk))} to zaedno_app, zaedno_guard`);
    await client.query(readFileSync(join(desk.folder, 'policies.sql'), 'utf8'));
    await client.query(`revoke execute on all functions in schema ${quote(schemaOf(desk))} from public`);
  }
  await guardChildren(client, desks);
  await declareNames(client, desks);
  await letBackupRead(client, schemas);
  await force(client, schemas);
  await writeFacts(client, desks);
  await client.query('reset role');
  await client.query('revoke zaedno_guard from zaedno_owner');
}

/** The guard moves the circle of every row that belongs to a record. */
async function guardChildren(client: Client, desks: readonly DeskSource[]): Promise<void> {
  const children = await client.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'p')
       and exists (select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
         and f.confrelid = 'kernel.records'::regclass)`,
    [desks.map(schemaOf)],
  );
  for (const { name } of children.rows) {
    await client.query(`create policy guard_moves on ${name} to zaedno_guard using (true) with check (true)`);
    await client.query(`grant select (record_id, circle_id), update (circle_id) on ${name} to zaedno_guard`);
  }
}

/** The sealed names that a desk declares: the guard reads them for the index, and every change of one is told. */
async function declareNames(client: Client, desks: readonly DeskSource[]): Promise<void> {
  const before = await client.query('delete from kernel.name_fields returning desk, in_table');
  for (const { desk, in_table: table } of before.rows)
    await client.query(`drop trigger if exists name_told on ${quote(desk)}.${quote(table)}`);
  for (const { manifest } of desks) {
    for (const { table, row, column } of manifest.names ?? []) {
      const place = `${quote(manifest.name)}.${quote(table)}`;
      await client.query(
        'insert into kernel.name_fields (desk, in_table, row_column, name_column) values ($1, $2, $3, $4)',
        [manifest.name, table, row, column],
      );
      await client.query(`grant select (${quote(row)}, ${quote(column)}) on ${place} to zaedno_guard`);
      await client.query(`create trigger name_told after insert or update or delete on ${place}
        for each row execute function kernel.tell_name_changed()`);
    }
  }
}

async function dropPolicies(client: Client, schemas: readonly string[]): Promise<void> {
  const policies = await client.query(
    'select schemaname, tablename, policyname from pg_policies where schemaname = any ($1)',
    [schemas],
  );
  for (const p of policies.rows) {
    await client.query(`drop policy ${quote(p.policyname)} on ${quote(p.schemaname)}.${quote(p.tablename)}`);
  }
  for (const schema of schemas) {
    await client.query(
      `revoke all on all tables in schema ${quote(schema)} from zaedno_app, zaedno_door, zaedno_sealer, zaedno_guard`,
    );
  }
}

/** Row security on every table, forced on the owner too; a table without a policy fails the deployment. */
async function force(client: Client, schemas: readonly string[]): Promise<void> {
  const tables = await client.query(
    `select c.oid::regclass::text as name,
       exists (select 1 from pg_policy p where p.polrelid = c.oid) as guarded,
       c.relrowsecurity and c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind in ('r', 'p')`,
    [schemas],
  );
  for (const table of tables.rows) {
    if (!table.guarded)
      throw new Error(`The table ${table.name} has no policy; write one in the desk's policies.sql.`);
    if (!table.forced) {
      await client.query(`alter table ${table.name} enable row level security`);
      await client.query(`alter table ${table.name} force row level security`);
    }
  }
}

/** Facts that the database itself asks: workflows, posts that exclude each other, desks with personal data. */
async function writeFacts(client: Client, desks: readonly DeskSource[]): Promise<void> {
  for (const desk of desks) {
    for (const workflow of desk.manifest.workflows) await writeWorkflow(client, workflow);
    if (desk.manifest.holdsPersonalData) {
      await client.query(
        `insert into kernel.personal_desks (desk, classes) values ($1, $2)
         on conflict (desk) do update set classes = excluded.classes`,
        [schemaOf(desk), Object.values(desk.manifest.records).map(({ retention }) => retention)],
      );
    }
  }
  await client.query('delete from kernel.known_roles');
  for (const role of desks.flatMap((desk) => desk.manifest.roles)) {
    await client.query('insert into kernel.known_roles (role) values ($1) on conflict do nothing', [role]);
  }
  await writeActs(client, desks);
  await client.query('delete from kernel.exclusive_posts');
  for (const pair of exclusivePosts) {
    await client.query(
      'insert into kernel.exclusive_posts (one_desk, other_desk, scope, rule) values ($1, $2, $3, $4)',
      [pair.one, pair.other, pair.scope, pair.rule],
    );
  }
}

async function writeActs(client: Client, desks: readonly DeskSource[]): Promise<void> {
  await client.query('delete from kernel.acts');
  for (const one of actsOf(desks.map(({ manifest }) => manifest))) {
    const within = one.within ?? {};
    await client.query(
      `insert into kernel.acts (desk, act, kind, first_roles, second_roles, stand_in, hours, working_days, undo)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        one.desk,
        one.act,
        one.kind,
        one.first,
        one.second,
        one.standIn,
        'hours' in within ? within.hours : null,
        'workingDays' in within ? within.workingDays : null,
        one.undo ?? null,
      ],
    );
  }
}

async function writeWorkflow(client: Client, workflow: Workflow): Promise<void> {
  const { name, version } = workflow;
  for (const [state, { within }] of Object.entries(workflow.states)) {
    await client.query(
      `insert into kernel.workflow_states (workflow, version, state, within_days, within_months, effect)
       values ($1, $2, $3, $4, $5, $6) on conflict (workflow, version, state) do update
       set within_days = excluded.within_days, within_months = excluded.within_months, effect = excluded.effect`,
      [name, version, state, within?.days ?? 0, within?.months ?? 0, within?.else ?? null],
    );
  }
  await client.query('delete from kernel.workflow_moves where workflow = $1 and version = $2', [
    name,
    version,
  ]);
  const moves = [['start', { from: [''], to: workflow.starts }] as const, ...Object.entries(workflow.moves)];
  for (const [action, move] of moves) {
    for (const from of move.from) {
      await client.query(
        `insert into kernel.workflow_moves (workflow, version, action, from_state, to_state, second_person, needs_reason, by_clock)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [name, version, action, from, move.to, 'secondPerson' in move, 'reason' in move, 'by' in move],
      );
    }
  }
}
