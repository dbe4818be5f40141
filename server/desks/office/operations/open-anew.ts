/** Asks to open anew the account of somebody who lost every way in. Nothing happens until a second person confirms (ADR-0012). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { Moment, Reason, UserId } from '../model.ts';
import { askOpening } from '../store/openings.ts';
import { findUser } from '../store/users.ts';

export const openAnew = operation({
  name: 'office.open-anew',
  does: 'Asks, as first person, to open the account of somebody who lost every way in.',
  kind: 'command',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z.strictObject({ user: UserId, reason: Reason }),
  output: z.strictObject({
    opening: z.uuid(),
    /** Until when a second person may confirm it. */
    until: Moment,
  }),
  audit: ({ input }) => ({ about: input.user, detail: { reason: input.reason } }),
  errors: ['kernel.not-found', 'kernel.same-person', 'kernel.wrong-state'],
  async run({ input, tx, now }) {
    if (!(await findUser(tx, input.user))) notFound();
    const opening = newId(now);
    const until = await askOpening(tx, { opening, ...input });
    return { opening, until: until.toISOString() };
  },
});
