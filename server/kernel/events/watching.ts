/** What a session may be told of: its desks by its roles, its circles, as they stand in this moment. */
import type { Door } from '../identity/door.ts';
import type { Purpose } from '../identity/purposes.ts';
import { hashSecret } from '../keys/files.ts';
import type { House } from '../operation/house.ts';

export type Watching = {
  user: string;
  circles: readonly string[];
  /** For each desk, what may be asked again without a person having asked: questions that are not recorded. */
  again: Readonly<Record<string, readonly string[]>>;
};

/** undefined where the session has ended. Asking puts off no end. */
export async function findWatching(
  house: House,
  door: Pick<Door, 'pool'>,
  secret: string,
): Promise<Watching | undefined> {
  const found = await door.pool.query('select * from kernel.door_watching($1)', [hashSecret(secret)]);
  const row = found.rows[0] as
    | { user_id: string; roles: string[]; purpose: Purpose; circles: string[] }
    | undefined;
  if (!row) return undefined;
  const again: Record<string, string[]> = {};
  for (const { name, holdsPersonalData, operations } of house.desks) {
    if (holdsPersonalData) continue;
    const mine = operations.filter(
      ({ who, purpose }) => who.some((role) => row.roles.includes(role)) && purpose.includes(row.purpose),
    );
    if (mine.length === 0) continue;
    // A recorded read says that a person looked; a page that asks by itself would say so without one.
    again[name] = mine
      .filter(
        ({ kind, audit, transport }) =>
          kind === 'query' && audit === 'unrecorded' && transport !== 'download',
      )
      .map((operation) => operation.name);
  }
  return { user: row.user_id, circles: row.circles, again };
}
