/** The data-protection authority was told of a breach: when, and under which reference of theirs. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound, requireWon } from '#kernel/operation/errors.ts';
import { BreachId } from '../model/breaches.ts';
import { Moment } from '../model.ts';
import { findBreaches, updateBreach } from '../store/breaches.ts';
import { breachFlow } from '../workflow.ts';

export const tellAuthority = operation({
  name: 'office.tell-authority',
  does: 'Enters that the data-protection authority was told of a breach.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({
    breach: BreachId,
    at: Moment,
    reference: z.string().trim().min(1).max(200),
  }),
  output: z.strictObject({ breach: z.uuid(), state: z.literal('told') }),
  move: { workflow: breachFlow, action: 'tell', of: ({ breach }) => ({ record: breach }) },
  audit: ({ input }) => ({ about: input.breach, detail: { at: input.at } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { breach, at, reference }, tx, now }) {
    const [found] = await findBreaches(tx, now, { breach });
    if (!found) notFound();
    const facts = { authorityAt: at, authorityReference: reference };
    requireWon(await updateBreach(tx, breach, found.version, facts), found);
    return { breach, state: 'told' as const };
  },
});
