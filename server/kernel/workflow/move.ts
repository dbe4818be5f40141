/** Moves: the database's own table of moves is asked, the state changes, and the next deadline is set. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { wholeRecord } from '../ids.ts';
import type { Workflow } from './define.ts';

type Of = { record: string; item?: string | undefined };

/** Puts a new record (or item) into the workflow's first state. */
export async function startState(tx: Tx, workflow: Workflow, of: Of, now: Date): Promise<void> {
  await asRefusals(
    sql`select kernel.start_state(${of.record}, ${workflow.name}, ${of.item ?? wholeRecord}, ${workflow.version},
      ${workflow.starts}, ${now.toISOString()})`.execute(tx),
  );
}

/** Makes a move. Refuses what the table does not allow from here, the same person where two are needed, a missing reason. */
export async function moveState(
  tx: Tx,
  workflow: Workflow,
  of: Of & { action: string; reason?: string | undefined },
  now: Date,
): Promise<string> {
  const moved = await asRefusals(
    sql<{ state: string }>`select kernel.move_state(${of.record}, ${workflow.name}, ${of.item ?? wholeRecord},
      ${of.action}, ${of.reason ?? null}, ${now.toISOString()}) as state`.execute(tx),
  );
  return (moved.rows[0] as { state: string }).state;
}

/** So many items in one statement: far from the statement's time limit. */
const atOnce = 5_000;

/** Puts many items of one record into the first state at once. */
export async function startStates(
  tx: Tx,
  workflow: Workflow,
  of: { record: string; items: readonly string[] },
  now: Date,
): Promise<void> {
  for (let from = 0; from < of.items.length; from += atOnce) {
    await asRefusals(
      sql`select kernel.start_states(${of.record}, ${workflow.name}, ${of.items.slice(from, from + atOnce)},
        ${workflow.version}, ${workflow.starts}, ${now.toISOString()})`.execute(tx),
    );
  }
}

export type ItemMove = { item: string; action: string; reason: string | null };

/** Makes one move for each of many items of one record, none twice; the first that is not allowed refuses them all. */
export async function moveStates(
  tx: Tx,
  workflow: Workflow,
  of: { record: string; moves: readonly ItemMove[] },
  now: Date,
): Promise<void> {
  for (let from = 0; from < of.moves.length; from += atOnce) {
    const moves = JSON.stringify(of.moves.slice(from, from + atOnce));
    await asRefusals(
      sql`select kernel.move_states(${of.record}, ${workflow.name}, ${moves}, ${now.toISOString()})`.execute(
        tx,
      ),
    );
  }
}
