/** Says that what came in was answered, and by which letter. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { ItemId } from '../model/items.ts';
import { LetterId } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { requireSentState } from '../rules/letters.ts';
import { findItem, setAnswer } from '../store/items.ts';
import { findLetter } from '../store/letters.ts';
import { incomingFlow } from '../workflow.ts';

export const answerIncoming = operation({
  name: 'registry.answer-incoming',
  does: 'A writer says by which letter what came in was answered.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ item: ItemId, letter: LetterId }),
  output: z.strictObject({ item: z.uuid(), state: z.literal('answered') }),
  move: { workflow: incomingFlow, action: 'answer', of: ({ item }) => ({ record: item }) },
  audit: ({ input }) => ({ about: [input.item, input.letter] }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'registry.not-sent'],
  async run({ input: { item, letter }, tx, announce }) {
    present(await findItem(tx, item));
    requireSentState(present(await findLetter(tx, letter)));
    await setAnswer(tx, item, letter);
    await announce('registry.incoming-answered', item);
    return { item, state: 'answered' as const };
  },
});
