/** Exports a whole node in open formats: a folder of JSON Lines with its description, that needs no program of ours to be read. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { asBackup } from '../db/backup-login.ts';
import { copyOut } from '../db/copy.ts';
import type { DatabaseAddress } from '../db/pool.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Described, DescribedTable } from './described.ts';
import { exportGuide } from './export-guide.ts';
import { quoteName } from './load.ts';
import { type OpenedCount, writeOpened } from './opened.ts';
import { headOf } from './take.ts';
import { type TablePlan, tablesOf } from './tables.ts';

export type ExportRequest = {
  address: DatabaseAddress;
  /** Of `zaedno_backup`. */
  password: string;
  /** Made where it is not there; must be empty. */
  folder: string;
  release: string;
  now: Date;
  /** Also what is sealed, opened with this keyring and encrypted to a recipient; only where somebody asks for it in so many words. */
  opened?: { keyring: Pick<Keyring, 'find'>; recipient: string };
};

export type Exported = { folder: string; tables: number; rows: number; opened?: OpenedCount };

/** One row as one line of JSON: the quote and the divider are letters that JSON never holds bare, so nothing is escaped twice. */
export const asLines = String.raw`(format csv, quote e'\x01', delimiter e'\x02')`;

/** Exports one moment. Everything in it is plain but for what is sealed, which stays sealed. */
export async function exportNode(request: ExportRequest): Promise<Exported> {
  const { folder } = request;
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Choose a new folder.`);
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  return await asBackup(request.address, request.password, (reader) => writeAll(reader, request));
}

async function writeAll(reader: Client, request: ExportRequest): Promise<Exported> {
  const { folder } = request;
  const plans = await tablesOf(reader);
  const sums: string[] = [];
  const tables: DescribedTable[] = [];
  for (const plan of plans) {
    const file = `tables/${plan.name}.jsonl`;
    const { rows, hash } = await writeTable(reader, plan, join(folder, file));
    sums.push(`${hash}  ${file}`);
    tables.push({ ...(await describe(reader, plan)), file, rows });
  }
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text, { mode: 0o600, flag: 'wx' });
    sums.push(`${createHash('sha256').update(text).digest('hex')}  ${name}`);
  };
  const described: Described = { ...(await headOf(reader, request, plans)), zaedno: 'export', tables };
  await write('node.json', `${JSON.stringify(described, null, 2)}\n`);
  await write('checkpoint.txt', await lastCheckpoint(reader));
  await write('README.md', exportGuide(described));
  await writeFile(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  const counted = { folder, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  if (!request.opened) return counted;
  const path = join(folder, 'opened.jsonl.age');
  return { ...counted, opened: await writeOpened(reader, plans, { path, ...request.opened }) };
}

async function writeTable(
  reader: Client,
  { name, select }: TablePlan,
  path: string,
): Promise<{ rows: number; hash: string }> {
  const lines = `select row_to_json(whole_row) from (${select}) whole_row`;
  const source = copyOut(reader, `copy (${lines}) to stdout ${asLines}`);
  const hash = createHash('sha256');
  const file: FileHandle = await open(path, 'wx', 0o600);
  try {
    for (;;) {
      const next = await source.next();
      if (next.done) return { rows: next.value, hash: hash.digest('hex') };
      hash.update(next.value);
      await file.writeFile(next.value);
    }
  } catch (error) {
    throw new Error(`The table ${name} could not be written to ${path}.`, { cause: error });
  } finally {
    await file.close();
  }
}

async function describe(
  reader: Client,
  { name, columns }: TablePlan,
): Promise<Omit<DescribedTable, 'file' | 'rows'>> {
  const found = await reader.query(
    `select attname as name, format_type(atttypid, atttypmod) as type, col_description(attrelid, attnum) as about,
       obj_description(attrelid, 'pg_class') as table_about
     from pg_attribute where attrelid = $1::regclass and attname = any ($2) order by attnum`,
    [quoteName(reader, name), columns],
  );
  return {
    name,
    about: found.rows[0]?.table_about ?? null,
    columns: found.rows.map(({ name: column, type, about }) => ({ name: column, type, about })),
  };
}

/** The last signed root: with it, and the key that this node made public, the exported log can be checked anywhere. */
async function lastCheckpoint(reader: Client): Promise<string> {
  const found = await reader.query('select note from kernel.ledger_checkpoints order by size desc limit 1');
  return (found.rows[0]?.note as string | undefined) ?? '';
}
