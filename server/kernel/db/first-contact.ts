/** The first word between a node and its database: why it fails, and what to do, in sentences. */
import { Client } from 'pg';
import { type DatabaseLogin, databaseLogins } from '../keys/files.ts';
import { addressOf, type DatabaseAddress } from './pool.ts';

const setUp =
  'Start once with DATABASE_OWNER_URL beside DATABASE_URL (an owner of the database who may create roles). ' +
  'That start makes the roles zaedno_owner, zaedno_guard, zaedno_app, zaedno_door and zaedno_sealer, sets their ' +
  'passwords from ZAEDNO_HOME/keys, and makes the tables. Leave it out again afterwards.';

/** The same error with a sentence of ours, where it is one of contact; any other error as it came. */
export function explainContact(error: unknown, at: DatabaseAddress, as: 'door' | 'owner'): unknown {
  const why = whyNot((error as { code?: string }).code ?? '', at, as);
  return why ? new Error(why, { cause: error }) : error;
}

function whyNot(
  code: string,
  { host, port, database }: DatabaseAddress,
  as: 'door' | 'owner',
): string | undefined {
  const where = `${host}:${port}`;
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENOENT|EHOSTUNREACH|ETIMEDOUT)$/.test(code))
    return `No PostgreSQL answers at ${where}. Start it, or set DATABASE_URL to where it is.`;
  if (code === '3D000')
    return `There is no database "${database}" at ${where}. Make it: create database "${database}" encoding 'UTF8' template template0. ${setUp}`;
  if (code.startsWith('28') && as === 'owner')
    return `PostgreSQL at ${where} refuses the name or password in DATABASE_OWNER_URL. Set both to those of an owner of the database "${database}".`;
  if (code.startsWith('28'))
    return `PostgreSQL at ${where} does not let this node in as zaedno_door: it was never set up for this node, or its passwords are others than those in ZAEDNO_HOME/keys. ${setUp}`;
  if (/^(42883|3F000|42P01|42501)$/.test(code) && as === 'door')
    return `The database "${database}" at ${where} was never set up. ${setUp}`;
  return undefined;
}

/**
 * The roles and their passwords are the whole PostgreSQL server's. Where another database uses them with passwords that
 * are not in our key files, setting ours would lock its node out: refused, before anything is changed.
 */
export async function requireOwnRoles(
  owner: Client,
  ownerUrl: string,
  passwords: Record<DatabaseLogin, string>,
): Promise<void> {
  const others = await owner.query(
    `select d.datname as name from pg_database d, aclexplode(d.datacl) a join pg_roles r on r.oid = a.grantee
     where r.rolname = 'zaedno_door' and d.datname <> current_database() order by d.datname limit 3`,
  );
  if (others.rows.length === 0 || (await areTheirs(ownerUrl, passwords))) return;
  const names = others.rows.map(({ name }) => `"${name}"`).join(', ');
  throw new Error(
    `Another node works on this PostgreSQL server (database ${names}), and the passwords of the roles belong to the whole server: setting this node's would lock the other out.\n` +
      'Give this node a PostgreSQL server of its own. If the other database is not used any more, remove it, or take its ' +
      `right away: revoke connect on database … from ${databaseLogins.join(', ')}`,
  );
}

/** Whether the passwords that the roles have now are those of our key files. */
async function areTheirs(ownerUrl: string, passwords: Record<DatabaseLogin, string>): Promise<boolean> {
  const login = { user: 'zaedno_door', password: passwords.zaedno_door };
  const client = new Client({ ...addressOf(ownerUrl), ...login });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Anything but a wrong password says nothing about the password.
    if ((error as { code?: string }).code?.startsWith('28')) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
