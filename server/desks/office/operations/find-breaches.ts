/** The register of breaches, and until when the authority is to be told of each. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Breach, BreachId } from '../model/breaches.ts';
import { findBreaches as find } from '../store/breaches.ts';

export const findBreaches = operation({
  name: 'office.find-breaches',
  does: 'Lists the register of breaches, the newest first.',
  kind: 'query',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({
    /** This one alone; without it, the open ones or all. */
    breach: BreachId.optional(),
    open: z.boolean().default(false),
  }),
  output: z.strictObject({ breaches: z.array(Breach) }),
  audit: ({ output }) => ({ about: output.breaches.map((one) => one.breach) }),
  run: async ({ input, tx, now }) => ({
    breaches: await find(tx, now, input.breach ? { breach: input.breach } : { open: input.open }),
  }),
});
