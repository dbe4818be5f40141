/** An act that takes two people: one asks with a reason, another answers; nobody seconds themselves (rights.md G20). */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { newPublicId } from '../ids.ts';
import { placeOfLook } from '../records/reason-places.ts';
import type { Seals } from '../records/seals.ts';
import type { ActName } from './acts.ts';

/**
 * Asks for a second person's look at an act on a record; answers the look's id. Where the act may be looked at
 * afterwards its effect begins now, and ends by itself unless somebody confirms.
 */
export async function askSecondLook(
  tx: Tx,
  seals: Seals,
  ask: { record: string; act: ActName; reason: string },
): Promise<string> {
  const look = newPublicId();
  const reason = await seals.sealReason(placeOfLook(ask.record, look, 'reason'), ask.reason);
  await one(tx, sql`select kernel.ask_second_look(${look}, ${ask.record}, ${ask.act}, ${reason}) as answer`);
  return look;
}

/** Confirms; answers the act that was asked for. Refuses the person who asked, an answer too late, and a second one. */
export async function confirmSecondLook(tx: Tx, look: string): Promise<ActName> {
  return (await one(tx, sql`select kernel.confirm_second_look(${look}) as answer`)) as ActName;
}

/** Says no, with a reason: what waits does not happen, what has had its effect loses it. */
export async function declineSecondLook(
  tx: Tx,
  seals: Seals,
  look: string,
  reason: string,
): Promise<ActName> {
  const record = await one(tx, sql`select record_id as answer from kernel.look_to_answer(${look})`);
  const place = placeOfLook(record, look, 'declined_reason');
  const sealed = await seals.sealReason(
    place,
    reason,
    (proposed) => sql`select kernel.key_of_look(${look}, ${proposed}) as id`,
  );
  return (await one(tx, sql`select kernel.decline_second_look(${look}, ${sealed}) as answer`)) as ActName;
}

/** Opens a record that the person at work does not see, until the act's hours are over; answers the look's id. */
export async function breakGlass(tx: Tx, seals: Seals, record: string, reason: string): Promise<string> {
  const look = newPublicId();
  const sealed = await seals.sealReason(
    placeOfLook(record, look, 'reason'),
    reason,
    (proposed) => sql`select kernel.key_of_glass(${record}, ${proposed}) as id`,
  );
  await one(tx, sql`select kernel.break_glass(${look}, ${record}, ${sealed}) as answer`);
  return look;
}

/** Lets a post into the record because of a look that the person at work asked for; it ends with the look unless confirmed. */
export async function letInAtOnce(tx: Tx, look: string, post: string): Promise<void> {
  await one(tx, sql`select kernel.let_in_at_once(${look}, ${post}) as answer`);
}

/** Calls a stand-in to one look: they see this one record, until the look ends. */
export async function callStandIn(tx: Tx, look: string, standIn: string): Promise<void> {
  await one(tx, sql`select kernel.call_stand_in(${look}, ${standIn}) as answer`);
}

async function one(tx: Tx, call: ReturnType<typeof sql>): Promise<string> {
  const found = await asRefusals(call.execute(tx));
  return (found.rows[0] as { answer: string }).answer;
}
