/** Marks a paragraph as not applicable here or handled elsewhere; the reason is public. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Address, Day, Reason } from '../model/shared.ts';
import { newId } from '#kernel/ids.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { saveException } from '../store/crosswalk.ts';
import { hasAddress } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { findPlan } from '../store/plans.ts';

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
  async run({ input, tx, today, announce }) {
    const plan = present(await findPlan(tx, input.plan));
    present(await findInstrument(tx, input.instrument));
    if (input.signedOn > today) {
      refuse('strategy.signed-in-the-future', {
        status: 422,
        fields: [
          { path: 'signedOn', code: 'in-the-future', message: 'The day of signing lies in the future.' },
        ],
      });
    }
    if (!(await hasAddress(tx, input.instrument, input.address))) {
      refuse('strategy.no-such-address', { status: 422, params: { address: input.address } });
    }
    const id = newId();
    if (!(await saveException(tx, plan, { ...input, id }))) refuse('strategy.already-not-applicable');
    await announce('strategy.marked-not-applicable', plan.record_id, { address: input.address });
    return { exception: id };
  },
});
