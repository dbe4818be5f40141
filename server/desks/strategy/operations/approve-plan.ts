/** Approves a submitted plan and keeps the approved version whole. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { setNews } from '#kernel/records/news.ts';
import { z } from 'zod';
import { PlanId, PlanState } from '../model/plan.ts';
import { approvers, working } from '../model/roles.ts';
import { Note } from '../model/shared.ts';
import { mayBeNews, planNews, planNewsKinds } from '../rules/news.ts';
import { findNewsFacts } from '../store/news.ts';
import { findPlanToWrite, saveApproval } from '../store/plans.ts';
import { findWholePlan } from '../store/whole-plan.ts';
import { planWorkflow } from '../workflow.ts';

export const approvePlan = operation({
  name: 'strategy.approve-plan',
  does: 'Another person than the one who submitted it approves a plan; the version is kept.',
  kind: 'command',
  who: approvers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, note: Note.optional() }),
  output: z.strictObject({ plan: PlanId, state: PlanState, approvedVersion: z.int() }),
  audit: ({ input, output }) => ({ about: input.plan, detail: { version: output.approvedVersion } }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'kernel.same-person'],
  move: {
    workflow: planWorkflow,
    action: 'approve',
    of: (input) => ({ record: input.plan }),
    reason: (input) => input.note,
  },
  async run({ input, tx, actor, now, today, announce }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    const number = plan.approved_version + 1;
    const items = await findWholePlan(tx, plan.record_id);
    const snapshot = { titles: plan.titles, startsOn: plan.starts_on, endsOn: plan.ends_on, items };
    await saveApproval(tx, plan, { number, snapshot, note: input.note ?? null, post: actor.post }, now);
    const approved = { ...plan, approved_version: number };
    if (mayBeNews(approved))
      await setNews(
        tx,
        plan.record_id,
        planNewsKinds,
        planNews(approved, await findNewsFacts(tx, plan), today),
      );
    await announce('strategy.plan-approved', plan.record_id, { version: number });
    return { plan: plan.record_id, state: 'approved' as const, approvedVersion: number };
  },
});
