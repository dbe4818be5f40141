/** The index of names of a running node: built in the background, then following what is committed, forgetting what is erased. */
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { newId } from '../ids.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Log } from '../log.ts';
import type { Desk } from '../operation/desk.ts';
import type { NamesKnown } from './define.ts';
import { type NameMemory, openNameMemory } from './name-memory.ts';
import { type Field, openNameOpener, type SealedName } from './open-names.ts';

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

type Place = { field: number; record: string; row: string };

/** Rows in one look, and of those opened and taken in before anybody else has their turn. */
const piece = 1000;
const atOnce = 100;
const tellEvery = 10_000;
/** Milliseconds of sorting in one look; after each portion everybody else has their turn. */
const sortedAtOnce = 500;
/** Half of what the database waits for an index that it does not hear of (`kernel.is_forgotten`). */
const silentFor = 30_000;
/** How often it is looked whether that time is over, also while a look hangs and nobody asks. */
const lookedAfter = 5_000;
const start = '00000000-0000-0000-0000-000000000000';

/** `elapsed`: milliseconds of a clock that only goes forward; `every`: how often it is looked at by itself. */
export function openNameIndex(parts: {
  desks: readonly Desk[];
  keyring: Keyring;
  log: Log;
  elapsed?: () => number;
  every?: number;
}): NameIndex {
  const { keyring, log } = parts;
  const elapsed = parts.elapsed ?? (() => performance.now());
  const fields: Field[] = parts.desks.flatMap(({ name, names }) =>
    (names ?? []).map((field) => ({ ...field, desk: name })),
  );
  const id = newId();
  let memory: NameMemory = openNameMemory();
  let opener = openNameOpener(keyring, log);
  /** Up to where it has followed; undefined: it holds nobody. */
  let below: string | undefined;
  /** Up to where it let go of whom was erased, as it tells the database: further than it followed while nothing can be opened. */
  let letGoBelow = '0';
  let place: Place | undefined;
  /** Records that were followed while the first reading was under way: they are held whole, and not read a second time. */
  const followed = new Set<string>();
  let read = 0;
  let total = 0;
  let heardAt = elapsed();
  let toldAt = 0;
  let waitingSince: Date | undefined;
  let behindEvents = 0;
  let watch: NodeJS.Timeout | undefined;

  const forget = () => {
    memory.wipe();
    memory = openNameMemory();
    opener = openNameOpener(keyring, log);
    below = undefined;
    place = undefined;
    followed.clear();
    read = 0;
    waitingSince = undefined;
    behindEvents = 0;
    clearInterval(watch);
  };
  /** Whoever could not say for so long how far it came is no longer waited for, and must know nobody who may be erased by now. */
  const requireHeard = () => {
    if (below === undefined || elapsed() - heardAt < silentFor) return;
    log('warn', 'the index of names was cut off from the database, let go of its memory and begins anew');
    forget();
  };
  /** Notes what waits for an index that followed so far. Null: it begins here. */
  const horizon = async (client: PoolClient, seen: string | null): Promise<string> => {
    const text = 'select below::text, waiting, waiting_since from kernel.names_horizon($1::text::xid8)';
    const [row] = (await client.query(text, [seen])).rows;
    waitingSince = row.waiting_since ?? undefined;
    behindEvents = Number(row.waiting);
    return row.below;
  };
  const tell = async (client: PoolClient, seen: string) => {
    await client.query('select kernel.tell_name_index($1, $2::text::xid8)', [id, seen]);
  };

  /** Before the first name is read: from here on the database waits with every certificate until this memory has followed. */
  const begin = async (asClock: AsClock) => {
    const asked = elapsed();
    const from = await asClock(async (client) => {
      const here = await horizon(client, null);
      await tell(client, here);
      total = 0;
      for (const { desk, table } of fields) {
        const counted = await client.query('select kernel.count_names($1, $2) as n', [desk, table]);
        total += Number(counted.rows[0].n);
      }
      return here;
    });
    if (from === undefined) return;
    below = from;
    letGoBelow = from;
    heardAt = asked;
    place = { field: 0, record: start, row: start };
    watch = setInterval(requireHeard, parts.every ?? lookedAfter).unref();
    log('info', `the index of names is being built: ${total} to read`);
  };

  /** All rows of some records as they stand, and word to the database meanwhile. */
  const rowsOf = async (asClock: AsClock, records: readonly string[]): Promise<SealedName[] | undefined> => {
    const asked = elapsed();
    const rows = await asClock(async (client) => {
      await tell(client, letGoBelow);
      const all: SealedName[] = [];
      for (const field of fields) {
        const text = 'select * from kernel.names_of($1, $2, $3)';
        const found = await client.query(text, [field.desk, field.table, records]);
        for (const row of found.rows) all.push({ ...row, field });
      }
      return all;
    });
    if (rows) heardAt = asked;
    return rows;
  };
  /** Lets go of those of whom nothing is left, before anything is opened; answers the others. */
  const letGo = async (asClock: AsClock, changed: readonly string[]): Promise<string[] | undefined> => {
    const mine = memory;
    const left: string[] = [];
    for (let at = 0; at < changed.length; at += piece) {
      const some = changed.slice(at, at + piece);
      const rows = await rowsOf(asClock, some);
      if (!rows || memory !== mine) return undefined;
      const there = new Set(rows.map((row) => row.record_id));
      for (const record of some) {
        if (there.has(record)) left.push(record);
        else mine.drop(record);
      }
    }
    return left;
  };
  /** Takes up records as they stand: opened first, so that who is known stays known until the new names are there. */
  const takeUp = async (asClock: AsClock, records: readonly string[]): Promise<boolean> => {
    const mine = memory;
    for (let at = 0; at < records.length; at += atOnce) {
      const some = records.slice(at, at + atOnce);
      const rows = await rowsOf(asClock, some);
      const names = rows && (await opener.namesIn(rows));
      if (!names || memory !== mine) return false;
      for (const record of some) mine.drop(record);
      for (const [n, row] of rows.entries()) mine.add(row.record_id, names[n] ?? []);
      // Begun at once, so that no search sorts it all in one go. A memory that is being built is not searched.
      if (!isBuilding()) mine.sortSome();
      else for (const record of some) followed.add(record);
    }
    return true;
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

  /** How a name sounds that went while others were sorted is overwritten with the last portion. Answers whether it came to that. */
  const sortToTheEnd = async (asClock: AsClock): Promise<boolean> => {
    const mine = memory;
    // Nothing is sorted before all is read.
    if (place && fields[place.field]) return true;
    while (await sortAWhile()) {
      const asked = elapsed();
      const told = await asClock(async (client) => {
        await tell(client, letGoBelow);
        return true;
      });
      if (!told || memory !== mine) return false;
      heardAt = asked;
    }
    return memory === mine;
  };

  /**
   * What was committed since: each record is read anew as it stands, so the order within a look makes no difference. Where
   * something cannot be opened now, the next look follows from the same place again.
   */
  const follow = async (asClock: AsClock, from: string) => {
    const mine = memory;
    const found = await asClock(async (client) => {
      const here = await horizon(client, from);
      const text = 'select kernel.names_changed($1::text::xid8, $2::text::xid8) as id';
      const changed = await client.query(text, [from, here]);
      return { here, records: changed.rows.map((row) => row.id as string) };
    });
    if (!found || memory !== mine) return;
    const left = await letGo(asClock, found.records);
    if (!left) return;
    if (left.length < found.records.length && !(await sortToTheEnd(asClock))) return;
    letGoBelow = found.here;
    if (!(await takeUp(asClock, left))) return;
    below = found.here;
    const asked = elapsed();
    const told = await asClock(async (client) => {
      await tell(client, found.here);
      return await horizon(client, found.here);
    });
    if (told) heardAt = asked;
  };

  const readPiece = async (asClock: AsClock, at: Place) => {
    const field = fields[at.field];
    const mine = memory;
    if (!field) {
      if ((await sortAWhile()) || memory !== mine) return;
      place = undefined;
      followed.clear();
      log('info', `the index of names is ready: ${read} read, ${opener.unreadable} unreadable`);
      return;
    }
    const rows = await asClock(async (client) => {
      const text = 'select * from kernel.names_in($1, $2, $3, $4, $5)';
      const found = await client.query(text, [field.desk, field.table, at.record, at.row, piece]);
      return found.rows.map((row): SealedName => ({ ...row, field }));
    });
    if (!rows) return;
    for (let from = 0; from < rows.length; from += atOnce) {
      const some = rows.slice(from, from + atOnce);
      const fresh = some.filter((row) => !followed.has(row.record_id));
      const names = await opener.namesIn(fresh);
      if (memory !== mine) return;
      for (const [n, row] of fresh.entries()) mine.add(row.record_id, names[n] ?? []);
      // With each portion, so that none is read twice where a later one cannot be opened now.
      const last = some.at(-1) as SealedName;
      place = { field: at.field, record: last.record_id, row: last.row_id };
      read += some.length;
    }
    if (memory !== mine) return;
    if (rows.length < piece) place = { field: at.field + 1, record: start, row: start };
    if (elapsed() - toldAt < tellEvery) return;
    toldAt = elapsed();
    log('info', `the index of names is being built: ${read} of ${total} read`);
  };

  const isBuilding = () => below === undefined || place !== undefined;
  const behindSeconds = () => {
    const unheard = below === undefined ? 0 : elapsed() - heardAt;
    // As soon as something waits, it is behind, however little and whatever two clocks say of each other.
    const waiting = waitingSince ? Math.max(1000, Date.now() - waitingSince.getTime()) : 0;
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
