/** Writes `server/kernel/db/types.ts`: every table of a freshly migrated throwaway database as TypeScript. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrate } from '#kernel/db/migrate.ts';
import { type DatabaseLogin, databaseLogins, randomSecret } from '#kernel/keys/files.ts';
import { desks } from '#server/desks.ts';
import { startTestDatabase } from './house-database.ts';

export const typesPath = fileURLToPath(new URL('../server/kernel/db/types.ts', import.meta.url));

/** How a column of this type reads in JavaScript, as the pools' parsers hand it over. */
const scalars: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'string',
  float8: 'number',
  numeric: 'string',
  date: 'string',
  timestamptz: 'Moment',
  interval: 'string',
  jsonb: 'unknown',
  bytea: 'Buffer',
  xid8: 'string',
};

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: boolean;
  fixed: boolean;
};

const question = `
  select n.nspname || '.' || c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    a.atthasdef as filled, a.attidentity = 'a' or a.attgenerated <> '' as fixed
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
  where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
  order by n.nspname <> 'kernel', n.nspname, c.relname, a.attnum`;

/** The file's text for a migrated database. */
export async function typesOf(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const schemas = ['kernel', ...desks.map((desk) => desk.manifest.name)];
    const found = await client.query<Column>(question, [schemas]);
    return textOf(Map.groupBy(found.rows, (column) => column.table));
  } finally {
    await client.end();
  }
}

function textOf(tables: Map<string, Column[]>): string {
  const all = [...tables].filter(([table]) => table !== 'kernel.migrations');
  const used = new Set(all.flatMap(([, columns]) => columns.map(wrapperOf)).filter(Boolean));
  const imports = [...used]
    .sort()
    .map((name) => `${name}, `)
    .join('');
  return `/** Tables and columns as TypeScript. Written by tools/write-types.ts; do not edit. */
import type { ColumnType, ${imports}Kysely } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;

export type Database = {
${all.map(([table]) => `  '${table}': ${nameOf(table)};`).join('\n')}
};

/** The query builder of one transaction. */
export type Tx = Kysely<Database>;

${all.map(([table, columns]) => tableText(table, columns)).join('\n\n')}
`;
}

function tableText(table: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `  ${column.column}: ${typeOf(column)};`);
  return `export type ${nameOf(table)} = {\n${lines.join('\n')}\n};`;
}

/** `KernelHoldings` for `kernel.holdings`. */
function nameOf(table: string): string {
  return table
    .split(/[._]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function wrapperOf(column: Column): 'GeneratedAlways' | 'Generated' | undefined {
  if (column.fixed) return 'GeneratedAlways';
  return column.filled ? 'Generated' : undefined;
}

function typeOf(column: Column): string {
  const array = column.type.startsWith('_');
  const scalar = scalars[array ? column.type.slice(1) : column.type];
  if (!scalar)
    throw new Error(`${column.table}.${column.column} is ${column.type}, for which no type is written here.`);
  const plain = array ? `${scalar}[]` : scalar;
  const wrapper = wrapperOf(column);
  if (plain === 'unknown') return plain;
  const whole = column.nullable ? `${plain} | null` : plain;
  return wrapper ? `${wrapper}<${whole}>` : whole;
}

/** Migrates an empty database; answers the owner's address. The roles are the server's: on one that others use, give theirs. */
export async function migrateEmpty(
  superuserUrl: string,
  name: string,
  passwords: Record<DatabaseLogin, string> = randomPasswords(),
): Promise<string> {
  const admin = new Client({ connectionString: superuserUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} encoding 'UTF8' template template0`);
  await admin.end();
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  await migrate({ ownerUrl: url.toString(), passwords, desks, demo: true });
  return url.toString();
}

function randomPasswords(): Record<DatabaseLogin, string> {
  return Object.fromEntries(databaseLogins.map((login) => [login, randomSecret()])) as Record<
    DatabaseLogin,
    string
  >;
}

if (import.meta.main) {
  const database = await startTestDatabase('bundled');
  try {
    writeFileSync(typesPath, await typesOf(await migrateEmpty(database.superuserUrl, 'types')));
    console.log(`Wrote ${typesPath}`);
  } finally {
    await database.stop();
  }
}
