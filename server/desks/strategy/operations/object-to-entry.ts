/** A local body objects to what was typed in for it: that stands beside the entry, and the permission ends with it (G30). */
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { noteObjection } from '../store/entering.ts';

export const objectToEntry = operation({
  name: 'strategy.object-to-entry',
  does: 'A local body objects to what was typed in for it, and the permission ends.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ entry: z.uuid(), reason: Reason }),
  output: z.strictObject({ entry: z.uuid() }),
  audit: ({ input }) => ({ about: input.entry }),
  errors: ['kernel.not-found', 'strategy.objected-already'],
  async run({ input, tx, announce }) {
    if (!(await noteObjection(tx, input.entry, input.reason))) refuse('strategy.objected-already');
    await announce('strategy.entry-objected', undefined, { entry: input.entry });
    return { entry: input.entry };
  },
});
