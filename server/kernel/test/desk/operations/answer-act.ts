/** The second person says yes or no to an act on a matter; a stand-in may, once they were called to it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { actKinds, type ActName } from '#kernel/separation/acts.ts';
import { confirmSecondLook, declineSecondLook } from '#kernel/separation/second-look.ts';
import { MatterId, Reason } from '../model.ts';
import { findOpenLook } from '../store.ts';

export const answerAct = operation({
  name: 'trial.answer-act',
  does: 'Another person confirms an act or says no to it.',
  kind: 'command',
  who: ['trial.keeper', 'trial.supervisor', 'office.stand-in'],
  purpose: ['prevention-support'],
  input: z.strictObject({
    matter: MatterId,
    act: z.enum(Object.keys(actKinds) as [ActName, ...ActName[]]),
    no: Reason.optional(),
  }),
  output: z.object({ act: z.string() }),
  audit: ({ input }) => ({ about: input.matter, detail: { act: input.act } }),
  async run({ input, tx, seals }) {
    const { no } = input;
    const look = (await findOpenLook(tx, input.matter, input.act)) ?? notFound();
    return {
      act:
        no === undefined ? await confirmSecondLook(tx, look) : await declineSecondLook(tx, seals, look, no),
    };
  },
});
