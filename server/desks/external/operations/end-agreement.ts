/** Says that an agreement no longer holds, and why; it stays readable. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { AgreementId } from '../model/agreements.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { findAgreement } from '../store/agreements.ts';
import { agreementFlow } from '../workflow.ts';

export const endAgreement = operation({
  name: 'external.end-agreement',
  does: 'A writer says that an agreement no longer holds, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ agreement: AgreementId, reason: Reason }),
  output: z.strictObject({ agreement: z.uuid(), state: z.literal('ended') }),
  move: {
    workflow: agreementFlow,
    action: 'end',
    of: ({ agreement }) => ({ record: agreement }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.agreement }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { agreement }, tx, announce }) {
    present(await findAgreement(tx, agreement));
    await announce('external.agreement-ended', agreement);
    return { agreement, state: 'ended' as const };
  },
});
