/** What a stolen session or account was shown, for the data-protection officer; `zaedno breach scope` does it at the machine. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Moment, Reason, UserId } from '../model.ts';
import { findBreachScope } from '../store/ledger.ts';

const most = 1_000;

export const scopeBreach = operation({
  name: 'office.scope-breach',
  does: 'Lists every record that a session or an account was shown between two moments, for a reason that is recorded.',
  kind: 'query',
  who: ['office.data-protection-officer'],
  purpose: ['oversight', 'rights-of-the-person'],
  stepUp: true,
  input: z
    .strictObject({
      session: z.uuid().optional(),
      user: UserId.optional(),
      reason: Reason,
      from: Moment,
      until: Moment,
    })
    .refine(({ session, user }) => (session === undefined) !== (user === undefined), {
      path: ['session'],
      error: 'a session or a user, one of the two',
    })
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
      path: ['until'],
      error: 'after the beginning',
    }),
  output: z.strictObject({
    records: z.array(
      z.strictObject({
        record: z.uuid(),
        firstAt: Moment,
        lastAt: Moment,
        /** Times that it was asked for alone, stood in a list, was changed. */
        opened: z.number().int(),
        listed: z.number().int(),
        changed: z.number().int(),
        operations: z.array(z.string()),
      }),
    ),
    /** True where there are more than 1,000: `zaedno breach scope` lists them all. */
    more: z.boolean(),
  }),
  audit: ({ input, output }) => ({
    ...(input.user ? { about: input.user } : {}),
    detail: {
      session: input.session ?? null,
      from: input.from,
      until: input.until,
      reason: input.reason,
      records: output.records.length,
    },
  }),
  async run({ input, tx }) {
    const found = await findBreachScope(tx, input, most + 1);
    return { records: found.slice(0, most), more: found.length > most };
  },
});
