/** SQL of institutions and posts, as the strategy desk names them; no person's name is read here. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

/** Names of institutions by id, as far as the reader sees them. */
export async function findOrganisationNames(tx: Tx, ids: readonly string[]): Promise<Map<string, Texts>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{
    id: string;
    names: Texts;
  }>`select organisation_id as id, names from kernel.organisations
    where organisation_id = any (${[...new Set(ids)]})`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row.names]));
}

export async function findPostNames(tx: Tx, ids: readonly string[]): Promise<Map<string, Texts>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; names: Texts }>`select post_id as id, names from kernel.posts
    where post_id = any (${[...new Set(ids)]})`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row.names]));
}

export type Named = { id: string; names: Texts };

/** Every institution and post that has not ended: what an import looks names up in. */
export async function findDirectory(
  tx: Tx,
): Promise<{ organisations: Named[]; posts: (Named & { organisation: string })[] }> {
  const organisations = await sql<Named>`select organisation_id as id, names from kernel.organisations
    where circle_id = any (kernel.my_circles()) and ended_on is null order by organisation_id`.execute(tx);
  const posts = await sql<
    Named & { organisation: string }
  >`select post_id as id, organisation_id as organisation, names
    from kernel.posts where circle_id = any (kernel.my_circles()) and ended_on is null order by post_id`.execute(
    tx,
  );
  return { organisations: organisations.rows, posts: posts.rows };
}

type Led = { lead_organisation: string | null; lead_post: string | null };
type WithPartners = {
  co_leads?: readonly { organisation: string | null }[];
  partners?: readonly { organisation: string | null }[];
};

/** The names that these items mention: who leads, who takes part. Two statements, whatever the number of items. */
export async function findNames(tx: Tx, items: readonly (Led & WithPartners)[]) {
  const organisations = items.flatMap((item) => [
    item.lead_organisation,
    ...[...(item.co_leads ?? []), ...(item.partners ?? [])].map((partner) => partner.organisation),
  ]);
  const present = (ids: readonly (string | null)[]) => ids.filter((id): id is string => id !== null);
  return {
    organisations: await findOrganisationNames(tx, present(organisations)),
    posts: await findPostNames(tx, present(items.map((item) => item.lead_post))),
  };
}
