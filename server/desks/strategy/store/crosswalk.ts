/** SQL of the crosswalk: ties, what does not apply here, overridden statuses. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ParagraphStatus, Strength } from '../model/crosswalk.ts';
import { findItems } from './items.ts';
import { labelAbove } from './own-labels.ts';
import type { ItemType, MeasureKind, MeasureState, OwnLabel } from '../model/plan.ts';
import type { Sum, Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

/** A tie with what one needs to know of the item at its other end. */
export type TieRow = {
  plan: string;
  tie_id: string;
  item_id: string;
  instrument_id: string;
  address: string;
  strength: Strength;
  note: string | null;
  type: ItemType;
  external_id: string | null;
  titles: Texts;
  kind: MeasureKind | null;
  lead_organisation: string | null;
  lead_name: string | null;
  lead_post: string | null;
  label: OwnLabel | null;
  state: MeasureState | null;
};

const tieColumns = sql`t.record_id as plan, t.tie_id, t.item_id, t.instrument_id, t.address, t.strength, t.note, i.type,
  i.external_id, i.titles, i.kind, i.lead_organisation, i.lead_name, i.lead_post, ${labelAbove}, s.state`;
const tieJoined = sql`strategy.ties t
  join strategy.items i on i.record_id = t.record_id and i.circle_id = t.circle_id and i.item_id = t.item_id
  left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id
    and s.workflow = 'strategy.measure' and s.item_id = i.item_id`;

/** Ties of whole plans with the items at their other end: two statements, joined here (see items.ts). */
export async function findTies(tx: Tx, plans: readonly string[]): Promise<TieRow[]> {
  const items = new Map((await findItems(tx, plans)).map((item) => [item.item_id, item]));
  const found = await sql<{
    plan: string;
    tie_id: string;
    item_id: string;
    instrument_id: string;
    address: string;
    strength: Strength;
    note: string | null;
  }>`
    select record_id as plan, tie_id, item_id, instrument_id, address, strength, note from strategy.ties
    where record_id = any (${plans})`.execute(tx);
  const place = (tie: { item_id: string }) => items.get(tie.item_id)?.place ?? '';
  return found.rows
    .flatMap((tie) => {
      const item = items.get(tie.item_id);
      return item ? [{ ...item, ...tie }] : [];
    })
    .sort((one, other) =>
      one.plan + place(one) + one.address < other.plan + place(other) + other.address ? -1 : 1,
    );
}

export async function findTiesOfItem(
  tx: Tx,
  plan: string,
  item: string,
): Promise<(TieRow & { headings: Texts | null })[]> {
  const found = await sql<
    TieRow & { headings: Texts | null }
  >`select ${tieColumns}, coalesce(p.headings, l.titles) as headings
    from ${tieJoined}
    left join strategy.paragraphs p on p.record_id = t.instrument_id and p.address = t.address
    left join strategy.lines l on l.record_id = t.instrument_id and 'line/' || l.line = t.address
    where t.record_id = ${plan} and t.item_id = ${item} order by t.address`.execute(tx);
  return found.rows;
}

/** What serves an address, or the line that it belongs to, in every plan that the reader sees. */
export async function findServing(
  tx: Tx,
  instrument: string,
  addresses: readonly string[],
  plan?: string,
): Promise<(TieRow & { money: Sum[] })[]> {
  const ofPlan = plan ? sql`t.record_id = ${plan}` : sql`true`;
  const found = await sql<TieRow & { money: Sum[] }>`select ${tieColumns},
      coalesce((select jsonb_agg(jsonb_build_object('currency', m.currency, 'planned', m.planned, 'committed', m.committed,
          'spent', m.spent) order by m.currency)
        from (select b.currency, sum(b.planned) as planned, sum(b.committed) as committed, sum(b.spent) as spent
          from strategy.budget_lines b where b.record_id = i.record_id and b.circle_id = i.circle_id
            and b.item_id = i.item_id group by b.currency) m), '[]') as money
    from ${tieJoined}
    where t.circle_id = any (kernel.my_circles()) and t.instrument_id = ${instrument}
      and t.address = any (${addresses}) and ${ofPlan}
    order by t.record_id, i.place`.execute(tx);
  return found.rows;
}

export async function findTie(tx: Tx, plan: string, tie: string): Promise<TieRow | undefined> {
  const found = await sql<TieRow>`select ${tieColumns} from ${tieJoined}
    where t.record_id = ${plan} and t.tie_id = ${tie}`.execute(tx);
  return found.rows[0];
}

export type NewTie = {
  id: string;
  item: string;
  instrument: string;
  address: string;
  strength: string;
  note: string | null;
};

