/** The SQL of readiness: which desks hold personal data, what they have named, and whether they are on. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Readiness } from '../model.ts';

export type ReadinessRow = Omit<Readiness, 'missing' | 'proposedByMe'> & { proposedBy: string | null };

/** Every desk that holds personal data, by name. */
export async function findDesks(tx: Tx): Promise<ReadinessRow[]> {
  const found = await sql<{
    desk: string;
    facts: Readiness['facts'];
    proposed_by: string | null;
    proposed_at: Date | null;
    switched_on_at: Date | null;
  }>`
    select d.desk, r.proposed_by, r.proposed_at, r.switched_on_at, coalesce(jsonb_strip_nulls(jsonb_build_object(
      'law', r.law, 'controller', r.controller, 'assessment', r.assessment, 'assessedOn', r.assessed_on,
      'officer', r.officer, 'retention', r.retention, 'telephone', r.telephone)), '{}') as facts
    from kernel.personal_desks d left join kernel.readiness r using (desk) order by d.desk`.execute(tx);
  return found.rows.map((row) => ({
    desk: row.desk,
    facts: row.facts,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at?.toISOString() ?? null,
    switchedOnAt: row.switched_on_at?.toISOString() ?? null,
  }));
}

export async function saveReadiness(
  tx: Tx,
  desk: string,
  facts: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await asRefusals(sql`select kernel.propose_desk(${desk}, ${JSON.stringify(facts)}::jsonb)`.execute(tx));
}

export async function switchOn(tx: Tx, desk: string): Promise<void> {
  await asRefusals(sql`select kernel.switch_desk_on(${desk})`.execute(tx));
}
