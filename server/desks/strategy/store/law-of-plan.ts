/** What a plan's measures rest on by law, and what was found about them: five statements, whatever their number. */
import type { Tx } from '#kernel/db/types.ts';
import {
  type FindingChangeRow,
  type FindingReviewRow,
  type FindingRow,
  findChangesOf,
  listFindingReviews,
  listFindings,
} from './findings.ts';
import { type BasisRow, type DataProtectionRow, findBases, findDataProtection } from './law.ts';

export async function findLawOfPlan(
  tx: Tx,
  plan: string,
): Promise<{
  bases: BasisRow[];
  data: DataProtectionRow[];
  findings: FindingRow[];
  changes: FindingChangeRow[];
  reviews: FindingReviewRow[];
}> {
  const reviews = await listFindingReviews(tx, { plan });
  const findings = reviews.length > 0 ? await listFindings(tx, { plan }) : [];
  return {
    bases: await findBases(tx, plan),
    data: await findDataProtection(tx, plan),
    findings,
    changes: await findChangesOf(
      tx,
      findings.map(({ record_id }) => record_id),
    ),
    reviews,
  };
}
