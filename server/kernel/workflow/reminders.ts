/** Deadlines that have passed while the state still stands. A reminder goes by itself when the record moves on. */
import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';

export type Reminder = {
  record: string;
  /** All zeros where the whole record is meant. */
  item: string;
  state: string;
  since: Date;
  due: Date;
  effect: 'remind' | 'escalate' | 'end-access' | 'erase';
  /** How long the state may last, as the workflow says: one of the two is not 0. */
  days: number;
  months: number;
};

/** What the clock has announced of a workflow, longest overdue first, at most 200; only records that this person sees. */
export async function findReminders(tx: Tx, workflow: string): Promise<Reminder[]> {
  const found =
    await sql<Reminder>`select d.record_id as record, d.item_id as item, s.state, s.since_at as since,
      d.due_at as due, d.effect, w.within_days as days, w.within_months as months
    from kernel.deadlines d
    join kernel.states s using (record_id, circle_id, workflow, item_id)
    join kernel.workflow_states w on w.workflow = s.workflow and w.version = s.version and w.state = s.state
    where d.workflow = ${workflow} and d.done_at is not null and d.circle_id = any (kernel.my_circles())
    order by d.due_at limit 200`.execute(tx);
  return found.rows;
}
