/** Takes a signed letter back to be written anew, with the reason; not once it has its number. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireWon } from '#kernel/operation/errors.ts';
import { LetterId } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { requireWithoutNumber } from '../rules/letters.ts';
import { findLetter, setSigned } from '../store/letters.ts';
import { letterFlow } from '../workflow.ts';

export const reopenLetter = operation({
  name: 'registry.reopen-letter',
  does: 'A writer takes a signed letter back to be written anew, and why.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ letter: LetterId, reason: Reason }),
  output: z.strictObject({ letter: z.uuid(), version: Base }),
  move: {
    workflow: letterFlow,
    action: 'reopen',
    of: ({ letter }) => ({ record: letter }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.letter }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'kernel.changed-meanwhile', 'registry.numbered-already'],
  async run({ input: { letter }, tx, announce }) {
    const { circle: _, ...current } = present(await findLetter(tx, letter));
    requireWithoutNumber(current);
    const version = requireWon(await setSigned(tx, letter, current.version, null), current);
    await announce('registry.letter-reopened', letter);
    return { letter, version };
  },
});
