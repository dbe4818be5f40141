/** Says that a letter is not sent, and why; its number, where it has one, stays in the register as void. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { LetterId } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { findLetter } from '../store/letters.ts';
import { letterFlow } from '../workflow.ts';

export const voidLetter = operation({
  name: 'registry.void-letter',
  does: 'A writer says that a letter is not sent, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ letter: LetterId, reason: Reason }),
  output: z.strictObject({ letter: z.uuid(), state: z.literal('void') }),
  move: {
    workflow: letterFlow,
    action: 'void',
    of: ({ letter }) => ({ record: letter }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.letter }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { letter }, tx, announce }) {
    present(await findLetter(tx, letter));
    await announce('registry.letter-void', letter);
    return { letter, state: 'void' as const };
  },
});
