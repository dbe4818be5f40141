/** The institution that typed in for a local body answers its objection; the objection and the entry stand as they are (G30). */
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { noteAnswer } from '../store/entering.ts';

export const answerObjection = operation({
  name: 'strategy.answer-objection',
  does: 'The institution that typed in for a local body answers its objection, once.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ entry: z.uuid(), words: Reason }),
  output: z.strictObject({ entry: z.uuid() }),
  audit: ({ input }) => ({ about: input.entry }),
  errors: ['kernel.not-found', 'strategy.answered-already'],
  async run({ input, tx, announce }) {
    if (!(await noteAnswer(tx, input.entry, input.words))) refuse('strategy.answered-already');
    await announce('strategy.objection-answered', undefined, { entry: input.entry });
    return { entry: input.entry };
  },
});
