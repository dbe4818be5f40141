// The searches that are measured beside each other: ours, minisearch with letters made ASCII, and pg_trgm.
import anyAscii from 'any-ascii';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { nameIndex } from '#libs/names/index/name-index.ts';
import { startThread } from '#libs/names/threads/ports.ts';
import { splitIndex } from '#libs/names/threads/split-index.ts';

export interface Engine {
  /** Adds a name under its row; `built` is called once after the last. */
  add(row: number, name: string): void | Promise<void>;
  built(): void | Promise<void>;
  /** Rows, the best first, twenty at most. */
  search(query: string): readonly number[] | Promise<readonly number[]>;
  /** Bytes that the engine itself says it holds, where it knows. */
  bytes?(): number | Promise<number>;
  close?(): Promise<void>;
}

export const engines = { zaedno, workers, minisearch, pgTrgm } as const;
export type EngineName = keyof typeof engines;
const shown = 20;

async function zaedno(): Promise<Engine> {
  const index = nameIndex();
  return {
    add: (row, name) => index.add(row, name),
    built: () => void index.share(),
    search: (query) => index.search(query, { limit: shown }).map(({ id }) => id),
    bytes: () => index.bytes,
  };
}

/** The same list split over threads. */
async function workers(threads: number): Promise<Engine> {
  const parts = Array.from({ length: threads }, startThread);
  const index = splitIndex(parts);
  let batch: [number, string][] = [];
  const send = () => {
    const sent = batch;
    batch = [];
    return index.addAll(sent);
  };
  return {
    add(row, name) {
      batch.push([row, name]);
      return batch.length === 10_000 ? send() : undefined;
    },
    async built() {
      await send();
      await index.search('a');
    },
    search: async (query) => (await index.search(query, { limit: shown })).map(({ id }) => id),
    close: async () => {
      await Promise.all(parts.map((part) => part.stop()));
    },
  };
}

async function minisearch(): Promise<Engine> {
  const ascii = (term: string) => anyAscii(term).toLowerCase();
  const index = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    processTerm: ascii,
    searchOptions: { fuzzy: 0.2, processTerm: ascii },
  });
  return {
    add: (id, name) => index.add({ id, name }),
    built: () => undefined,
    search: (query) =>
      index
        .search(query)
        .slice(0, shown)
        .map(({ id }) => id as number),
  };
}

/** In a database of its own on the server that ZAEDNO_TEST_SERVER_URL names; nothing where there is none. */
async function pgTrgm(): Promise<Engine | undefined> {
  const server = process.env['ZAEDNO_TEST_SERVER_URL'];
  if (server === undefined) return undefined;
  const database = `bench_names_${process.pid}`;
  const maker = new pg.Client({ connectionString: server });
  await maker.connect();
  await maker.query(`create database ${database}`);
  const address = new URL(server);
  address.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query('create extension pg_trgm');
  await client.query('create unlogged table names (row int, name text)');
  let rows: number[] = [];
  let names: string[] = [];
  const write = async () => {
    await client.query('insert into names select * from unnest($1::int[], $2::text[])', [rows, names]);
    rows = [];
    names = [];
  };
  return {
    add(row, name) {
      rows.push(row);
      names.push(name.replaceAll('\0', ''));
      return rows.length === 20_000 ? write() : undefined;
    },
    async built() {
      await write();
      await client.query('create index on names using gin (name gin_trgm_ops)');
      await client.query('analyze names');
    },
    async search(query) {
      const found = await client.query<{ row: number }>(
        `select row from names where name % $1 order by similarity(name, $1) desc, row limit ${shown}`,
        [query.replaceAll('\0', '')],
      );
      return found.rows.map(({ row }) => row);
    },
    async bytes() {
      const size = await client.query<{ size: string }>("select pg_relation_size('names_name_idx') as size");
      return Number(size.rows[0]?.size);
    },
    async close() {
      await client.end();
      await maker.query(`drop database ${database}`);
      await maker.end();
    },
  };
}
