/** Adds a line of action beside the ten: the strategy says "including". */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { working, writers } from '../model/roles.ts';
import { Address, Titles } from '../model/shared.ts';
import { requireOpenPlan } from '../rules/guards.ts';
import { findLines, saveLines } from '../store/index-of-text.ts';
import { findPlanToWrite } from '../store/plans.ts';

export const addLine = operation({
  name: 'strategy.add-line',
  does: 'A writer adds a line of action of one’s own to a plan.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, titles: Titles }),
  output: z.strictObject({ plan: PlanId, address: Address }),
  audit: ({ input }) => ({ about: input.plan }),
  errors: ['kernel.not-found', 'strategy.plan-not-open'],
  async run({ input, tx }) {
    const plan = present(await findPlanToWrite(tx, input.plan));
    requireOpenPlan(plan);
    const position = (await findLines(tx, [plan.record_id])).length;
    const line = `own-${position + 1}`;
    await saveLines(tx, plan, [{ line, position, section: null, bullet: null, titles: input.titles }]);
    return { plan: plan.record_id, address: `line/${line}` };
  },
});
