/** Erases a matter at once, on the wish of the person it is about. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { eraseRecord } from '#kernel/records/erase-record.ts';
import { MatterId } from '../model.ts';

export const eraseMatter = operation({
  name: 'trial.erase-matter',
  does: 'A keeper erases a matter on the wish of the person it is about.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({ matter: MatterId }),
  output: z.object({ matter: z.uuid() }),
  audit: ({ input }) => ({ about: input.matter }),
  async run({ input, tx }) {
    await eraseRecord(tx, input.matter, 'the wish of the person');
    return { matter: input.matter };
  },
});
