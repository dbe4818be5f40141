/** SQL of approved values, and of what stands behind an approval: the move of a reporting sheet in the same transaction. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

type Held = { record_id: string; circle_id: string };
export type Sheet = { period: string; sheet: string };

/**
 * True where a reporting sheet came into this state in this very transaction: only then are its figures approved, or the
 * approval undone. Nobody else's session can make it so.
 */
export async function isSheetMovedNow(tx: Tx, of: Sheet, action: 'approve' | 'unapprove'): Promise<boolean> {
  const found = await sql<{ yes: boolean }>`select exists (select 1 from kernel.states
    where record_id = ${of.period} and item_id = ${of.sheet} and workflow = 'reporting.sheet'
      and action = ${action} and since_at = now() and by_user = kernel.my_user()) as yes`.execute(tx);
  return found.rows[0]?.yes ?? false;
}

export type MeasuredIndicator = {
  indicator_id: string;
  scale: unknown[] | null;
  /** The standing value of the day, where there is one. */
  value_id: string | null;
  approved: boolean;
};

/** The indicators of a plan with what stands for a day; nobody else writes them until this work is done. */
export async function findMeasuredOn(
  tx: Tx,
  plan: string,
  indicators: readonly string[],
  on: string,
): Promise<MeasuredIndicator[]> {
  const found = await sql<MeasuredIndicator>`select n.indicator_id, n.scale, v.value_id,
      v.approved_at is not null as approved
    from strategy.indicators n
    left join strategy.indicator_values v on v.record_id = n.record_id and v.circle_id = n.circle_id
      and v.indicator_id = n.indicator_id and v.measured_on = ${on} and v.state = 'entered'
    where n.record_id = ${plan} and n.indicator_id = any (${indicators})
    order by n.indicator_id for update of n`.execute(tx);
  return found.rows;
}

export type ApprovedValue = {
  id: string;
  indicator: string;
  value: number;
  source: string;
  note: string | null;
  enteredBy: string;
  /** The value that was entered for this day before. */
  replaces: string | null;
};

export async function saveApprovedValues(
  tx: Tx,
  plan: Held,
  by: Sheet & { on: string; post: string; now: Date },
  values: readonly ApprovedValue[],
): Promise<void> {
  const rows = JSON.stringify(values);
  const each = sql`jsonb_to_recordset(${rows}::jsonb) as r (id uuid, indicator uuid, value double precision, source text,
    note text, "enteredBy" uuid, replaces uuid)`;
  await sql`update strategy.indicator_values v set state = 'withdrawn', replaced_by = r.id from ${each}
    where v.record_id = ${plan.record_id} and v.circle_id = ${plan.circle_id} and v.value_id = r.replaces`.execute(
    tx,
  );
  await sql`insert into strategy.indicator_values (record_id, circle_id, value_id, indicator_id, measured_on, value,
      source, note, entered_by_post, approved_by_post, approved_at, approved_in, approved_sheet)
    select ${plan.record_id}, ${plan.circle_id}, r.id, r.indicator, ${by.on}::date, r.value, r.source, r.note, r."enteredBy",
      ${by.post}, ${by.now.toISOString()}, ${by.period}, ${by.sheet} from ${each}`.execute(tx);
}

/** Withdraws what a sheet's approval wrote into a plan; answers which values. */
export async function undoApproval(
  tx: Tx,
  plan: Held,
  by: Sheet & { post: string; now: Date; reason: string },
): Promise<string[]> {
  const changed = await sql<{ value_id: string }>`update strategy.indicator_values set state = 'withdrawn',
      withdrawn_reason = ${by.reason}, unapproved_by_post = ${by.post}, unapproved_at = ${by.now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and approved_in = ${by.period}
      and approved_sheet = ${by.sheet} and state = 'entered' returning value_id`.execute(tx);
  return changed.rows.map(({ value_id }) => value_id);
}
