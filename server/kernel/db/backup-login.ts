/** The login of the backup: it reads every row of every table and can write none. The server never uses it. */
import { Client } from 'pg';
import { explainContact } from './first-contact.ts';
import type { DatabaseAddress } from './pool.ts';
import { setForAll } from './roles.ts';

/**
 * Lets `zaedno_backup` log in with this password. To read past the row policies needs a superuser's word; without one the
 * backup itself says what is missing.
 */
export async function openBackupLogin(owner: Client, password: string): Promise<void> {
  const secret = owner.escapeLiteral(password);
  await setForAll(owner, `alter role zaedno_backup login password ${secret} connection limit 3`);
  await setForAll(owner, 'alter role zaedno_backup set default_transaction_read_only = on');
  const me = await owner.query(
    'select usesuper as super, current_database() as db from pg_user where usename = current_user',
  );
  const { super: superuser, db } = me.rows[0] as { super: boolean; db: string };
  await setForAll(owner, `grant connect on database ${owner.escapeIdentifier(db)} to zaedno_backup`);
  if (superuser) await setForAll(owner, 'alter role zaedno_backup bypassrls');
}

/** What the backup reads: all tables and counters of these schemas. */
export async function letBackupRead(owner: Client, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) {
    const quoted = owner.escapeIdentifier(schema);
    await owner.query(`grant usage on schema ${quoted} to zaedno_backup`);
    await owner.query(`grant select on all tables in schema ${quoted} to zaedno_backup`);
    await owner.query(`grant select on all sequences in schema ${quoted} to zaedno_backup`);
  }
}

/** Runs work in one read-only snapshot of the whole database, as `zaedno_backup`. Throws a sentence where that is not possible. */
export async function asBackup<T>(
  address: DatabaseAddress,
  password: string,
  work: (reader: Client) => Promise<T>,
): Promise<T> {
  const reader = new Client({
    ...address,
    user: 'zaedno_backup',
    password,
    application_name: 'zaedno backup',
  });
  // A lost connection fails the query that waits for it, and is told there.
  reader.on('error', () => {});
  await reader.connect().catch((error) => {
    if (!(error as { code?: string }).code?.startsWith('28')) throw explainContact(error, address, 'door');
    throw new Error(
      'The database does not let zaedno_backup in with the password in ZAEDNO_HOME/keys. Start Zaedno once with DATABASE_OWNER_URL: that start sets it.',
      { cause: error },
    );
  });
  try {
    await requirePastPolicies(reader);
    await reader.query('begin isolation level serializable read only deferrable');
    // A policy that would hold for us is an error and never a smaller file.
    await reader.query('set local row_security = off');
    await reader.query("set local timezone = 'UTC'");
    const done = await work(reader);
    await reader.query('commit');
    return done;
  } finally {
    await reader.end();
  }
}

async function requirePastPolicies(reader: Client): Promise<void> {
  const found = await reader.query('select rolbypassrls as past from pg_roles where rolname = current_user');
  if (found.rows[0]?.past) return;
  throw new Error(
    'The role zaedno_backup may not read past the row policies, so a backup would be smaller than the database. Let a superuser of PostgreSQL say once: alter role zaedno_backup bypassrls',
  );
}
