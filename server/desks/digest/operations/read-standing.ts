/** Tells the office how the letters stand: in which band the number of readers lies. Nobody sees, lists or exports readers. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Band, Day } from '../model/subscriptions.ts';
import { readBand } from '../store.ts';

export const readStanding = operation({
  name: 'digest.read-standing',
  does: 'The office sees whether letters can leave, and in which band the number of readers lies.',
  kind: 'query',
  who: ['office.administrator', 'office.data-protection-officer', 'strategy.coordinator'],
  purpose: ['office-administration', 'oversight', 'strategy-work', 'public-information'],
  input: z.strictObject({}),
  output: z.strictObject({
    band: Band,
    /** Counted once a week. */
    countedOn: Day,
    /** False: the operator named no mail server, or no address of the node. */
    canSend: z.boolean(),
  }),
  audit: () => ({}),
  async run({ tx, origin, sendsMail }) {
    const { band, counted_on: countedOn } = await readBand(tx);
    return { band: Band.parse(band), countedOn, canSend: sendsMail && origin !== undefined };
  },
});
