/** The index of names of a running node: built in the background, then following what is committed, forgetting what is erased. */
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { newId } from '../ids.ts';
import type { Keyring } from '../keys/keyring.ts';
import { type Log, whyOf } from '../log.ts';
import type { Desk } from '../operation/desk.ts';
import { openAllOnce } from '../records/seals.ts';
import type { NameField, NamesKnown } from './define.ts';
import { type NameMemory, openNameMemory } from './name-memory.ts';

/** Runs work in a transaction of the clock's; undefined where the house has no clock yet. */
export type AsClock = <T>(work: (client: PoolClient) => Promise<T>) => Promise<T | undefined>;

export type NameIndex = {
  /**
   * Takes up what was committed since the last look, and reads a piece more while it is being built. Answers whether
   * there is more to read.
   */
  look(asClock: AsClock): Promise<boolean>;
  /** Says goodbye, so that nobody waits for this memory. */
  end(asClock: AsClock): Promise<void>;
  known(): NamesKnown;
  nearest(name: string, most: number): string[];
  figures(): NameFigures;
};

/** For whoever operates the node: numbers of the index, and nothing of whom it holds. */
export type NameFigures = {
  names: number;
  serving: boolean;
  /** Changes that were committed, as of the last look, and are not in the index. */
  behindEvents: number;
  behindSeconds: number;
};

type Field = NameField & { desk: string };
type Row = { record_id: string; row_id: string; sealed: Buffer };
type Place = { field: number; record: string; row: string };

/** Rows in one look, and of those opened and taken in before anybody else has their turn. */
const piece = 1000;
const atOnce = 100;
const tellEvery = 10_000;
/** Milliseconds of sorting in one look; after each portion everybody else has their turn. */
const sortedAtOnce = 500;
/** Half of what the database waits for an index that it does not hear of (`kernel.is_forgotten`). */
const silentFor = 30_000;
const start = '00000000-0000-0000-0000-000000000000';

