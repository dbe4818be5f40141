/** What happened while somebody was away, told from sessions and events that are kept anyway. */
import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';
import { retentionClasses } from '../retention/classes.ts';
import { sessionIdle } from '../identity/idle.ts';

const day = 86_400_000;

/**
 * `since`: when this person was last seen; where no earlier session is kept, as far back as sessions are kept.
 * `first` says so. `cameAt`: when they came in this time.
 */
export async function findLastVisit(
  tx: Tx,
  now: Date,
): Promise<{ since: Date; cameAt: Date; first: boolean }> {
  const found = await sql<{ last_seen_at: Date | null; came_at: Date }>`select * from
    kernel.my_last_visit(${sessionIdle}::interval)`.execute(tx);
  const row = found.rows[0];
  const earliest = new Date(now.getTime() - retentionClasses.session.days * day);
  return { since: row?.last_seen_at ?? earliest, cameAt: row?.came_at ?? now, first: !row?.last_seen_at };
}

export type Happened = { event: string; about: string | null; payload: Record<string, unknown>; at: Date };

/** What others announced of a desk since then, newest first, at most a thousand. */
export async function findEventsSince(tx: Tx, desk: string, since: Date): Promise<Happened[]> {
  const found =
    await sql<Happened>`select * from kernel.events_since(${desk}, ${since.toISOString()}, 1000)`.execute(tx);
  return found.rows;
}

/** When the ledger was sealed last; null before the first entry. It is no secret: anybody at work may know it. */
export async function findLastSeal(tx: Tx): Promise<Date | null> {
  const found = await sql<{
    at: Date;
  }>`select at from kernel.ledger_checkpoints order by size desc limit 1`.execute(tx);
  return found.rows[0]?.at ?? null;
}
