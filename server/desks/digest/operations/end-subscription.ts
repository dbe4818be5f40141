/** A reader ends it: the record is erased and its key destroyed. Also where the desk is off: leaving needs nobody's leave. */
import { z } from 'zod';
import { hashSecret } from '#kernel/keys/files.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { eraseRecord } from '#kernel/records/erase-record.ts';
import { Link } from '../model/subscriptions.ts';
import { findSubscription, silence } from '../store.ts';

export const endSubscription = operation({
  name: 'digest.end-subscription',
  does: 'A reader ends the letters, or says that they never asked for them; the address is erased.',
  kind: 'command',
  who: ['kernel.anybody'],
  purpose: ['public-information'],
  evenOff: true,
  input: Link,
  output: z.strictObject({ ended: z.literal(true) }),
  audit: () => ({}),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const row = present(await findSubscription(tx, input.subscription));
    if (!row.secret_hash?.equals(hashSecret(input.secret))) notFound();
    // Who never asked is left alone for the rest of the two days, by the mark alone.
    if (row.state === 'asked') await silence(tx, row.record_id);
    else await eraseRecord(tx, row.record_id, 'ended');
    return { ended: true as const };
  },
});