/** `elapsed`: milliseconds of a clock that only goes forward. */
export function openNameIndex(parts: {
  desks: readonly Desk[];
  keyring: Keyring;
  log: Log;
  elapsed?: () => number;
}): NameIndex {
  const { keyring, log } = parts;
  const elapsed = parts.elapsed ?? (() => performance.now());
  const fields: Field[] = parts.desks.flatMap(({ name, names }) =>
    (names ?? []).map((field) => ({ ...field, desk: name })),
  );
  const id = newId();
  let memory: NameMemory = openNameMemory();
  let below: string | undefined;
  let place: Place | undefined;
  let read = 0;
  let total = 0;
  let heardAt = elapsed();
  let toldAt = 0;
  let waitingSince: Date | undefined;
  let behindEvents = 0;
  let unreadable = 0;

  const forget = () => {
    memory = openNameMemory();
    below = undefined;
    place = undefined;
    read = 0;
  };
  /** Whoever could not say for so long how far it came is no longer waited for, and must know nobody who may be erased by now. */
  const requireHeard = () => {
    if (below === undefined || elapsed() - heardAt < silentFor) return;
    log('warn', 'the index of names was cut off from the database, let go of its memory and begins anew');
    forget();
  };
  const horizon = async (client: PoolClient): Promise<string> => {
    const found = await client.query('select below::text, waiting_since from kernel.names_horizon()');
    const row = found.rows[0] as { below: string; waiting_since: Date | null };
    waitingSince = row.waiting_since ?? undefined;
    return row.below;
  };
  const tell = async (client: PoolClient, seen: string) => {
    await client.query('select kernel.tell_name_index($1, $2::text::xid8)', [id, seen]);
  };
  const countWaiting = async (client: PoolClient, seen: string) => {
    const found = await client.query('select kernel.names_waiting($1::text::xid8) as n', [seen]);
    behindEvents = Number(found.rows[0].n);
  };
  const heard = (seen: string, asked: number) => {
    below = seen;
    heardAt = asked;
  };

  /** Before the first name is read: from here on the database waits with every certificate until this memory has followed. */
  const begin = async (asClock: AsClock) => {
    const asked = elapsed();
    const from = await asClock(async (client) => {
      const here = await horizon(client);
      await tell(client, here);
      total = 0;
      for (const { desk, table } of fields) {
        const counted = await client.query('select kernel.count_names($1, $2) as n', [desk, table]);
        total += Number(counted.rows[0].n);
      }
      return here;
    });
    if (from === undefined) return;
    heard(from, asked);
    place = { field: 0, record: start, row: start };
    log('info', `the index of names is being built: ${total} to read`);
  };

  /** Names of some rows; throws where none of them can be opened now, but later perhaps: without its key service nobody is left out. */
  const namesIn = async (field: Field, rows: readonly Row[]) => {
    const opened = await openAllOnce(
      keyring,
      rows.map(({ record_id: record, row_id: row, sealed }) => ({
        place: { record, table: `${field.desk}.${field.table}`, column: field.column, row },
        sealed,
      })),
    );
    if (opened.some(({ status }) => status === 'rejected')) await keyring.nodeKeys.newest();
    return opened.map((one) => {
      if (one.status === 'fulfilled') return one.value === undefined ? [] : field.names(one.value as never);
      // One damaged value must not hide everybody else; who it belongs to stands in no log.
      unreadable += 1;
      if (unreadable === 1)
        log('error', 'a name could not be opened for the index', { why: whyOf(one.reason) });
      return [];
    });
  };
  const addAll = async (into: NameMemory, field: Field, rows: readonly Row[]) => {
    for (let from = 0; from < rows.length; from += atOnce) {
      const some = rows.slice(from, from + atOnce);
      const names = await namesIn(field, some);
      for (const [at, row] of some.entries()) into.add(row.record_id, names[at] ?? []);
      // Begun before anybody can search, who would sort it all in one go otherwise. A memory that is built is not searched.
      if (!isBuilding()) into.sortSome();
    }
  };

  /** What was committed since: each record is read anew as it stands, so the order within a look makes no difference. */
  const follow = async (asClock: AsClock, from: string) => {
    const mine = memory;
    const asked = elapsed();
    const found = await asClock(async (client) => {
      const here = await horizon(client);
      const text = 'select kernel.names_changed($1::text::xid8, $2::text::xid8) as id';
      const changed = await client.query(text, [from, here]);
      await countWaiting(client, from);
      return { here, records: changed.rows.map((row) => row.id as string) };
    });
    if (!found) return;
    for (let at = 0; at < found.records.length; at += piece) {
      const some = found.records.slice(at, at + piece);
      const askedAgain = elapsed();
      const rows = await asClock(async (client) => {
        await tell(client, from);
        const all: { field: Field; rows: Row[] }[] = [];
        for (const field of fields) {
          const text = 'select * from kernel.names_of($1, $2, $3)';
          all.push({ field, rows: (await client.query(text, [field.desk, field.table, some])).rows });
        }
        return all;
      });
      if (!rows || memory !== mine) return;
      heardAt = askedAgain;
      for (const record of some) mine.drop(record);
      for (const one of rows) await addAll(mine, one.field, one.rows);
    }
    await asClock(async (client) => {
      await tell(client, found.here);
      await countWaiting(client, found.here);
    });
    if (memory === mine) heard(found.here, Math.max(asked, heardAt));
  };

  /** Answers whether there is more to sort. */
  const sortAWhile = async (): Promise<boolean> => {
    const mine = memory;
    const until = elapsed() + sortedAtOnce;
    for (let more = mine.sortSome(); more; more = memory === mine && mine.sortSome()) {
      if (elapsed() >= until) return true;
      await othersTurn();
    }
    return false;
  };

  const readPiece = async (asClock: AsClock, at: Place) => {
    const field = fields[at.field];
    const mine = memory;
    if (!field) {
      if ((await sortAWhile()) || memory !== mine) return;
      place = undefined;
      log('info', `the index of names is ready: ${read} read, ${unreadable} unreadable`);
      return;
    }
    const rows = await asClock(async (client) => {
      const text = 'select * from kernel.names_in($1, $2, $3, $4, $5)';
      return (await client.query(text, [field.desk, field.table, at.record, at.row, piece])).rows as Row[];
    });
    if (!rows) return;
    await addAll(mine, field, rows);
    if (memory !== mine) return;
    read += rows.length;
    const last = rows.at(-1);
    place =
      last && rows.length === piece
        ? { field: at.field, record: last.record_id, row: last.row_id }
        : { field: at.field + 1, record: start, row: start };
    if (elapsed() - toldAt < tellEvery) return;
    toldAt = elapsed();
    log('info', `the index of names is being built: ${read} of ${total} read`);
  };

  const isBuilding = () => below === undefined || place !== undefined;
  const behindSeconds = () => {
    const unheard = below === undefined ? 0 : elapsed() - heardAt;
    const waiting = waitingSince ? Date.now() - waitingSince.getTime() : 0;
    return Math.max(0, Math.round(Math.max(unheard, waiting) / 1000));
  };

  return {
    async look(asClock) {
      requireHeard();
      if (below === undefined) await begin(asClock);
      else await follow(asClock, below);
      if (below === undefined) return false;
      if (!place) return await sortAWhile();
      await readPiece(asClock, place);
      return place !== undefined;
    },
    async end(asClock) {
      forget();
      await asClock((client) => client.query('select kernel.end_name_index($1)', [id]));
    },
    known() {
      requireHeard();
      return {
        state: isBuilding() ? 'building' : 'ready',
        read: Math.min(read, total),
        total: Math.max(read, total),
        behindSeconds: behindSeconds(),
      };
    },
    figures() {
      requireHeard();
      const names = memory.size;
      return { names, serving: !isBuilding(), behindEvents, behindSeconds: behindSeconds() };
    },
    nearest(name, most) {
      requireHeard();
      return memory.nearest(name, most);
    },
  };
}
