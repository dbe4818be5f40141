/** Overrides the derived status of a paragraph; it stays flagged wherever it is shown. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ParagraphStatus } from '../model/crosswalk.ts';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Address, Reason } from '../model/shared.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { removeOverride, saveOverride } from '../store/crosswalk.ts';
import { hasAddress } from '../store/index-of-text.ts';
import { findInstrument } from '../store/instruments.ts';
import { findPlan } from '../store/plans.ts';

export const overrideStatus = operation({
  name: 'strategy.override-status',
  does: 'A signer sets the status of a paragraph otherwise than its measures say, with the reason.',
  kind: 'command',
  who: signers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    instrument: InstrumentId,
    address: Address,
    /** null: what the measures say counts again. */
    status: ParagraphStatus.nullable(),
    reason: Reason,
  }),
  output: z.strictObject({ address: Address, status: ParagraphStatus.nullable() }),
  audit: ({ input }) => ({ about: [input.plan, input.instrument], detail: { address: input.address } }),
  errors: ['kernel.not-found', 'strategy.no-such-address'],
  async run({ input, tx, today }) {
    const plan = present(await findPlan(tx, input.plan));
    present(await findInstrument(tx, input.instrument));
    if (!(await hasAddress(tx, input.instrument, input.address))) {
      refuse('strategy.no-such-address', { status: 422, params: { address: input.address } });
    }
    if (input.status === null) await removeOverride(tx, input.plan, input.instrument, input.address);
    else await saveOverride(tx, plan, { ...input, status: input.status, on: today });
    return { address: input.address, status: input.status };
  },
});
