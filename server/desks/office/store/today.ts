/** The SQL of Today: what the person at work has put before a second person. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

/** Ids of the proposals that this person made. */
export async function findOwnProposals(tx: Tx): Promise<string[]> {
  const found = await sql<{ id: string }>`select proposal_id as id from kernel.proposed_holdings
    where circle_id = any (kernel.my_circles()) and proposed_by = kernel.my_user()`.execute(tx);
  return found.rows.map((row) => row.id);
}
