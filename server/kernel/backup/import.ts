/** Imports an exported node into an empty database; afterwards it is the node that was exported. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { copyIn } from '../db/copy.ts';
import type { Described } from './described.ts';
import { asLines } from './export.ts';
import { quoteName } from './load.ts';
import { bringIn, type Restored, type Target } from './restore.ts';
import type { Head } from './take.ts';

/** Throws a sentence, and leaves the database empty, where a file is missing or is not the one that was exported. */
export async function importNode(target: Target, folder: string): Promise<Restored> {
  const described = await readDescribed(folder);
  await requireSums(folder, described);
  const rows = new Map(described.tables.map((table) => [table.name, table.rows]));
  const head: Head = {
    ...described,
    zaedno: 'data',
    tables: described.tables.map(({ name, columns }) => ({ name, columns: columns.map((one) => one.name) })),
  };
  return await bringIn(target, {
    head,
    rows,
    total: [...rows.values()].reduce((sum, some) => sum + some, 0),
    fill: (owner) => fillFromLines(owner, folder, described),
    what: 'imported from the export of',
  });
}

async function readDescribed(folder: string): Promise<Described> {
  const path = join(folder, 'node.json');
  if (!existsSync(path)) throw new Error(`${folder} is no export of a Zaedno node: it has no node.json.`);
  const described = JSON.parse(await readFile(path, 'utf8')) as Described;
  if (described.zaedno !== 'export') throw new Error(`${path} is no description of an exported node.`);
  if (described.format !== 1)
    throw new Error(`${folder} was written by a newer release. Import it with that release.`);
  return described;
}

/** A list of hashes that lies beside its files shows damage, and no forger: keep it apart where that matters. */
async function requireSums(folder: string, { tables }: Described): Promise<void> {
  const text = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  const sums = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  for (const file of ['node.json', ...tables.map((table) => table.file)]) {
    const hash = createHash('sha256');
    const path = join(folder, file);
    if (!/^(tables\/)?[a-z_]+\.[a-z_0-9]+(\.jsonl)?$/.test(file) || !existsSync(path))
      throw new Error(`${path} is missing.`);
    for await (const bytes of createReadStream(path)) hash.update(bytes);
    if (sums.get(file) !== hash.digest('hex'))
      throw new Error(`${path} is not as it was exported (its hash is another than in SHA256SUMS).`);
  }
}

async function fillFromLines(owner: Client, folder: string, { tables }: Described): Promise<void> {
  await owner.query('create table kernel.imported_lines (line json)');
  for (const { name, file, rows, columns } of tables) {
    const table = quoteName(owner, name);
    const names = columns.map((column) => owner.escapeIdentifier(column.name));
    await copyIn(
      owner,
      `copy kernel.imported_lines from stdin ${asLines}`,
      createReadStream(join(folder, file)),
    );
    const filled = await owner.query(
      `insert into ${table} (${names.join(', ')}) overriding system value
       select ${names.map((one) => `r.${one}`).join(', ')}
       from kernel.imported_lines l, json_populate_record(null::${table}, l.line) r`,
    );
    if (filled.rowCount !== rows)
      throw new Error(`The table ${name} has ${rows} rows in the export, and ${filled.rowCount} came.`);
    await owner.query('truncate kernel.imported_lines');
  }
  await owner.query('drop table kernel.imported_lines');
}
