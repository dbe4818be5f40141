/** Tells what an amendment changed, field by field, and who approved which version when. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ChangedItem, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