/** Adds ties; those that exist already stay as they are, and a refused link stays refused. Answers how many were new. */
export async function saveTies(tx: Tx, plan: Held, rows: readonly NewTie[]): Promise<number> {
  if (rows.length === 0) return 0;
  const saved =
    await sql`insert into strategy.ties (record_id, circle_id, tie_id, item_id, instrument_id, address, strength, note)
    select ${plan.record_id}::uuid, ${plan.circle_id}::uuid, x.id, x.item, x.instrument, x.address, x.strength, x.note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, item uuid, instrument uuid, address text,
      strength text, note text)
    where not exists (select 1 from strategy.link_refusals r where r.record_id = ${plan.record_id}
      and r.circle_id = ${plan.circle_id} and r.item_id = x.item)
    on conflict (record_id, circle_id, item_id, instrument_id, address) do nothing`.execute(tx);
  return Number(saved.numAffectedRows ?? 0n);
}

/** A tie that was taken away, as the event keeps it: what was served, since when. */
export type RemovedTie = { item: string; instrument: string; address: string; tiedAt: string };

/** Takes ties away, by their ids or all of some items; answers what they were. */
export async function removeTies(
  tx: Tx,
  plan: string,
  which: { ties: readonly string[] } | { items: readonly string[] },
): Promise<RemovedTie[]> {
  const these = 'ties' in which ? sql`tie_id = any (${which.ties})` : sql`item_id = any (${which.items})`;
  const removed = await sql<Omit<RemovedTie, 'tiedAt'> & { tied_at: Date }>`delete from strategy.ties
    where record_id = ${plan} and ${these}
    returning item_id as item, instrument_id as instrument, address, created_at as tied_at`.execute(tx);
  return removed.rows.map(({ tied_at, ...tie }) => ({ ...tie, tiedAt: tied_at.toISOString() }));
}

export type ExceptionRow = {
  exception_id: string;
  address: string;
  reason: string;
  signatory: string;
  signed_on: string;
};

/** What does not apply here, as it stands today. */
export async function findExceptions(tx: Tx, plan: string, instrument: string): Promise<ExceptionRow[]> {
  const found =
    await sql<ExceptionRow>`select exception_id, address, reason, signatory, signed_on from strategy.exceptions
    where record_id = ${plan} and instrument_id = ${instrument} and revoked_at is null order by signed_on, address`.execute(
      tx,
    );
  return found.rows;
}

/** False: this address is marked already. */
export async function saveException(
  tx: Tx,
  plan: Held,
  row: {
    id: string;
    instrument: string;
    address: string;
    reason: string;
    signatory: string;
    signedOn: string;
  },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.exceptions (record_id, circle_id, exception_id, instrument_id, address,
      reason, signatory, signed_on)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.instrument}, ${row.address}, ${row.reason},
      ${row.signatory}, ${row.signedOn})
    on conflict (record_id, circle_id, instrument_id, address) where revoked_at is null do nothing`.execute(
      tx,
    );
  return (saved.numAffectedRows ?? 0n) > 0n;
}

export async function revokeException(
  tx: Tx,
  plan: string,
  exception: string,
  reason: string,
  now: Date,
): Promise<boolean> {
  const changed =
    await sql`update strategy.exceptions set revoked_at = ${now.toISOString()}, revoked_reason = ${reason}
    where record_id = ${plan} and exception_id = ${exception} and revoked_at is null`.execute(tx);
  return (changed.numAffectedRows ?? 0n) > 0n;
}

export type OverrideRow = { address: string; status: ParagraphStatus; reason: string; set_on: string };

export async function findOverrides(tx: Tx, plan: string, instrument: string): Promise<OverrideRow[]> {
  const found = await sql<OverrideRow>`select address, status, reason, set_on from strategy.overrides
    where record_id = ${plan} and instrument_id = ${instrument} order by address`.execute(tx);
  return found.rows;
}

export async function saveOverride(
  tx: Tx,
  plan: Held,
  row: { instrument: string; address: string; status: string; reason: string; on: string },
): Promise<void> {
  await sql`insert into strategy.overrides (record_id, circle_id, instrument_id, address, status, reason, set_on)
    values (${plan.record_id}, ${plan.circle_id}, ${row.instrument}, ${row.address}, ${row.status}, ${row.reason}, ${row.on})
    on conflict (record_id, circle_id, instrument_id, address)
      do update set status = excluded.status, reason = excluded.reason, set_on = excluded.set_on`.execute(tx);
}

export async function removeOverride(
  tx: Tx,
  plan: string,
  instrument: string,
  address: string,
): Promise<void> {
  await sql`delete from strategy.overrides where record_id = ${plan} and instrument_id = ${instrument}
    and address = ${address}`.execute(tx);
}
