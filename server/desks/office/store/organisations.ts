/** The SQL of organisations. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Names, Organisation } from '../model.ts';

type Row = {
  organisation_id: string;
  parent_id: string | null;
  kind: Organisation['kind'];
  names: Names;
  place: string | null;
  inhabitants: number | null;
  posts: string;
  ended_on: string | null;
  version: number;
};

/** Every organisation of the node, in no order; `posts` counts those that have not ended, as `findPostsOf` shows them. */
export async function findAllOrganisations(tx: Tx): Promise<Organisation[]> {
  const found = await sql<Row>`
    select o.organisation_id, o.parent_id, o.kind, o.names, o.place, o.inhabitants, o.ended_on, o.version,
      (select count(*) from kernel.posts p where p.organisation_id = o.organisation_id and p.ended_on is null
        and not p.roles && '{kernel.clock,kernel.anybody}') as posts
    from kernel.organisations o where o.circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows.map((row) => ({
    organisation: row.organisation_id,
    parent: row.parent_id,
    depth: 0,
    kind: row.kind,
    names: row.names,
    place: row.place,
    inhabitants: row.inhabitants,
    posts: Number(row.posts),
    endedOn: row.ended_on,
    version: row.version,
  }));
}

/** One change of the tree at a time: two at once could each put one under the other. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('office.tree', 0))`.execute(tx);
}

type Written = {
  parent: string | null;
  kind: string;
  names: Names;
  place: string | null;
  inhabitants: number | null;
};

export async function saveOrganisation(tx: Tx, id: string, of: Written): Promise<void> {
  await asRefusals(
    sql`select kernel.new_organisation(${id}, ${of.parent}, ${of.kind}, ${JSON.stringify(of.names)}::jsonb,
      ${of.place})`.execute(tx),
  );
  await saveInhabitants(tx, id, of.inhabitants);
}

/** Asks again of everybody in the bodies of that place. */
async function saveInhabitants(tx: Tx, id: string, inhabitants: number | null): Promise<void> {
  await asRefusals(sql`select kernel.set_inhabitants(${id}, ${inhabitants})`.execute(tx));
}

/** Answers the new version, or undefined where it was changed meanwhile. */
export async function changeOrganisation(
  tx: Tx,
  edit: Written & { organisation: string; base: number; endedOn: string | null },
): Promise<number | undefined> {
  const changed = await asRefusals(
    sql<{
      version: number | null;
    }>`select kernel.edit_organisation(${edit.organisation}, ${edit.base}, ${edit.parent},
      ${edit.kind}, ${JSON.stringify(edit.names)}::jsonb, ${edit.place}, ${edit.endedOn}) as version`.execute(
      tx,
    ),
  );
  const version = changed.rows[0]?.version ?? undefined;
  if (version !== undefined) await saveInhabitants(tx, edit.organisation, edit.inhabitants);
  return version;
}
