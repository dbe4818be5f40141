/** Connections: one pool per database role, each able to do only what that role may. */
import { Pool, type PoolConfig } from 'pg';
import type { DatabaseLogin } from '../keys/files.ts';

/** How to reach the database, without saying as whom. */
export type DatabaseAddress = { host: string; port: number; database: string; ssl?: boolean };

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
  const ssl = parsed.searchParams.get('sslmode');
  return {
    host,
    port: Number(parsed.port || parsed.searchParams.get('port') || 5432),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ...(ssl === 'require' || ssl === 'verify-full' ? { ssl: true } : {}),
  };
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
    };
    const opened = new Pool(config as PoolConfig);
    // A connection lost while idle is no error of anybody's; the pool makes another when it is needed.
    opened.on('error', () => {});
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
