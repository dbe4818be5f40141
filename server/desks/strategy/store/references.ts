/** SQL that asks whether what an item names is there, seen by the person who names it. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ItemFacts } from '../model/plan.ts';

export type Unknown = {
  externalIdTaken: boolean;
  /** The fields that name them (`leadOrganisation`, `coLeads.0`). */
  organisations: string[];
  post: string | null;
  address: string | null;
};

/** What does not exist, or is taken; one statement. */
export async function findUnknown(
  tx: Tx,
  plan: { record_id: string; instrument_id: string },
  facts: ItemFacts & { item?: string },
): Promise<Unknown> {
  const fields = [
    { path: 'leadOrganisation', id: facts.leadOrganisation },
    ...facts.coLeads.map((one, at) => ({ path: `coLeads.${at}`, id: one.organisation })),
    ...facts.partners.map((one, at) => ({ path: `partners.${at}`, id: one.organisation })),
  ];
  const named = [...new Set(fields.map(({ id }) => id).filter((id): id is string => id !== null))];
  const found = await sql<{ taken: boolean; organisations: string[]; post: boolean; address: boolean }>`select
      exists (select 1 from strategy.items where record_id = ${plan.record_id} and external_id = ${facts.externalId}
        and item_id is distinct from ${facts.item ?? null}::uuid) as taken,
      array(select organisation_id::text from kernel.organisations where organisation_id = any (${named})) as organisations,
      exists (select 1 from kernel.posts where post_id = ${facts.leadPost}::uuid) as post,
      exists (select 1 from strategy.paragraphs where record_id = ${plan.instrument_id} and address = ${facts.aim}) as address`.execute(
    tx,
  );
  const row = found.rows[0];
  return {
    externalIdTaken: row?.taken ?? false,
    organisations: fields
      .filter(({ id }) => id !== null && !row?.organisations.includes(id))
      .map(({ path }) => path),
    post: facts.leadPost && !row?.post ? facts.leadPost : null,
    address: facts.aim && !row?.address ? facts.aim : null,
  };
}
