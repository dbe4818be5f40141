/** SQL that asks whether what an item names is there, seen by the person who names it. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { z } from 'zod';
import type { ItemFacts, MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

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

export type NamedMeasure = {
  plan: string;
  item: string;
  titles: Texts;
  number: string | null;
  state: z.infer<typeof MeasureState> | null;
};
export type NamedParagraph = { instrument: string; address: string; titles: Texts };

/** Measures and activities that are there and that the reader sees. */
export async function nameMeasures(
  tx: Tx,
  of: readonly { plan: string; item: string }[],
): Promise<NamedMeasure[]> {
  if (of.length === 0) return [];
  const found =
    await sql<NamedMeasure>`select i.record_id as plan, i.item_id as item, i.titles, i.external_id as number, s.state
    from strategy.items i join unnest(${of.map(({ plan }) => plan)}::uuid[], ${of.map(({ item }) => item)}::uuid[])
      as asked (plan, item) on asked.plan = i.record_id and asked.item = i.item_id
    left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id and s.item_id = i.item_id
      and s.workflow = 'strategy.measure'
    where i.circle_id = any (kernel.my_circles()) and i.type in ('measure', 'activity')`.execute(tx);
  return found.rows;
}

/** Paragraphs of official texts, by the title of the text. */
export async function nameParagraphs(
  tx: Tx,
  of: readonly { instrument: string; address: string }[],
): Promise<NamedParagraph[]> {
  if (of.length === 0) return [];
  const found = await sql<NamedParagraph>`select distinct p.record_id as instrument, p.address, n.titles
    from strategy.paragraphs p
    join strategy.instruments n on n.record_id = p.record_id and n.circle_id = p.circle_id
    join unnest(${of.map(({ instrument }) => instrument)}::uuid[], ${of.map(({ address }) => address)}::text[])
      as asked (instrument, address) on asked.instrument = p.record_id and asked.address = p.address
    where p.circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows;
}
