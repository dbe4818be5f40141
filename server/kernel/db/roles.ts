/** The database roles: made once per cluster, with the passwords of this node's key files. */
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { type DatabaseLogin, databaseLogins } from '../keys/files.ts';

const groups = ['zaedno_owner', 'zaedno_guard', 'zaedno_portal', 'zaedno_backup'] as const;

/** Connections that each login may hold at most: a runaway client cannot starve the others. */
const connectionLimits: Record<DatabaseLogin, number> = {
  zaedno_app: 100,
  zaedno_door: 30,
  zaedno_sealer: 8,
};

/** Creates missing roles, sets passwords and limits, and lets the owner of this connection act as owner and guard. */
export async function ensureRoles(client: Client, passwords: Record<DatabaseLogin, string>): Promise<void> {
  for (const role of groups) await create(client, role, 'nologin');
  // The owner inherits the guard's rights, but is a member of it only while a deployment runs.
  await setForAll(client, 'alter role zaedno_owner inherit');
  for (const role of databaseLogins) {
    await create(client, role, 'login');
    const password = client.escapeLiteral(passwords[role]);
    await setForAll(
      client,
      `alter role ${role} login password ${password} connection limit ${connectionLimits[role]}`,
    );
    await setForAll(client, `alter role ${role} set statement_timeout = '10s'`);
    await setForAll(client, `alter role ${role} set lock_timeout = '2s'`);
    await setForAll(client, `alter role ${role} set idle_in_transaction_session_timeout = '15s'`);
    // The policy functions look dear to the planner on purpose; compiling such small statements costs more than it saves.
    await setForAll(client, `alter role ${role} set jit = off`);
  }
  const me = (await client.query('select current_user as name, current_database() as db')).rows[0];
  const myself = client.escapeIdentifier(me.name);
  const database = client.escapeIdentifier(me.db);
  await setForAll(client, `grant zaedno_owner, zaedno_guard to ${myself}`);
  await setForAll(client, `revoke temporary on database ${database} from public`);
  await setForAll(client, `grant connect on database ${database} to ${databaseLogins.join(', ')}`);
  await client.query('revoke all on schema public from public');
  await closeSideRooms(client);
}

/**
 * Runs a statement that changes what belongs to the whole cluster. A lock of one database does not keep out a start on
 * another, and PostgreSQL refuses the later change of the same row ("tuple concurrently updated", which has no code of
 * its own): it is tried again, for some ten seconds.
 */
export async function setForAll(client: Client, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      if (attempt === 40 || !isNeighbour(error as { code?: string; message: string })) throw error;
      await setTimeout(Math.random() * 20 * attempt);
    }
  }
}

function isNeighbour(error: { code?: string; message: string }): boolean {
  return error.code === 'XX000'
    ? /^tuple concurrently (updated|deleted)$/.test(error.message)
    : error.code === '23505';
}

/**
 * Large objects are a room outside all policies, and ending another's connection needs no password: neither is for
 * the application. Only a superuser may take them away; where the platform gives none, SECURITY.md says so.
 */
async function closeSideRooms(client: Client): Promise<void> {
  const me = await client.query('select usesuper from pg_user where usename = current_user');
  if (!me.rows[0]?.usesuper) return;
  const rooms = await client.query(
    `select oid::regprocedure::text as name from pg_proc where pronamespace = 'pg_catalog'::regnamespace
       and (proname like 'lo\\_%' or proname in ('loread', 'lowrite', 'pg_terminate_backend', 'pg_cancel_backend'))`,
  );
  for (const { name } of rooms.rows) await client.query(`revoke execute on function ${name} from public`);
}

async function create(client: Client, role: string, kind: 'login' | 'nologin'): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount) return;
  try {
    await client.query(
      `create role ${role} ${kind} nosuperuser nobypassrls nocreatedb nocreaterole noinherit`,
    );
  } catch (error) {
    // Another node of the same cluster made it in between.
    if ((error as { code?: string }).code !== '42710' && (error as { code?: string }).code !== '23505')
      throw error;
  }
}
