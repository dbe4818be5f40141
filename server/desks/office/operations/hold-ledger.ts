/** Holds entries of the ledger that a breach or a complaint needs: nothing of them is erased until the hold is lifted. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Moment, Reason, UserId } from '../model.ts';
import { holdLedgerEntries } from '../store/ledger.ts';

export const holdLedger = operation({
  name: 'office.hold-ledger',
  does: 'Keeps the ledger’s entries of a time, about one record, account or session, beyond their days.',
  kind: 'command',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  input: z
    .strictObject({
      kind: z.enum(['breach', 'complaint']),
      reason: Reason,
      user: UserId.optional(),
      session: z.uuid().optional(),
      record: z.uuid().optional(),
      from: Moment,
      until: Moment,
    })
    .refine(({ user, session, record }) => [user, session, record].some((one) => one !== undefined), {
      path: ['record'],
      error: 'a record, a user or a session',
    })
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
      path: ['until'],
      error: 'after the beginning',
    }),
  output: z.strictObject({ hold: z.uuid() }),
  audit: ({ input, output }) => ({
    about: [output.hold, ...(input.record ? [input.record] : [])],
    detail: { kind: input.kind, from: input.from, until: input.until },
  }),
  run: async ({ input, tx }) => ({ hold: await holdLedgerEntries(tx, input) }),
});
