/** A letter did not leave: it is tried again. An address that takes nothing, time after time, is erased. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { eraseRecord } from '#kernel/records/erase-record.ts';
import { SubscriptionId } from '../model/subscriptions.ts';
import { addDays } from '../rules/subscriptions.ts';
import { findSubscription, letterBack, silence } from '../store.ts';

/** Letters that the mail server refused for good, one after the other. */
const mostRefusals = 3;
const againAfter = 10 * 60_000;

export const returnLetter = operation({
  name: 'digest.return-letter',
  does: 'The clock brings back a letter to a reader that did not leave.',
  kind: 'command',
  who: ['kernel.clock'],
  purpose: ['office-administration'],
  input: z.strictObject({
    letter: SubscriptionId,
    /** The mail server takes nothing for this address; not: it cannot be reached. */
    refused: z.boolean(),
  }),
  output: z.strictObject({ kept: z.boolean() }),
  audit: ({ input }) => ({ detail: { refused: input.refused } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, now, today }) {
    const row = present(await findSubscription(tx, input.letter));
    const refusals = row.refusals + (input.refused ? 1 : 0);
    if (row.state === 'asked' && input.refused) {
      await silence(tx, row.record_id);
      return { kept: false };
    }
    if (refusals >= mostRefusals) {
      await eraseRecord(tx, row.record_id, 'ended');
      return { kept: false };
    }
    const dueOn = row.state === 'asked' ? null : input.refused ? addDays(today, 1) : today;
    await letterBack(tx, row.record_id, { dueOn, again: new Date(now.getTime() + againAfter), refusals });
    return { kept: true };
  },
});
