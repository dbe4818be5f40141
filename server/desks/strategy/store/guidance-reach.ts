/**
 * Which measures and paragraphs guidance reaches. Ties, items and places are read each as a set and joined here: after a large
 * import the planner knows nothing of the new rows yet, and a nested loop asks the row policy once per row (see items.ts).
 */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ItemType, MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

export type Place = { instrument: string; address: string };
export type Reached = { record_id: string; address: string };
const keyOf = ({ instrument, address }: Place) => `${instrument} ${address}`;

/**
 * Each place with every address that it speaks to, or is spoken to from: itself, the line of a paragraph (who serves the
 * line serves the paragraph), and the paragraphs of a line. It holds in both directions.
 */
async function findAround<One extends Place>(tx: Tx, places: readonly One[]): Promise<[One, Place][]> {
  const instruments = [...new Set(places.map(({ instrument }) => instrument))];
  const found = await sql<Place & { line: string }>`select record_id as instrument, address, line
    from strategy.paragraphs where record_id = any (${instruments}) and line is not null`.execute(tx);
  const line = new Map(found.rows.map((row) => [keyOf(row), `line/${row.line}`]));
  const paragraphs = Map.groupBy(found.rows, (row) => `${row.instrument} line/${row.line}`);
  return places.flatMap((place): [One, Place][] => {
    const { instrument } = place;
    const above = line.get(keyOf(place));
    return [
      place,
      ...(above ? [{ instrument, address: above }] : []),
      ...(paragraphs.get(keyOf(place)) ?? []),
    ].map((to) => [place, { instrument, address: to.address }]);
  });
}

/** What speaks to these addresses, and through which of its places; each once. */
export async function findReaching(tx: Tx, at: readonly Place[]): Promise<Reached[]> {
  const near = new Map((await findAround(tx, at)).map(([, to]) => [keyOf(to), to]));
  const all = [...near.values()];
  const found = await sql<
    Place & { record_id: string }
  >`select record_id, instrument_id as instrument, address
    from strategy.guidance_places where circle_id = any (kernel.my_circles())
      and instrument_id = any (${[...new Set(all.map(({ instrument }) => instrument))]})
      and address = any (${[...new Set(all.map(({ address }) => address))]}) order by address`.execute(tx);
  return found.rows.filter((row) => near.has(keyOf(row)));
}

/** What these items serve. */
export async function findPlacesServed(tx: Tx, plan: string, items: readonly string[]): Promise<Place[]> {
  const found = await sql<Place>`select distinct instrument_id as instrument, address from strategy.ties
    where record_id = ${plan} and item_id = any (${items})`.execute(tx);
  return found.rows;
}

type Item = {
  plan: string;
  item: string;
  parent: string | null;
  type: ItemType;
  external_id: string | null;
  titles: Texts;
  lead_organisation: string | null;
};
export type LinkedItem = Item & { guidance: string; state: MeasureState | null };

/**
 * Measures and activities that guidance reaches, by their own ties or those of what they are part of, in plans that have not
 * ended; in the order of their plans. At most six statements, whatever there is.
 */
export async function findLinkedItems(tx: Tx, guidance: readonly string[]): Promise<LinkedItem[]> {
  const places = await sql<Place & { guidance: string }>`select record_id as guidance,
      instrument_id as instrument, address
    from strategy.guidance_places where record_id = any (${guidance})`.execute(tx);
  const around = Map.groupBy(await findAround(tx, places.rows), ([, to]) => keyOf(to));
  if (around.size === 0) return [];
  const near = [...around.values()].flatMap(([first]) => (first ? [first[1]] : []));
  const ties = await sql<Place & { plan: string; item: string }>`select record_id as plan, item_id as item,
      instrument_id as instrument, address
    from strategy.ties where circle_id = any (kernel.my_circles())
      and instrument_id = any (${[...new Set(near.map(({ instrument }) => instrument))]})
      and address = any (${[...new Set(near.map(({ address }) => address))]})`.execute(tx);
  const speaking = new Map<string, Set<string>>();
  for (const tie of ties.rows) {
    const from = (around.get(keyOf(tie)) ?? []).map(([place]) => place.guidance);
    speaking.set(tie.item, new Set([...(speaking.get(tie.item) ?? []), ...from]));
  }
  const plans = await findLivingPlans(tx, [...new Set(ties.rows.map(({ plan }) => plan))]);
  if (plans.length === 0) return [];
  const items =
    await sql<Item>`select record_id as plan, item_id as item, parent_id as parent, type, external_id, titles,
      lead_organisation
    from strategy.items where record_id = any (${plans}) order by record_id, place`.execute(tx);
  const states = await sql<{
    item: string;
    state: MeasureState;
  }>`select item_id as item, state from kernel.states
    where record_id = any (${plans}) and workflow = 'strategy.measure'`.execute(tx);
  const stateOf = new Map(states.rows.map(({ item, state }) => [item, state]));
  // In the order of the plan what is above comes first, and hands down what speaks to it.
  return items.rows.flatMap((row): LinkedItem[] => {
    const above = row.parent ? speaking.get(row.parent) : undefined;
    const all = new Set([...(speaking.get(row.item) ?? []), ...(above ?? [])]);
    if (all.size === 0) return [];
    speaking.set(row.item, all);
    return [...all].map((one) => ({ ...row, guidance: one, state: stateOf.get(row.item) ?? null }));
  });
}

async function findLivingPlans(tx: Tx, plans: readonly string[]): Promise<string[]> {
  if (plans.length === 0) return [];
  const found = await sql<{ plan: string }>`select record_id as plan from kernel.states
    where record_id = any (${plans}) and workflow = 'strategy.plan' and state <> 'superseded'`.execute(tx);
  return found.rows.map(({ plan }) => plan);
}
