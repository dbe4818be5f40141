/** A reader says yes: from now on letters come. An earlier subscription of the same address ends. */
import { z } from 'zod';
import { hashSecret } from '#kernel/keys/files.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { eraseLater, eraseRecord } from '#kernel/records/erase-record.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { Day, Link } from '../model/subscriptions.ts';
import { addDays, dayBefore } from '../rules/subscriptions.ts';
import { beginLetters, findOthers, findSubscription } from '../store.ts';
import { subscriptionFlow } from '../workflow.ts';

export const confirmSubscription = operation({
  name: 'digest.confirm-subscription',
  does: 'Whoever has the address says that they want the letter.',
  kind: 'command',
  who: ['kernel.anybody'],
  purpose: ['public-information'],
  input: Link,
  output: z.strictObject({ endsOn: Day.nullable() }),
  audit: () => ({}),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input, tx, now, today }) {
    const row = present(await findSubscription(tx, input.subscription));
    // Before the state is looked at: it is told to nobody without the secret.
    if (!row.secret_hash?.equals(hashSecret(input.secret))) notFound();
    await moveState(tx, subscriptionFlow, { record: row.record_id, action: 'confirm' }, now);
    for (const other of await findOthers(tx, row)) await eraseRecord(tx, other, 'ended');
    await beginLetters(tx, row.record_id, { dueOn: addDays(today, 1), toldThrough: dayBefore(today) });
    return { endsOn: (await eraseLater(tx, row.record_id, 'subscription', today)) ?? null };
  },
});
