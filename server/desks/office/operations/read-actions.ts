/** What one person did and saw: for the auditor alone, for oversight alone, with a reason that is recorded (rights.md G18). */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { LedgerEntry, Moment, Reason, UserId } from '../model.ts';
import { findEntriesBetween } from '../store/ledger.ts';
import { findUser } from '../store/users.ts';

export const readActions = operation({
  name: 'office.read-actions',
  does: 'Reads what one person did and saw, for a reason that is itself recorded.',
  kind: 'query',
  who: ['office.auditor'],
  purpose: ['oversight'],
  stepUp: true,
  input: z.strictObject({
    user: UserId,
    reason: Reason,
    from: Moment.optional(),
    until: Moment.optional(),
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.strictObject({ entries: z.array(LedgerEntry), next: z.string().nullable() }),
  audit: ({ input, output }) => ({
    about: input.user,
    detail: {
      reason: input.reason,
      from: input.from ?? null,
      until: input.until ?? null,
      shown: output.entries.length,
    },
  }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    if (!(await findUser(tx, input.user))) notFound();
    const entries = await findEntriesBetween(tx, input, { limit: input.limit, before: input.before });
    return { entries, next: entries.length === input.limit ? (entries.at(-1)?.n ?? null) : null };
  },
});
