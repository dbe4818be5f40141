/** One night's work: the data, the keys, what is too old, and a line about it in the database. */
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import type { DatabaseAddress } from '../db/pool.ts';
import { backupPassword, ledgerKey } from '../keys/files.ts';
import type { KeyringPlaces } from '../keys/keyring-backup.ts';
import { takeKeysBackup } from './keys.ts';
import { recipientsOf } from './recipients.ts';
import { clearShelf } from './shelf.ts';
import { takeBackup } from './take.ts';

export type BackupWork = {
  config: Config;
  address: DatabaseAddress;
  folder: string;
  release: string;
  /** Notes what was done. */
  sealer: Pool;
  now: Date;
};

export type BackupDone = {
  data: { path: string; bytes: number; tables: number; rows: number; seconds: number };
  keys: { path: string; bytes: number; files: number };
  /** Files that had had their time. */
  removed: string[];
};

/** Where the keyring and the other keys of this node lie. */
export function keyPlaces(config: Config): KeyringPlaces {
  return { root: config.keyring, nodeKeys: config.keys };
}

/** Takes both backups. What is too old goes first, and whether or not a new one can be taken. */
export async function backUp(work: BackupWork): Promise<BackupDone> {
  const { config, folder, now } = work;
  const removed = (await clearShelf(folder, now)).map(({ path }) => path);
  const data = await noted(work, 'data', () => takeData(work));
  const keys = await noted(work, 'keys', () =>
    takeKeysBackup({ places: keyPlaces(config), recipients: recipientsOf(config.keys, 'keys'), folder, now }),
  );
  return { data, keys, removed };
}

async function takeData({ config, address, folder, release, now }: BackupWork): Promise<BackupDone['data']> {
  const began = performance.now();
  const taken = await takeBackup({
    address,
    password: backupPassword(config.keys),
    recipients: recipientsOf(config.keys, 'data'),
    folder,
    release,
    signingKey: ledgerKey(config.keys),
    now,
  });
  return { ...taken, seconds: secondsSince(began) };
}

export function secondsSince(began: number): number {
  return Math.round(performance.now() - began) / 1000;
}

type Told = { bytes: number; rows?: number; seconds?: number };

async function noted<T extends Told>(
  { sealer, now }: BackupWork,
  kind: 'data' | 'keys',
  take: () => Promise<T>,
): Promise<T> {
  try {
    const taken = await take();
    await noteBackup(sealer, { kind, outcome: 'done', takenAt: now, ...taken });
    return taken;
  } catch (error) {
    // Where the database is what failed, it cannot be told either, and the first reason is the one that counts.
    await noteBackup(sealer, { kind, outcome: 'failed', takenAt: now, why: (error as Error).message }).catch(
      () => {},
    );
    throw error;
  }
}

export type BackupNote = {
  kind: 'data' | 'keys' | 'drill' | 'export' | 'opened-export';
  outcome: 'done' | 'failed';
  takenAt: Date;
  rows?: number;
  bytes?: number;
  seconds?: number;
  why?: string;
};

/** Writes a line of `kernel.backup_runs`, and an entry of the ledger. */
export async function noteBackup(sealer: Pool, note: BackupNote): Promise<void> {
  await sealer.query('select kernel.note_backup($1, $2, $3, $4, $5, $6, $7)', [
    note.kind,
    note.outcome,
    note.takenAt,
    note.rows ?? null,
    note.bytes ?? null,
    note.seconds ?? null,
    note.why ?? null,
  ]);
}
