/** A reader chooses anew, or only goes on: either way the subscription lasts as long as a new one. */
import { z } from 'zod';
import { hashSecret } from '#kernel/keys/files.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { eraseLater } from '#kernel/records/erase-record.ts';
import { Choice, Day, Link } from '../model/subscriptions.ts';
import { requirePlaces } from '../rules/subscriptions.ts';
import { findPlaces, findSubscription, saveChoice } from '../store.ts';

export const changeSubscription = operation({
  name: 'digest.change-subscription',
  does: 'A reader changes what the letters are about, their language and how often they come.',
  kind: 'command',
  who: ['kernel.anybody'],
  purpose: ['public-information'],
  input: Link.extend({ choice: Choice }),
  output: z.strictObject({ endsOn: Day.nullable() }),
  audit: () => ({}),
  errors: ['kernel.not-found', 'digest.no-such-place'],
  async run({ input, tx, today }) {
    const row = present(await findSubscription(tx, input.subscription));
    if (row.state !== 'confirmed' || !row.secret_hash?.equals(hashSecret(input.secret))) notFound();
    requirePlaces(input.choice.places, [...(await findPlaces(tx)), ...row.places]);
    await saveChoice(tx, row.record_id, input.choice);
    return { endsOn: (await eraseLater(tx, row.record_id, 'subscription', today)) ?? null };
  },
});
