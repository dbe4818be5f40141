/** Shows a reader what they chose, by the link of their letter. The address is not shown: a link that went astray tells none. */
import { z } from 'zod';
import { hashSecret } from '#kernel/keys/files.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { lineNames } from '../model/lists.ts';
import { Choice, Day, Line, Link, SubscriptionState } from '../model/subscriptions.ts';
import { findPlaces, readSubscriptionRow } from '../store.ts';

export const readSubscription = operation({
  name: 'digest.read-subscription',
  does: 'Whoever has the link of a letter sees what was chosen.',
  kind: 'query',
  who: ['kernel.anybody'],
  purpose: ['public-information'],
  input: Link,
  output: z.strictObject({
    state: SubscriptionState,
    choice: Choice,
    /** The last day, unless the reader goes on; null while it is not confirmed. */
    endsOn: Day.nullable(),
    lines: z.array(Line),
    places: z.array(z.string()),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const row = present(await readSubscriptionRow(tx, input.subscription));
    if (!row.secret_hash?.equals(hashSecret(input.secret))) notFound();
    const { state, language, every, lines, places, erase_on: endsOn } = row;
    const known = await findPlaces(tx);
    return {
      state,
      choice: { language, every, lines, places },
      endsOn,
      lines: [...lineNames],
      // A place that the node knows no more stays a choice of whoever chose it.
      places: [...new Set([...known, ...places])],
    };
  },
});
