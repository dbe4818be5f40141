/** Ends a permission to type in: the body itself, or whom it was given to, on the body's word; at any time. */
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { keepers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { endPermission } from '../store/entering.ts';

export const withdrawPermission = operation({
  name: 'strategy.withdraw-permission',
  does: 'A local body, or who typed in for it, ends the permission to do so.',
  kind: 'command',
  who: keepers,
  purpose: working,
  input: z.strictObject({ permission: z.uuid(), reason: Reason }),
  output: z.strictObject({ permission: z.uuid() }),
  audit: ({ input }) => ({ about: input.permission }),
  errors: ['kernel.not-found', 'strategy.permission-over'],
  async run({ input, tx, announce }) {
    if (!(await endPermission(tx, input.permission, input.reason))) refuse('strategy.permission-over');
    await announce('strategy.entry-permission-withdrawn', undefined, { permission: input.permission });
    return { permission: input.permission };
  },
});
