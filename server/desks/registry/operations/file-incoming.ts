/** Lays what came in aside without an answer, with the reason. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { ItemId } from '../model/items.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { findItem } from '../store/items.ts';
import { incomingFlow } from '../workflow.ts';

export const fileIncoming = operation({
  name: 'registry.file-incoming',
  does: 'A writer files what came in without an answer, and says why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ item: ItemId, reason: Reason }),
  output: z.strictObject({ item: z.uuid(), state: z.literal('filed') }),
  move: {
    workflow: incomingFlow,
    action: 'file',
    of: ({ item }) => ({ record: item }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.item }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { item }, tx, announce }) {
    present(await findItem(tx, item));
    await announce('registry.incoming-filed', item);
    return { item, state: 'filed' as const };
  },
});
