/** What is sealed, opened for another node: one line of JSON each, in a file that only its recipient can read. */
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { keyOfEnvelope, openEnvelope } from '../keys/envelope.ts';
import type { Keyring } from '../keys/keyring.ts';
import { writeEncrypted } from './box.ts';
import type { TablePlan } from './tables.ts';

/** `closed`: what did not open, because its key is destroyed or it is bound to another place. */
export type OpenedCount = { opened: number; closed: number };

type Row = Record<string, unknown>;

const atOnce = 500;
const sealedText = 'sealed:';
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
      if (!table.columns.includes('record_id')) continue;
      for await (const row of rowsOf(reader, table)) yield* openRow(row, table, to.keyring, count);
    }
  };
  await writeEncrypted(to.path, [to.recipient], Readable.from(lines(), { objectMode: false }));
  return count;
}

async function* rowsOf(reader: Client, { select }: TablePlan): AsyncGenerator<Row> {
  await reader.query(`declare opening cursor for ${select}`);
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
function openWhereItLies(sealed: Buffer, key: Key, at: { row: Row; table: string; column: string }) {
  const record = String(at.row['record_id']);
  for (const id of Object.values(at.row)) {
    if (typeof id !== 'string' || !uuid.test(id)) continue;
    try {
      const value = openEnvelope({ key }, [at.table, at.column, id, record], sealed);
      return {
        record,
        table: at.table,
        column: at.column,
        row: id,
        value: JSON.parse(value.toString('utf8')),
      };
    } catch {
      // Not this id.
    }
  }
  return undefined;
}
