/** Lifts a hold: what it kept goes with the next sweep where its days are over. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { liftHold } from '../store/ledger.ts';

export const liftLedgerHold = operation({
  name: 'office.lift-ledger-hold',
  does: 'Lifts a hold on entries of the ledger.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({ hold: z.uuid() }),
  output: z.strictObject({ hold: z.uuid() }),
  audit: ({ input }) => ({ about: input.hold }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    await liftHold(tx, input.hold);
    return input;
  },
});
