/** Moves: the database's own table of moves is asked, the state changes, and the next deadline is set. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { wholeRecord } from '../ids.ts';
import type { Within, Workflow } from './define.ts';

type Of = { record: string; item?: string | undefined };

/** Puts a new record (or item) into the workflow's first state. */
export async function startState(tx: Tx, workflow: Workflow, of: Of, now: Date): Promise<void> {
  const item = of.item ?? wholeRecord;
  await asRefusals(
    sql`select kernel.start_state(${of.record}, ${workflow.name}, ${item}, ${workflow.version}, ${workflow.starts})`.execute(tx),
  );
  await setDeadline(tx, workflow, { ...of, state: workflow.starts }, now);
}

/** Makes a move. Refuses what the table does not allow from here, the same person where two are needed, a missing reason. */
export async function moveState(
  tx: Tx,
  workflow: Workflow,
  of: Of & { action: string; reason?: string | undefined },
  now: Date,
): Promise<string> {
  const item = of.item ?? wholeRecord;
  const moved = await asRefusals(
    sql<{ state: string }>`select kernel.move_state(${of.record}, ${workflow.name}, ${item}, ${of.action},
      ${of.reason ?? null}) as state`.execute(tx),
  );
  const { state } = moved.rows[0] as { state: string };
  await setDeadline(tx, workflow, { ...of, state }, now);
  return state;
}

async function setDeadline(tx: Tx, workflow: Workflow, of: Of & { state: string }, now: Date): Promise<void> {
  const within = workflow.states[of.state]?.within;
  if (!within) return;
  await sql`select kernel.set_deadline(${of.record}, ${workflow.name}, ${of.item ?? wholeRecord}, ${of.state},
    ${dueAt(within, now).toISOString()}, ${within.else})`.execute(tx);
}

/** When a state that began now is due. Months are calendar months; the 31st becomes the month's last day. */
export function dueAt(within: Within, now: Date): Date {
  const due = new Date(now);
  due.setUTCDate(due.getUTCDate() + (within.days ?? 0));
  if (within.months) {
    const day = due.getUTCDate();
    due.setUTCDate(1);
    due.setUTCMonth(due.getUTCMonth() + within.months);
    const last = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
    due.setUTCDate(Math.min(day, last));
  }
  return due;
}
