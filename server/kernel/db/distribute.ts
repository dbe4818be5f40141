/** Which tables would lie on which machine under Citus, worked out from the catalogue, and the statements that declare it. */
import type { Client } from 'pg';

export type Distribution = {
  /** Small, and copied to every machine; each stands behind those that it refers to. */
  reference: readonly string[];
  /** Divided by `record_id`, `kernel.records` first. */
  distributed: readonly string[];
  /** On the coordinator alone: the ledger, sessions, the outbox. */
  local: readonly string[];
  statements: readonly string[];
  /** What must be changed before, in words; with one of them nothing is declared. */
  obstacles: readonly string[];
};

const spine = 'kernel.records';

type Key = { table: string; target: string; byRecord: boolean };

/** Reads the catalogue only. `schemas`: the kernel's and those of the desks. */
export async function planDistribution(owner: Client, schemas: readonly string[]): Promise<Distribution> {
  const tables = await tablesOf(owner, schemas);
  const keys = await keysOf(owner, schemas);
  const isChild = (table: string) =>
    keys.some((key) => key.table === table && key.target === spine && key.byRecord);
  const children = new Set(tables.filter((table) => table !== spine && isChild(table)));
  const distributed = [spine, ...behindTheirTargets(children, keys).filter((table) => children.has(table))];
  const needed = [
    ...keys.filter(({ table }) => distributed.includes(table)).map(({ target }) => target),
    ...(await readByPolicies(owner, distributed)),
  ].filter((table) => !distributed.includes(table));
  const reference = behindTheirTargets(new Set(needed), keys);
  return {
    reference,
    distributed,
    local: tables.filter((table) => !reference.includes(table) && !distributed.includes(table)),
    statements: [
      ...reference.map((table) => `select create_reference_table('${table}')`),
      ...distributed.map((table) =>
        table === spine
          ? `select create_distributed_table('${table}', 'record_id')`
          : `select create_distributed_table('${table}', 'record_id', colocate_with => '${spine}')`,
      ),
    ],
    obstacles: [
      ...(await uniqueWithoutRecord(owner, distributed)),
      ...(await changingOnUpdate(owner, distributed)),
      ...(await triggersOn(owner, [...reference, ...distributed])),
      ...reference
        .filter((table) => keys.some((key) => key.table === table && distributed.includes(key.target)))
        .map((table) => `${table} is copied to every machine and refers to a table that is divided.`),
    ],
  };
}

/** Whether the extension is there to be used in this database. */
export async function hasCitus(owner: Client): Promise<boolean> {
  const found = await owner.query("select 1 from pg_extension where extname = 'citus'");
  return (found.rowCount ?? 0) > 0;
}

/** Declares the tables, all or none; one statement in each text, for Citus sends a whole text on to its workers. */
export async function declareDistribution(owner: Client, { statements }: Distribution): Promise<void> {
  await owner.query('begin');
  try {
    for (const statement of statements) await owner.query(statement);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function namesOf(owner: Client, text: string, values: unknown[]): Promise<string[]> {
  return (await owner.query(text, values)).rows.map((row) => String(row.name));
}

function tablesOf(owner: Client, schemas: readonly string[]): Promise<string[]> {
  return namesOf(
    owner,
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace::regnamespace::text = any ($1) and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    [schemas],
  );
}

async function keysOf(owner: Client, schemas: readonly string[]): Promise<Key[]> {
  const found = await owner.query(
    `select f.conrelid::regclass::text as "table", f.confrelid::regclass::text as target,
       exists (select 1 from pg_attribute a where a.attrelid = f.conrelid and a.attnum = any (f.conkey)
         and a.attname = 'record_id') as "byRecord"
     from pg_constraint f join pg_class c on c.oid = f.conrelid
     where f.contype = 'f' and c.relnamespace::regnamespace::text = any ($1) and not c.relispartition`,
    [schemas],
  );
  return found.rows as Key[];
}

/** The tables that the functions of these tables' policies read, and the functions that those call in turn. */
export async function readByPolicies(owner: Client, tables: readonly string[]): Promise<string[]> {
  const asked = await owner.query(
    `select coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as text
     from pg_policy where polrelid = any ($1::regclass[]::oid[])`,
    [tables],
  );
  const functions = await owner.query(
    `select proname as name, prosrc as text from pg_proc where pronamespace = 'kernel'::regnamespace`,
  );
  const bodies = new Map(functions.rows.map((row) => [String(row.name), String(row.text)]));
  const known = await namesOf(
    owner,
    "select relname as name from pg_class where relnamespace = 'kernel'::regnamespace and relkind in ('r', 'p')",
    [],
  );
  const read = new Set<string>();
  const seen = new Set<string>();
  const look = (text: string): void => {
    for (const [, word = ''] of text.matchAll(/\bkernel\.(\w+)/g)) {
      if (known.includes(word)) read.add(`kernel.${word}`);
      const body = bodies.get(word);
      if (body === undefined || seen.has(word)) continue;
      seen.add(word);
      look(body);
    }
  };
  for (const { text } of asked.rows) look(String(text));
  return [...read].toSorted();
}

/** These tables and all that they refer to, each behind its targets; one that refers to itself stands where it is. */
function behindTheirTargets(needed: ReadonlySet<string>, keys: readonly Key[]): string[] {
  const placed: string[] = [];
  const onTheWay = new Set<string>();
  const place = (table: string): void => {
    if (placed.includes(table) || onTheWay.has(table) || table === spine) return;
    onTheWay.add(table);
    for (const key of keys) if (key.table === table) place(key.target);
    placed.push(table);
  };
  for (const table of [...needed].toSorted()) place(table);
  return placed;
}

/** A uniqueness that spans machines cannot be kept: every unique index of a divided table holds `record_id`. */
async function uniqueWithoutRecord(owner: Client, tables: readonly string[]): Promise<string[]> {
  const found = await owner.query(
    `select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name from pg_index i
     where i.indrelid = any ($1::regclass[]::oid[]) and i.indisunique and not exists (
       select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname = 'record_id')
     order by 1, 2`,
    [tables],
  );
  return found.rows.map((row) => `${row.table} is unique by ${row.name}, which does not hold record_id.`);
}

async function changingOnUpdate(owner: Client, tables: readonly string[]): Promise<string[]> {
  const found = await owner.query(
    `select conrelid::regclass::text as "table", conname as name from pg_constraint
     where contype = 'f' and conrelid = any ($1::regclass[]::oid[]) and confupdtype <> 'a' order by 1, 2`,
    [tables],
  );
  return found.rows.map((row) => `${row.table} has ${row.name}, which follows an update by itself.`);
}

async function triggersOn(owner: Client, tables: readonly string[]): Promise<string[]> {
  const found = await owner.query(
    `select tgrelid::regclass::text as "table", string_agg(tgname, ', ' order by tgname) as names from pg_trigger
     where not tgisinternal and tgrelid = any ($1::regclass[]::oid[]) group by 1 order by 1`,
    [tables],
  );
  return found.rows.map((row) => `${row.table} has a trigger (${row.names}), which Citus refuses.`);
}
