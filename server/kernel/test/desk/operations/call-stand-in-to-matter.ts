/** Calls a stand-in of another institution to one look. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { notFound } from '#kernel/operation/errors.ts';
import { actKinds, type ActName } from '#kernel/separation/acts.ts';
import { callStandIn } from '#kernel/separation/second-look.ts';
import { MatterId } from '../model.ts';
import { findOpenLook, findStandIn } from '../store.ts';

export const callStandInToMatter = operation({
  name: 'trial.call-stand-in-to-matter',
  does: 'A keeper calls a stand-in to look at a matter.',
  kind: 'command',
  who: ['trial.keeper', 'trial.supervisor'],
  purpose: ['prevention-support'],
  input: z.strictObject({
    matter: MatterId,
    act: z.enum(Object.keys(actKinds) as [ActName, ...ActName[]]),
    /** For whoever sealed it by asking, and no longer sees it. */
    look: z.uuid().optional(),
    /** Else whoever was named first. */
    standIn: z.uuid().optional(),
  }),
  output: z.object({ look: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter, detail: { act: input.act } }),
  async run({ input, tx }) {
    const look = input.look ?? (await findOpenLook(tx, input.matter, input.act)) ?? notFound();
    const standIn = input.standIn ?? (await findStandIn(tx)) ?? notFound();
    await callStandIn(tx, look, standIn);
    return { look };
  },
});
