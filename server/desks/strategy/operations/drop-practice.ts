/** Takes a note on good practice away. */
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ForeignId, PracticeId } from '../model/foreign-plans.ts';
import { working, writers } from '../model/roles.ts';
import { findForeign } from '../store/foreign-plans.ts';
import { deletePractice } from '../store/practices.ts';

export const dropPractice = operation({
  name: 'strategy.drop-practice',
  does: 'A writer takes a note on good practice away.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ foreign: ForeignId, practice: PracticeId }),
  output: z.strictObject({ practice: PracticeId }),
  audit: ({ input }) => ({ about: input.foreign, detail: { practice: input.practice } }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const foreign = present(await findForeign(tx, input.foreign));
    if (!(await deletePractice(tx, foreign, input.practice))) notFound();
    return { practice: input.practice };
  },
});
