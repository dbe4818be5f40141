/** Overrides the derived status of a paragraph; it stays flagged wherever it is shown. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ParagraphStatus } from '../model/crosswalk.ts';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { signers, working } from '../model/roles.ts';
import { Address, Reason } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
