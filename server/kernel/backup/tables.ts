/** What of a database belongs into a backup: every table of the house, but for those that must not come back. */
import type { Client } from 'pg';

export type TablePlan = {
  /** `schema.table`. */
  name: string;
  /** Columns that are written; generated ones are computed anew. */
  columns: readonly string[];
  /** The query that reads them. */
  select: string;
};

/** Why the rows of a table stay out. */
export const leftOut: Readonly<Record<string, string>> = {
  'kernel.migrations': 'stands at the head of the backup',
  'kernel.sessions': 'nobody is signed in after a restore',
  'kernel.invitations': 'a one-time link would work a second time',
  'kernel.guard_keys': 'the key of the tickets was born with the database, in releases that had one for all',
  'kernel.federated_journeys': 'a journey to the identity provider ends with the session that it would open',
  'kernel.document_addresses': 'an address works once, for a minute, in one session',
  'kernel.attempts': 'limits of rate belong to their quarter of an hour',
  'kernel.name_indexes': 'memories of processes that no longer run',
  'kernel.name_search_counts': 'limits of rate belong to their day',
  'kernel.job_files': 'files of orders that are under way, unencrypted; the orders are ended by a restore',
};

/** Columns that a restored row gets anew: the keys of the tickets, by which a thief could pass for anybody. */
const newborn: Readonly<Record<string, readonly string[]>> = { 'kernel.sight': ['ticket_key'] };

/** Schemas of programs of ours that make their tables themselves: the queue is filled by orders, and a restore ends those. */
const notOurs = ['pgboss'];

/** Tables of the house in a fixed order. A partitioned table is read as one; its parts are named in `partitionsOf`. */
export async function tablesOf(client: Client): Promise<TablePlan[]> {
  const found = await client.query(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
       array_agg(a.atttypid::regtype::text order by a.attnum) as types
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$)'
       and n.nspname <> all ($1)
     group by 1, 2 order by n.nspname <> 'kernel', 1, 2`,
    [notOurs],
  );
  return found.rows
    .map(({ schema, name, columns, types }) => plan(client, { schema, name, columns, types }))
    .filter(({ name }) => !(name in leftOut));
}

type Found = { schema: string; name: string; columns: string[]; types: string[] };

function plan(client: Client, { schema, name, columns: all, types }: Found): TablePlan {
  const quoted = (word: string) => client.escapeIdentifier(word);
  const columns = all.filter((column) => !newborn[`${schema}.${name}`]?.includes(column));
  const read = columns.map((column) =>
    // A transaction's number means nothing in another cluster; 3 is PostgreSQL's own word for "long ago".
    types[all.indexOf(column)] === 'xid8' ? `'3'::xid8 as ${quoted(column)}` : quoted(column),
  );
  const select = `select ${read.join(', ')} from ${quoted(schema)}.${quoted(name)}`;
  return { name: `${schema}.${name}`, columns, select };
}

export type Partition = { parent: string; name: string; bound: string; comment: string | null };

/** Parts of partitioned tables, which are made while the house runs and by no migration. */
export async function partitionsOf(client: Client): Promise<Partition[]> {
  const found = await client.query(
    `select i.inhparent::regclass::text as parent, c.oid::regclass::text as name,
       pg_get_expr(c.relpartbound, c.oid) as bound, obj_description(c.oid, 'pg_class') as comment
     from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_namespace n on n.oid = c.relnamespace
     where c.relispartition and n.nspname <> all ($1) order by 1, 2`,
    [notOurs],
  );
  return found.rows as Partition[];
}

export type Sequence = { name: string; last: string };

/** Where the counters stand. They are read after the snapshot was taken, so no number of a row in it is beyond them. */
export async function sequencesOf(client: Client): Promise<Sequence[]> {
  const found = await client.query(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as last
     from pg_sequences where schemaname <> all ($1) and last_value is not null order by 1`,
    [notOurs],
  );
  return found.rows as Sequence[];
}
