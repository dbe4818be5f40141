/** An act that needs two people: one asks with a reason, another confirms; nobody seconds themselves. */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';

/** Asks for a second person's look at an act on a record; answers the look's id. */
export async function askSecondLook(tx: Tx, record: string, act: string, reason: string): Promise<string> {
  const asked = await asRefusals(
    sql<{ id: string }>`select kernel.ask_second_look(${record}, ${act}, ${reason}) as id`.execute(tx),
  );
  return (asked.rows[0] as { id: string }).id;
}

/** Confirms; answers the act that was asked for. Refuses the person who asked, and a second confirmation. */
export async function confirmSecondLook(tx: Tx, look: string): Promise<string> {
  const confirmed = await asRefusals(
    sql<{ act: string }>`select kernel.confirm_second_look(${look}) as act`.execute(tx),
  );
  return (confirmed.rows[0] as { act: string }).act;
}
