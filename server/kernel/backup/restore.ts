/** Restores a backup of the data into an empty database, and erases again what was erased since, before anybody is served. */
import type { Client } from 'pg';
import { type DeskSource, migrate, migrationLock, restoredMark, restoringMark } from '../db/migrate.ts';
import { asOwner } from '../db/owner.ts';
import { addressOf, closePools, openPools } from '../db/pool.ts';
import { ensureRoles } from '../db/roles.ts';
import { requireOwnRoles } from '../db/first-contact.ts';
import type { DatabaseLogin } from '../keys/files.ts';
import { ledgerName, signerOf } from '../ledger/checkpoint.ts';
import { beginEra } from '../ledger/eras.ts';
import { type Verification, verifyLedger } from '../ledger/verify.ts';
import { eraseAgain, type KnownEnds } from '../retention/erase-again.ts';
import { checkBackup } from './check.ts';
import { fillFromBackup, loadRows, migrationsOf, requireEmpty } from './load.ts';
import { publicHalf } from './signature.ts';
import type { Head } from './take.ts';

/** The empty database that is filled, and what of this node it needs. */
export type Target = {
  /** An owner's address. */
  ownerUrl: string;
  passwords: Record<DatabaseLogin, string>;
  backupPassword: string;
  desks: readonly DeskSource[];
  /** Today's keyring, which knows what was erased until now; undefined where the node has none. */
  keyring: KnownEnds | undefined;
  /** PEM of the key that signs the ledger today. */
  ledgerKey: string;
  say?: (line: string) => void;
};

export type RestoreRequest = Target & {
  path: string;
  /** The secret key of the backup (age). */
  identity: string;
  /** Take it although another key than today's signed it, or none: the key was changed since, or is lost. */
  anySigner?: boolean;
};

/** What a database is filled from: a backup, or an export. */
export type Source = {
  head: Head;
  rows: ReadonlyMap<string, number>;
  total: number;
  fill(owner: Client): Promise<void>;
  /** What the ledger says of it, before the moment at which it was taken. */
  what: string;
};

export type Restored = {
  takenAt: Date;
  release: string;
  tables: number;
  rows: number;
  /** Migrations that came after the backup. */
  migrated: number;
  erasedAgain: number;
  ledger: Verification;
  /** Which library sorts here otherwise than where the backup was taken; undefined: none. */
  sorting: string | undefined;
};

/**
 * Throws a sentence where it cannot be done, and leaves the database as empty as it was. Cut off in the middle it leaves a
 * database that no node opens.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  return await bringIn(request, await readBackup(request));
}

type ReadRequest = Pick<RestoreRequest, 'path' | 'identity' | 'anySigner' | 'ledgerKey' | 'say'>;

/** Reads a backup from end to end, before anything is made or changed. Throws a sentence where it is not to be restored. */
export async function readBackup(request: ReadRequest): Promise<Source> {
  const { path, identity, say } = request;
  say?.('Reading the backup from end to end …');
  const checked = await checkBackup(path, identity);
  if (!request.anySigner && checked.signedBy !== publicHalf(request.ledgerKey))
    throw new Error(
      `${path} was not signed with this node's key. Anybody who knows the recipient can write such a file: look where it comes from. If the ledger's signing key was changed since: to try it out, take a new backup; to restore it, put the signing key of that day back from the backup of the keys. If that key is lost, add --any-signer to the restore: today's key signs from then on, and a verification of the ledger says until where another one did.`,
    );
  return {
    ...checked,
    fill: (owner) => fillFromBackup(owner, { path, identity, checked }),
    what: 'restored from the backup of',
  };
}

/** Fills an empty database, closed until what was erased since is erased again. Throws, and leaves it empty, where it cannot. */
export async function bringIn(target: Target, source: Source): Promise<Restored> {
  const { ownerUrl, desks } = target;
  const { head, rows, total } = source;
  const say = target.say ?? (() => {});
  migrationsOf(head, desks);
  return await asOwner(ownerUrl, async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    await requireEmpty(owner);
    await requireOwnRoles(owner, ownerUrl, target.passwords);
    await ensureRoles(owner, target.passwords);
    say(`Loading ${total} rows of ${rows.size} tables …`);
    try {
      await loadRows(owner, desks, head, source.fill);
      await owner.query('select pg_advisory_unlock($1)', [migrationLock]);
      const { applied } = await migrate({ ...target, demo: head.node.demo, restoring: true, say });
      say('Erasing again what was erased since …');
      const erasedAgain = await open(owner, target, source);
      const ledger = await verify(target);
      return {
        takenAt: new Date(head.takenAt),
        release: head.release,
        tables: rows.size,
        rows: total,
        migrated: applied,
        erasedAgain,
        ledger,
        sorting: await otherSorting(owner, head.collation),
      };
    } catch (error) {
      await takeAway(owner, desks);
      throw error;
    }
  });
}

/** The last transaction before the node may be opened: erasures since, orders cut off, a new era, and the mark is gone. */
async function open(owner: Client, { keyring, ledgerKey }: Target, { head, what }: Source): Promise<number> {
  const { takenAt } = head;
  await owner.query('begin');
  await owner.query('set local role zaedno_guard');
  const erased = keyring ? (await eraseAgain(owner, keyring)).records : 0;
  await owner.query('select kernel.end_cut_orders()');
  await owner.query(`select kernel.note_backup('restore', 'done', $1, null, null, null, null)`, [takenAt]);
  await owner.query('reset role');
  await beginEra(owner, { reason: `${what} ${takenAt}`, signer: signerOf(ledgerName, ledgerKey) });
  await owner.query('set local role zaedno_owner');
  await owner.query('alter table kernel.migrations no force row level security');
  const marks = await owner.query(
    `update kernel.migrations set name = 'current' where schema = '' and name = $1 returning 1`,
    [restoredMark],
  );
  await owner.query(`delete from kernel.migrations where schema = '' and name = $1`, [restoringMark]);
  await owner.query('alter table kernel.migrations force row level security');
  if (marks.rowCount !== 1) throw new Error('The restored database was not brought up to date.');
  await owner.query('commit');
  return erased;
}

async function verify({ ownerUrl, passwords, ledgerKey }: Target): Promise<Verification> {
  const pools = openPools(addressOf(ownerUrl), passwords);
  try {
    return await verifyLedger(pools.sealer, signerOf(ledgerName, ledgerKey));
  } finally {
    await closePools(pools);
  }
}

async function otherSorting(owner: Client, before: string): Promise<string | undefined> {
  const found = await owner.query(
    `select concat_ws(' ', datlocprovider, datcollate, datcollversion) as collation
     from pg_database where datname = current_database()`,
  );
  const now = found.rows[0].collation as string;
  return now === before ? undefined : `${before} → ${now}`;
}

/** The database was empty, and is so again. */
async function takeAway(owner: Client, desks: readonly DeskSource[]): Promise<void> {
  await owner.query('rollback');
  await owner.query('reset role');
  for (const schema of ['pgboss', ...desks.map((desk) => desk.manifest.name), 'kernel'])
    await owner.query(`drop schema if exists ${owner.escapeIdentifier(schema)} cascade`);
}
