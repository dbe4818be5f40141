/** SQL of the names of institutions and posts; no person's name is read here. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Party, PartyKind } from '../model/parties.ts';
import type { Texts } from '../model/shared.ts';

type Named = { kind: PartyKind; id: string; names: Texts };

export type Names = (party: Party) => Texts | undefined;

/** One statement for all that are named; those out of sight have no names. */
export async function findPartyNames(tx: Tx, parties: readonly Party[]): Promise<Names> {
  if (parties.length === 0) return () => undefined;
  const ids = [...new Set(parties.map(({ id }) => id))];
  const found = await sql<Named>`
    select 'organisation' as kind, organisation_id as id, names from kernel.organisations
      where circle_id = any (kernel.my_circles()) and organisation_id = any (${ids})
    union all select 'post', post_id, names from kernel.posts
      where circle_id = any (kernel.my_circles()) and post_id = any (${ids})
    union all select 'neighbour', record_id, names from external.neighbours
      where circle_id = any (kernel.my_circles()) and record_id = any (${ids})`.execute(tx);
  const byKey = new Map(found.rows.map((row) => [keyOf(row), row.names]));
  return (party) => byKey.get(keyOf(party));
}

const keyOf = ({ kind, id }: Party) => `${kind} ${id}`;

/** Every institution that has not ended, here and abroad: what a press note is read for. */
export async function findInstitutions(tx: Tx): Promise<Named[]> {
  const found = await sql<Named>`
    select 'organisation' as kind, organisation_id as id, names from kernel.organisations
      where circle_id = any (kernel.my_circles()) and ended_on is null
    union all select 'neighbour', record_id, names from external.neighbours
      where circle_id = any (kernel.my_circles())
    order by kind, id limit 5000`.execute(tx);
  return found.rows;
}
