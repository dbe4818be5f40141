/** What the files of the door share; they alone speak to the database as `zaedno_door`. */
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';

export type Door = {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Signs the tickets between two steps. */
  readonly key: string;
  /** Encrypts the shared secrets of second factors. */
  readonly credentialKey: string;
};

/** A row in the record of actions about somebody who may have no session yet. */
export async function recordAtDoor(
  door: Door,
  operation: string,
  outcome: string,
  user: string | undefined,
  detail: object,
): Promise<void> {
  await door.pool.query('select kernel.append_door($1, $2, $3, $4)', [
    operation,
    outcome,
    user ?? null,
    detail,
  ]);
}

export function minutesFrom(door: Door, count: number): Date {
  return new Date(door.clock().getTime() + count * 60_000);
}
