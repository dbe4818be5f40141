/** Closes a breach when it is contained and something was learned; its hold on the ledger is lifted. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { BreachId } from '../model/breaches.ts';
import { requireComplete } from '../rules.ts';
import { findBreaches } from '../store/breaches.ts';
import { findHolds, liftHold } from '../store/ledger.ts';
import { breachFlow } from '../workflow.ts';

export const closeBreach = operation({
  name: 'office.close-breach',
  does: 'Closes a breach that is contained and from which was learned.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({ breach: BreachId }),
  output: z.strictObject({ breach: z.uuid(), state: z.literal('closed') }),
  move: { workflow: breachFlow, action: 'close', of: ({ breach }) => ({ record: breach }) },
  audit: ({ input }) => ({ about: input.breach }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'office.breach-incomplete'],
  async run({ input: { breach }, tx, now }) {
    const [found] = await findBreaches(tx, now, { breach });
    if (!found) notFound();
    requireComplete(found);
    // Somebody may have lifted it by hand before.
    if (found.hold && (await findHolds(tx)).some(({ hold }) => hold === found.hold))
      await liftHold(tx, found.hold);
    return { breach, state: 'closed' as const };
  },
});
