/** What is sealed, opened for another node: one line of JSON each, in a file that only its recipient can read. */
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { chunkPlace, descriptionPlace } from '../documents/sealed-places.ts';
import { keyOfEnvelope, openEnvelope } from '../keys/envelope.ts';
import type { Keyring } from '../keys/keyring.ts';
import { writeEncrypted } from './box.ts';
import type { TablePlan } from './tables.ts';

/** `closed`: what did not open, because its key is destroyed or it is bound to another place. */
export type OpenedCount = { opened: number; closed: number };

type Row = Record<string, unknown>;

/** Rows that are read at once; a piece of a file is a megabyte. */
const atOnce = 50;
const sealedText = 'sealed:';
/** Their reasons are sealed under the key of the record they are about. */
const aboutRecords = ['kernel.circle_members', 'kernel.exclusions'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens every sealed value of these tables; answers how many. Each line: record, table, column, row, value. */
export async function writeOpened(
  reader: Client,
  tables: readonly TablePlan[],
  to: { path: string; recipient: string; keyring: Pick<Keyring, 'find'> },
): Promise<OpenedCount> {
  const count = { opened: 0, closed: 0 };
  const lines = async function* () {
    for (const table of tables) {
      if (!table.columns.includes('record_id') && !aboutRecords.includes(table.name)) continue;
      for await (const row of rowsOf(reader, table)) yield* openRow(row, table, to.keyring, count);
    }
  };
  await writeEncrypted(to.path, [to.recipient], Readable.from(lines(), { objectMode: false }));
  return count;
}

/** The pieces of a file are bound to their number and to how many there are, which stands with the file. */
const pieces = `select c.record_id, c.document_id, c.n, d.chunks, c.sealed from kernel.document_chunks c
  join kernel.documents d using (record_id, circle_id, document_id) order by c.record_id, c.document_id, c.n`;
const tableOfPieces = 'kernel.document_chunks';

async function* rowsOf(reader: Client, { name, select }: TablePlan): AsyncGenerator<Row> {
  await reader.query(`declare opening cursor for ${name === tableOfPieces ? pieces : select}`);
  for (;;) {
    const found = await reader.query(`fetch ${atOnce} from opening`);
    yield* found.rows as Row[];
    if (found.rows.length < atOnce) break;
  }
  await reader.query('close opening');
}

async function* openRow(
  row: Row,
  { name }: TablePlan,
  keyring: Pick<Keyring, 'find'>,
  count: OpenedCount,
): AsyncGenerator<string> {
  for (const [column, kept] of Object.entries(row)) {
    const sealed = sealedBytes(kept);
    const keyId = sealed && keyIdOf(sealed);
    if (!sealed || !keyId) continue;
    const key = await keyring.find(keyId);
    const opened = key && openWhereItLies(sealed, key, { row, table: name, column });
    count[opened ? 'opened' : 'closed'] += 1;
    if (opened) yield `${JSON.stringify(opened)}\n`;
  }
}

function sealedBytes(kept: unknown): Buffer | undefined {
  if (Buffer.isBuffer(kept)) return kept;
  if (typeof kept === 'string' && kept.startsWith(sealedText))
    return Buffer.from(kept.slice(sealedText.length), 'base64url');
  return undefined;
}

/** Other bytes (a hash, a file) have no key. */
function keyIdOf(sealed: Buffer): string | undefined {
  try {
    return keyOfEnvelope(sealed);
  } catch {
    return undefined;
  }
}

type Key = NonNullable<Awaited<ReturnType<Keyring['find']>>>;

/** A value is bound to the id of its row, which is one of the row's ids: it opens under that one and no other. */
function openWhereItLies(sealed: Buffer, key: Key, { row, table, column }: At) {
  const record = String(row['record_id'] ?? row['about']);
  for (const id of namesOf(row, table)) {
    try {
      const opened = openEnvelope({ key }, [table, column, id, record], sealed);
      const value =
        table === tableOfPieces ? { base64: opened.toString('base64') } : JSON.parse(opened.toString('utf8'));
      return { record, table, column, row: id, value };
    } catch {
      // Not this id.
    }
  }
  return undefined;
}

type At = { row: Row; table: string; column: string };

function namesOf(row: Row, table: string): string[] {
  const file = {
    id: String(row['document_id']),
    record: String(row['record_id']),
    chunks: Number(row['chunks']),
  };
  if (table === tableOfPieces) return [chunkPlace(file, Number(row['n'])).row];
  if (table === 'kernel.documents') return [descriptionPlace(file).row];
  return Object.values(row).filter((one): one is string => typeof one === 'string' && uuid.test(one));
}
