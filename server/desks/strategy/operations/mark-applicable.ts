/** Takes a "not applicable here" back; that it stood, and why it went, is kept. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { revokeException } from '../store/crosswalk.ts';
import { findPlan } from '../store/plans.ts';

export const markApplicable = operation({
  name: 'strategy.mark-applicable',
  does: 'A signer takes back that a paragraph does not apply here.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({ plan: PlanId, exception: z.uuid(), reason: Reason }),
  output: z.strictObject({ exception: z.uuid() }),
  audit: ({ input }) => ({ about: input.plan, detail: { exception: input.exception } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, now }) {
    present(await findPlan(tx, input.plan));
    if (!(await revokeException(tx, input.plan, input.exception, input.reason, now))) notFound();
    return { exception: input.exception };
  },
});
