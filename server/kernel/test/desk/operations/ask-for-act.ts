/** Asks for a second person's look at an act on a matter; some acts have their effect at once. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { actKinds, type ActName } from '#kernel/separation/acts.ts';
import { askSecondLook, letInAtOnce } from '#kernel/separation/second-look.ts';
import { MatterId, Reason } from '../model.ts';

export const askForAct = operation({
  name: 'trial.ask-for-act',
  does: 'A keeper asks for a second person.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({
    matter: MatterId,
    act: z.enum(Object.keys(actKinds) as [ActName, ...ActName[]]),
    reason: Reason,
    /** The post that an emergency route opens the matter to. */
    to: z.uuid().optional(),
  }),
  output: z.object({ look: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter, detail: { act: input.act } }),
  async run({ input, tx, seals }) {
    const look = await askSecondLook(tx, seals, {
      record: input.matter,
      act: input.act,
      reason: input.reason,
    });
    if (input.to) await letInAtOnce(tx, look, input.to);
    return { look };
  },
});
