/** SQL of the files behind answers. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

export type EvidenceRow = { document: string; answer: string };

/** Of all rows of a sheet, the oldest first. */
export async function findEvidence(tx: Tx, of: { period: string; sheet: string }): Promise<EvidenceRow[]> {
  const found = await sql<EvidenceRow>`select e.document_id as document, e.answer_id as answer
    from reporting.evidence e join reporting.answers a on a.record_id = e.record_id and a.circle_id = e.circle_id
      and a.answer_id = e.answer_id
    where e.record_id = ${of.period} and a.sheet_id = ${of.sheet} order by e.document_id`.execute(tx);
  return found.rows;
}

export async function saveEvidence(
  tx: Tx,
  of: { period: string; circle: string },
  { document, answer }: EvidenceRow,
): Promise<void> {
  await sql`insert into reporting.evidence (record_id, circle_id, document_id, answer_id)
    values (${of.period}, ${of.circle}, ${document}, ${answer})`.execute(tx);
}
