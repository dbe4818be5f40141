/** SQL of institutions and posts of the house, as the registry names them; no person is read here. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Correspondent } from '../model/items.ts';
import type { Texts } from '../model/shared.ts';

/** How an institution that has not ended is called; undefined where there is none. */
export async function findOrganisation(tx: Tx, id: string): Promise<Texts | undefined> {
  const found = await sql<{ names: Texts }>`select names from kernel.organisations
    where organisation_id = ${id} and circle_id = any (kernel.my_circles()) and ended_on is null`.execute(tx);
  return found.rows[0]?.names;
}

/** How the other side is called: empty for a private person, undefined for an institution that is not there. */
export async function findNamesOf(tx: Tx, side: Correspondent): Promise<Texts | undefined> {
  if (side.kind === 'house') return await findOrganisation(tx, side.organisation);
  return side.kind === 'institution' ? side.names : {};
}

/** Whether this post is one of that institution and has not ended. */
export async function isPostOf(tx: Tx, post: string, organisation: string): Promise<boolean> {
  const found = await sql`select 1 from kernel.posts where post_id = ${post}
    and organisation_id = ${organisation} and circle_id = any (kernel.my_circles()) and ended_on is null`.execute(
    tx,
  );
  return found.rows.length > 0;
}
