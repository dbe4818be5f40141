/** Lists findings about the rights of people, each with what became of it and of the measures that it is about. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { Finding } from '../model/findings.ts';
import { readers, reading } from '../model/roles.ts';
import { showFinding } from '../rules/findings.ts';
import { findChangesOf, listFindingReviews, listFindings } from '../store/findings.ts';

export const findFindings = operation({
  name: 'strategy.find-findings',
  does: 'A reader lists findings about the rights of people.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  /** The newest first; at most 200. */
  output: z.strictObject({ findings: z.array(Finding) }),
  audit: 'unrecorded',
  async run({ tx, actor, today }) {
    const found = await listFindings(tx);
    const findings = found.map(({ record_id }) => record_id);
    const changes = await findChangesOf(tx, findings);
    const reviews = await listFindingReviews(tx, { findings });
    return { findings: found.map((row) => showFinding(row, changes, reviews, actor, today)) };
  },
});
