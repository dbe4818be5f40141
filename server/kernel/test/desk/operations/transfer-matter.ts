/** Gives a matter, with its notes, to another circle; who was only in the first sees it no more. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { moveRecord } from '#kernel/records/circles.ts';
import { MatterId } from '../model.ts';

export const transferMatter = operation({
  name: 'trial.transfer-matter',
  does: 'A keeper transfers a matter to another team.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId, circle: z.uuid() }),
  output: z.object({ matter: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx }) {
    await moveRecord(tx, input.matter, input.circle);
    return { matter: input.matter };
  },
});
