/** Connections: one pool per database role, each able to do only what that role may. */
import { Pool, type PoolConfig, types } from 'pg';
import type { DatabaseLogin } from '../keys/files.ts';

/** How to reach the database, without saying as whom. */
export type DatabaseAddress = {
  host: string;
  port: number;
  database: string;
  ssl?: { rejectUnauthorized: boolean };
};

/** How a URL's `sslmode` is carried out; a mode that might quietly go without encryption is refused. */
const sslModes: Record<string, { rejectUnauthorized: boolean } | undefined> = {
  disable: undefined,
  require: { rejectUnauthorized: false },
  'verify-ca': { rejectUnauthorized: true },
  'verify-full': { rejectUnauthorized: true },
};

export type Pools = {
  readonly app: Pool;
  readonly door: Pool;
  readonly sealer: Pool;
  /** Names of prepared statements by their text, shared by all connections of the pools. */
  readonly statements: Map<string, string>;
};

/** Reads host, port and database out of a URL (`?host=/folder` for a unix socket). */
export function addressOf(url: string): DatabaseAddress {
  const parsed = new URL(url);
  const host = parsed.searchParams.get('host') ?? decodeURIComponent(parsed.hostname);
  const mode = parsed.searchParams.get('sslmode') ?? 'disable';
  if (!(mode in sslModes)) {
    throw new Error(
      `sslmode=${mode} may go without encryption; say disable, require, verify-ca or verify-full.`,
    );
  }
  const ssl = sslModes[mode];
  return {
    host,
    port: Number(parsed.port || parsed.searchParams.get('port') || 5432),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ...(ssl ? { ssl } : {}),
  };
}

/** A calendar day stays `YYYY-MM-DD`: as a Date it would move with the time zone. */
const dateType = 1082;
const asWritten = (text: string) => text;

function parserOf(oid: number, format?: 'text' | 'binary') {
  return oid === dateType ? asWritten : types.getTypeParser(oid, format as 'text');
}

/** Opens the pools; connections are made when first needed. */
export function openPools(
  address: DatabaseAddress,
  passwords: Record<DatabaseLogin, string>,
  sizes: { app?: number; door?: number } = {},
): Pools {
  const pool = (user: DatabaseLogin, max: number, pipeline: boolean) => {
    const config: PoolConfig & { pipeline?: boolean } = {
      ...address,
      user,
      password: passwords[user],
      max,
      pipeline,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      application_name: 'zaedno',
      types: { getTypeParser: parserOf as typeof types.getTypeParser },
    };
    const opened = new Pool(config as PoolConfig);
    // A connection lost while idle is no error of anybody's; the pool makes another when it is needed.
    opened.on('error', () => {});
    // Lost while in use, it fails the query that waits for it, which is told there; the event itself has no reader.
    opened.on('connect', (client) => client.on('error', () => {}));
    return opened;
  };
  return {
    app: pool('zaedno_app', sizes.app ?? 20, true),
    door: pool('zaedno_door', sizes.door ?? 5, false),
    sealer: pool('zaedno_sealer', 1, false),
    statements: new Map(),
  };
}

/** Closes every pool; running work is awaited. */
export async function closePools(pools: Pools): Promise<void> {
  await Promise.all([pools.app.end(), pools.door.end(), pools.sealer.end()]);
}
