/** Fills an empty database from a backup in one transaction: the house's own migrations, then the rows, then the ties. */
import type { Client } from 'pg';
import { copyIn } from '../db/copy.ts';
import {
  type DeskSource,
  knownMigrations,
  layFoundation,
  type Migration,
  restoringMark,
} from '../db/migrate.ts';
import { readBox } from './box.ts';
import type { Checked } from './check.ts';
import type { Frame } from './frames.ts';
import type { Head } from './take.ts';
import { partitionsOf, tablesOf } from './tables.ts';

/** The migrations that the backup's database had. Throws where this release does not know one, or knows another of that name. */
export function migrationsOf(head: Head, desks: readonly DeskSource[]): Migration[] {
  const known = knownMigrations(desks);
  const made = `by Zaedno ${head.release} on ${head.takenAt.slice(0, 10)}`;
  for (const { schema, name, hash } of head.migrations) {
    const mine = known.find((one) => one.schema === schema && one.name === name);
    if (!mine)
      throw new Error(
        `The backup was made ${made}, with the migration ${schema}/${name} that this release does not know: it is newer. Restore it with that release or a later one.`,
      );
    if (mine.hash !== hash)
      throw new Error(
        `The backup was made ${made}, and its migration ${schema}/${name} is another than the one of this release.`,
      );
  }
  const had = new Set(head.migrations.map(({ schema, name }) => `${schema}/${name}`));
  return known.filter(({ schema, name }) => had.has(`${schema}/${name}`));
}

/** Throws unless nothing of anybody's is there. */
export async function requireEmpty(owner: Client): Promise<void> {
  const found = await owner.query(
    `select nspname as name from pg_namespace n where nspname !~ '^(pg_|information_schema$)'
       and (nspname <> 'public' or exists (select 1 from pg_class c where c.relnamespace = n.oid)) order by 1 limit 1`,
  );
  if (!found.rows[0]) return;
  throw new Error(
    `The database is not empty: it has a schema "${found.rows[0].name}". A restore never writes over anything. Make an empty database and restore into that.`,
  );
}

/** Loads and commits; the database stays closed (`restoringMark`) until what was erased since is erased again. */
export async function loadRows(
  owner: Client,
  desks: readonly DeskSource[],
  head: Head,
  fill: (owner: Client) => Promise<void>,
): Promise<void> {
  const migrations = migrationsOf(head, desks);
  await owner.query('begin');
  await owner.query("set local timezone = 'UTC'");
  await layFoundation(owner);
  for (const schema of new Set(migrations.map((one) => one.schema))) {
    if (schema === 'kernel') continue;
    await owner.query('reset role');
    await owner.query(`create schema ${owner.escapeIdentifier(schema)} authorization zaedno_owner`);
    await owner.query('set local role zaedno_owner');
  }
  for (const { schema, name, text, hash } of migrations) {
    await owner.query(text);
    await remember(owner, schema, name, hash);
  }
  await remember(owner, '', restoringMark, head.takenAt);
  await makePartitions(owner, head);
  await requireSameShape(owner, head);
  const tables = head.tables.map(({ name }) => quoteName(owner, name));
  const ties = await takeTies(owner);
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  await takeGuardOff(owner);
  // What a migration put there stands in the backup too.
  await owner.query(`truncate ${tables.join(', ')}`);
  await fill(owner);
  for (const { table, name, definition } of ties)
    await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
  for (const { name, last } of head.sequences) await owner.query('select setval($1, $2)', [name, last]);
  await owner.query('commit');
}

async function remember(owner: Client, schema: string, name: string, hash: string): Promise<void> {
  await owner.query('insert into kernel.migrations (schema, name, hash) values ($1, $2, $3)', [
    schema,
    name,
    hash,
  ]);
}

/** `schema.table`, quoted; both are names of ours, and a backup that somebody made up gets no further than that. */
export function quoteName(owner: Client, name: string): string {
  return name
    .split('.')
    .map((part) => owner.escapeIdentifier(part))
    .join('.');
}

