/** The SQL of key ceremonies: asked for by one, confirmed by another, carried out at the machine. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Ceremony } from '../model.ts';

/** Answers until when it may be confirmed. */
export async function askCeremony(
  tx: Tx,
  asked: { ceremony: string; change: Ceremony['change']; reason: string },
): Promise<Date> {
  const found = await asRefusals(
    sql<{
      until: Date;
    }>`select kernel.ask_ceremony(${asked.ceremony}, ${asked.change}, ${asked.reason}) as until`.execute(tx),
  );
  return (found.rows[0] as { until: Date }).until;
}

/** Answers until when it may be begun at the machine. */
export async function confirmCeremony(tx: Tx, ceremony: string): Promise<Date> {
  const found = await asRefusals(
    sql<{ until: Date }>`select kernel.confirm_ceremony(${ceremony}) as until`.execute(tx),
  );
  return (found.rows[0] as { until: Date }).until;
}

/** Answers which change does not take place. */
export async function withdrawCeremony(tx: Tx, ceremony: string): Promise<Ceremony['change']> {
  const found = await asRefusals(
    sql<{ change: Ceremony['change'] }>`select kernel.withdraw_ceremony(${ceremony}) as change`.execute(tx),
  );
  return (found.rows[0] as { change: Ceremony['change'] }).change;
}

type Row = {
  ceremony_id: string;
  kind: Ceremony['change'];
  reason: string;
  asked_name: string;
  asked_at: Date;
  confirmed_name: string | null;
  confirmed_at: Date | null;
  begun_at: Date | null;
  done_at: Date | null;
  ends_at: Date;
  turn: Ceremony['turn'];
};

/** What is open, oldest first, and after it what was carried out lately, newest first. */
export async function findCeremonies(tx: Tx): Promise<Ceremony[]> {
  const found = await asRefusals(sql<Row>`select * from kernel.ceremonies_known()`.execute(tx));
  return found.rows.map((row) => ({
    ceremony: row.ceremony_id,
    change: row.kind,
    reason: row.reason,
    askedBy: row.asked_name,
    askedAt: row.asked_at.toISOString(),
    confirmedBy: row.confirmed_name,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    state: stateOf(row),
    doneAt: row.done_at?.toISOString() ?? null,
    until: row.ends_at.toISOString(),
    turn: row.turn,
  }));
}

function stateOf({ confirmed_at, begun_at, done_at }: Row): Ceremony['state'] {
  if (done_at) return 'done';
  if (begun_at) return 'begun';
  return confirmed_at ? 'confirmed' : 'asked';
}
