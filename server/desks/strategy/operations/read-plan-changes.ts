/** Tells what an amendment changed, field by field, and who approved which version when. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ChangedItem, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { comparePlans } from '../rules/changes.ts';
import { inLanguage } from '../rules/tree.ts';
import { findOrganisationNames, findPostNames } from '../store/people.ts';
import { findPlan, findPlanVersions, findSnapshot } from '../store/plans.ts';
import { findWholePlan, type WholeItem } from '../store/whole-plan.ts';
import type { Tx } from '#kernel/db/types.ts';

async function itemsOf(tx: Tx, plan: string, number: number): Promise<WholeItem[]> {
  const snapshot = (await findSnapshot(tx, plan, number)) as { items: WholeItem[] } | undefined;
  return snapshot?.items ?? refuse('strategy.no-such-version', { status: 422, params: { number } });
}

export const readPlanChanges = operation({
  name: 'strategy.read-plan-changes',
  does: 'A reader sees what changed between two versions of a plan.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    plan: PlanId,
    /** An approved version; 0: the empty plan. */
    from: z.int().min(0),
    /** An approved version; absent: the plan as it stands now. */
    to: z.int().min(1).optional(),
  }),
  output: z.strictObject({
    added: z.array(ChangedItem),
    removed: z.array(ChangedItem),
    changed: z.array(
      ChangedItem.extend({
        fields: z.array(
          z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
        ),
      }),
    ),
    unchanged: z.int(),
    approvals: z.array(
      z.strictObject({
        number: z.int(),
        approvedAt: Moment,
        by: ReadTexts.nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found', 'strategy.no-such-version'],
  async run({ input, tx, actor }) {
    const plan = present(await findPlan(tx, input.plan));
    const before = input.from === 0 ? [] : await itemsOf(tx, plan.record_id, input.from);
    const after = input.to
      ? await itemsOf(tx, plan.record_id, input.to)
      : await findWholePlan(tx, plan.record_id);
    const items = [...before, ...after];
    const named = (ids: (string | null)[]) => ids.filter((id): id is string => id !== null);
    const organisations = await findOrganisationNames(
      tx,
      named(
        items.flatMap((item) => [
          item.leadOrganisation,
          ...[...item.coLeads, ...item.partners].map((one) => one.organisation),
        ]),
      ),
    );
    const posts = await findPostNames(tx, named(items.map((item) => item.leadPost)));
    const name = (id: string) => inLanguage(organisations.get(id) ?? posts.get(id), actor.language) || id;
    const versions = await findPlanVersions(tx, plan.record_id);
    return {
      ...comparePlans(before, after, name),
      approvals: versions.map((row) => ({
        number: row.number,
        approvedAt: row.approved_at.toISOString(),
        by: row.post_names,
        note: row.note,
      })),
    };
  },
});