async function makePartitions(owner: Client, { partitions }: Head): Promise<void> {
  const there = new Set((await partitionsOf(owner)).map(({ name }) => name));
  for (const { parent, name, bound, comment } of partitions) {
    if (there.has(name)) continue;
    if (![parent, name].every((word) => /^[a-z_]+\.[a-z_0-9]+$/.test(word)) || !boundForm.test(bound))
      throw new Error(`The backup names a part of a table that is none of ours: ${name}.`);
    await owner.query(`create table ${name} partition of ${parent} ${bound}`);
    if (comment) await owner.query(`comment on table ${name} is ${owner.escapeLiteral(comment)}`);
  }
}

const value = String.raw`'[\d :+.-]+'|-?\d+|MINVALUE|MAXVALUE`;
const boundForm = new RegExp(
  String.raw`^(DEFAULT|FOR VALUES FROM \((${value})\) TO \((${value})\)|FOR VALUES IN \((${value})\))$`,
);

/** The tables of the backup are those that its migrations make, column by column. */
async function requireSameShape(owner: Client, head: Head): Promise<void> {
  const mine = (await tablesOf(owner)).map(
    ({ name, columns }) => `${name} (${columns.toSorted().join(', ')})`,
  );
  const theirs = head.tables.map(({ name, columns }) => `${name} (${columns.toSorted().join(', ')})`);
  const different = [
    ...theirs.filter((one) => !mine.includes(one)),
    ...mine.filter((one) => !theirs.includes(one)),
  ];
  if (different.length > 0)
    throw new Error(`The backup’s tables are not those of its release: ${different.slice(0, 3).join('; ')}.`);
}

/** Rows cannot be copied in under row security; the deployment that follows puts it on every table again. */
async function takeGuardOff(owner: Client): Promise<void> {
  const guarded = await owner.query(
    `select oid::regclass::text as name from pg_class where relrowsecurity and relkind in ('r', 'p')
       and relnamespace::regnamespace::text !~ '^pg_'`,
  );
  for (const { name } of guarded.rows)
    await owner.query(`alter table ${name} disable row level security, no force row level security`);
}

type Tie = { table: string; name: string; definition: string };

/** Foreign keys are taken off while rows come in any order, and put on again, which checks every one. */
async function takeTies(owner: Client): Promise<Tie[]> {
  const found = await owner.query(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text !~ '^pg_' order by 1, 2`,
  );
  const ties = found.rows as Tie[];
  for (const { table, name } of ties) await owner.query(`alter table ${table} drop constraint ${name}`);
  return ties;
}

type File = { path: string; identity: string; checked: Checked };

/** Fills the tables from a backup file. */
export async function fillFromBackup(owner: Client, { path, identity, checked }: File): Promise<void> {
  const frames = readBox(path, identity);
  const columns = new Map(checked.head.tables.map((table) => [table.name, table.columns]));
  for (;;) {
    const next = await frames.next();
    if (next.done) return;
    const table = 'note' in next.value ? next.value.note['table'] : undefined;
    if (typeof table !== 'string') continue;
    const names = columns.get(table)?.map((column) => owner.escapeIdentifier(column));
    if (!names) throw new Error(`The backup holds a table that its head does not name: ${table}.`);
    const rows = await copyIn(
      owner,
      `copy ${quoteName(owner, table)} (${names.join(', ')}) from stdin`,
      bytesOfTable(frames),
    );
    if (rows !== checked.rows.get(table))
      throw new Error(
        `The table ${table} has ${checked.rows.get(table)} rows in the backup, and ${rows} came.`,
      );
  }
}

/** The bytes up to the note that ends the table; the frames go on behind it. */
async function* bytesOfTable(frames: AsyncGenerator<Frame>): AsyncGenerator<Buffer> {
  for (;;) {
    const next = await frames.next();
    if (next.done || 'note' in next.value) return;
    yield next.value.bytes;
  }
}
