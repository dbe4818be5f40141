/** The authority is not told, because no risk is likely (Article 33(1) GDPR): why stands in the register. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { BreachId } from '../model/breaches.ts';
import { Reason } from '../model.ts';
import { breachFlow } from '../workflow.ts';

export const leaveUntold = operation({
  name: 'office.leave-untold',
  does: 'Enters why the data-protection authority is not told of a breach.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({ breach: BreachId, reason: Reason }),
  output: z.strictObject({ breach: z.uuid(), state: z.literal('untold') }),
  move: {
    workflow: breachFlow,
    action: 'leave-untold',
    of: ({ breach }) => ({ record: breach }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.breach }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  run: async ({ input: { breach } }) => ({ breach, state: 'untold' as const }),
});
