/** Says what kind of source stands behind a name in the budget, once for the whole plan. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { notFound, present } from '#kernel/operation/errors.ts';
import { SourceKind, SourceName } from '../model/money.ts';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { requireLivingPlan } from '../rules/guards.ts';
import { hasSource, saveSourceKind } from '../store/money.ts';
import { findPlan } from '../store/plans.ts';

export const setSourceKind = operation({
  name: 'strategy.set-source-kind',
  does: 'A writer says what kind of source pays: state, local, EU fund, donor, other.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** kind null: it is not said any more. */
  input: z.strictObject({ plan: PlanId, source: SourceName, kind: SourceKind.nullable() }),
  output: z.strictObject({ plan: PlanId, source: SourceName, kind: SourceKind.nullable() }),
  audit: ({ input }) => ({ about: input.plan, detail: { source: input.source, kind: input.kind } }),
  errors: ['kernel.not-found', 'strategy.plan-superseded'],
  async run({ input, tx }) {
    const plan = present(await findPlan(tx, input.plan));
    requireLivingPlan(plan);
    if (!(await hasSource(tx, input.plan, input.source))) notFound();
    await saveSourceKind(tx, plan, input.source, input.kind);
    return { plan: plan.record_id, source: input.source, kind: input.kind };
  },
});
