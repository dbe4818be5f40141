/** Marks a paragraph as not applicable here or handled elsewhere; the reason is public. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Address, Day, Reason } from '../model/shared.ts';

export const markNotApplicable = operation({
  name: 'strategy.mark-not-applicable',
  does: 'A signer says that a paragraph does not apply here, with the reason.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    instrument: InstrumentId,
    address: Address,
    reason: Reason,
    /** The post or body that signed; never a person's name. */
    signatory: z.string().trim().min(2).max(200),
    signedOn: Day,
  }),
  output: z.strictObject({ exception: z.uuid() }),
  audit: ({ input }) => ({ about: [input.plan, input.instrument], detail: { address: input.address } }),
  errors: [
    'kernel.not-found',
    'strategy.no-such-address',
    'strategy.already-not-applicable',
    'strategy.signed-in-the-future',
  ],
  async run() {
    throw new Error('not written yet');
  },
});
