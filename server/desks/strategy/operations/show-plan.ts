/** An institution shows its plan to everybody at the desk, or keeps a draft to its own posts for now (R14). */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { houseCircle } from '#kernel/ids.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { grantSight, moveRecord, openCircle } from '#kernel/records/circles.ts';
import { PlanId } from '../model/plan.ts';
import { keepers, working } from '../model/roles.ts';
import { requireDraft, requireOwnPlan } from '../rules/guards.ts';
import { findOwnCircle, findPostsOutside } from '../store/own-circle.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const showPlan = operation({
  name: 'strategy.show-plan',
  does: 'A writer or focal point shows their institution’s plan to the desk, or keeps its draft to their own posts.',
  kind: 'command',
  who: keepers,
  purpose: working,
  /** `shown: false` again lets in posts of the institution that came since. */
  input: z.strictObject({ plan: PlanId, shown: z.boolean() }),
  output: z.strictObject({ plan: PlanId, shown: z.boolean() }),
  audit: ({ input }) => ({ about: input.plan, detail: { shown: input.shown } }),
  errors: ['kernel.not-found', 'strategy.not-your-plan', 'strategy.only-drafts-are-kept'],
  async run({ input, tx, seals, actor, announce }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOwnPlan(actor, plan);
    // A plan of another institution is not hidden from it, whoever writes for the office.
    if (plan.organisation_id !== actor.organisation) notFound();
    if (input.shown) {
      if (!plan.shown) await moveRecord(tx, plan.record_id, houseCircle);
      await announce('strategy.plan-shown', plan.record_id);
      return input;
    }
    requireDraft(plan);
    const circle =
      (await findOwnCircle(tx, actor.organisation)) ??
      (await openCircle(tx, { kind: 'team', label: `plans:${actor.organisation}`, firstMember: 'post' }));
    for (const post of await findPostsOutside(tx, actor.organisation, circle))
      await grantSight(tx, seals, { circle, post, reason: 'works on the plans of this institution' });
    if (plan.circle_id !== circle) await moveRecord(tx, plan.record_id, circle);
    return input;
  },
});
