/** Signs a letter here, or notes that it was signed on paper, and on which day; its text stands from then on. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LetterId } from '../model/letters.ts';
import { signatures } from '../model/lists.ts';
import { working, writersAndSigners } from '../model/roles.ts';
import { Base, Day } from '../model/shared.ts';
import { requirePast } from '../rules/guards.ts';
import { requireSigner } from '../rules/letters.ts';
import { findLetter, setSigned } from '../store/letters.ts';
import { letterFlow } from '../workflow.ts';

export const signLetter = operation({
  name: 'registry.sign-letter',
  does: 'A signatory signs a letter here, or a writer notes that it was signed on paper.',
  kind: 'command',
  who: writersAndSigners,
  purpose: working,
  input: z.strictObject({ letter: LetterId, base: Base, how: z.enum(signatures), on: Day }),
  output: z.strictObject({ letter: z.uuid(), version: Base }),
  move: { workflow: letterFlow, action: 'sign', of: ({ letter }) => ({ record: letter }) },
  audit: ({ input }) => ({ about: input.letter, detail: { how: input.how } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'registry.cannot-sign',
    'registry.day-to-come',
  ],
  async run({ input: { letter, base, how, on }, tx, actor, today, announce }) {
    const { circle: _, ...current } = present(await findLetter(tx, letter));
    requireBase(current, base);
    requireSigner(how, actor.roles);
    requirePast(on, today, 'on');
    const version = requireWon(await setSigned(tx, letter, base, { on, how }), current);
    await announce('registry.letter-signed', letter);
    return { letter, version };
  },
});
