/** Somebody asks for letters to an address. The answer is the same whatever is known of the address: nothing. */
import { z } from 'zod';
import { hashSecret, randomSecret } from '#kernel/keys/files.ts';
import { operation } from '#kernel/operation/define.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { Address, Choice } from '../model/subscriptions.ts';
import { knownAs, mayBeAsked, requireNoFlood, requirePlaces, sendable } from '../rules/subscriptions.ts';
import { countAsked, findAsked, findPlaces, saveSubscription, theCircle } from '../store.ts';
import { subscriptionFlow } from '../workflow.ts';

export const subscribe = operation({
  name: 'digest.subscribe',
  does: 'Anybody asks for the letter about published progress; whoever has the address is asked whether they want it.',
  kind: 'command',
  who: ['kernel.anybody'],
  purpose: ['public-information'],
  input: z.strictObject({ address: Address, choice: Choice }),
  output: z.strictObject({ asked: z.literal(true) }),
  // Neither the address nor the record: the record of actions says that somebody asked, and no more.
  audit: () => ({}),
  errors: ['kernel.input-invalid', 'digest.too-many-asked', 'digest.no-such-place'],
  async run({ input, tx, seals, mark, actor, now }) {
    const address = sendable(input.address);
    const circle = await theCircle(tx, seals);
    requirePlaces(input.choice.places, await findPlaces(tx));
    requireNoFlood(await countAsked(tx, now));
    const known = mark(knownAs(address));
    if (!mayBeAsked(await findAsked(tx, known, now))) return { asked: true as const };
    const id = await openRecord(tx, {
      desk: 'digest',
      kind: 'subscription',
      organisation: actor.organisation,
      circle,
      retention: 'subscription',
    });
    const secret = randomSecret();
    const row = { id, circle, reader: { address, secret }, secretHash: hashSecret(secret), mark: known };
    await saveSubscription(tx, seals, { ...row, choice: input.choice }, now);
    await startState(tx, subscriptionFlow, { record: id }, now);
    return { asked: true as const };
  },
});
