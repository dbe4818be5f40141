/** Adds to the register what is known of a breach by now. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { Account, BreachId } from '../model/breaches.ts';
import { Base, Moment } from '../model.ts';
import { findBreaches, updateBreach } from '../store/breaches.ts';

export const editBreach = operation({
  name: 'office.edit-breach',
  does: 'Adds when a breach was contained, whom it touches, how those people were told and what was learned.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z.strictObject({
    breach: BreachId,
    base: Base,
    containedAt: Moment.optional(),
    touches: Account.optional(),
    peopleToldAt: Moment.optional(),
    peopleToldHow: Account.optional(),
    lessons: Account.optional(),
  }),
  output: z.strictObject({ breach: z.uuid(), version: z.number().int() }),
  audit: ({ input }) => ({ about: input.breach }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile'],
  async run({ input: { breach, base, ...facts }, tx, now }) {
    const [found] = await findBreaches(tx, now, { breach });
    if (!found) notFound();
    requireBase(found, base);
    return { breach, version: requireWon(await updateBreach(tx, breach, base, facts), found) };
  },
});
