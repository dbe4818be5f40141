/** Says that a number was given in error; the number stays in the register as void, with the reason. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { ItemId } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { findItem } from '../store/items.ts';
import { incomingFlow } from '../workflow.ts';

export const voidIncoming = operation({
  name: 'registry.void-incoming',
  does: 'A writer says that a number was given and is not used, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ item: ItemId, reason: Reason }),
  output: z.strictObject({ item: z.uuid(), state: z.literal('void') }),
  move: {
    workflow: incomingFlow,
    action: 'void',
    of: ({ item }) => ({ record: item }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.item }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { item }, tx, announce }) {
    present(await findItem(tx, item));
    await announce('registry.incoming-void', item);
    return { item, state: 'void' as const };
  },
});
