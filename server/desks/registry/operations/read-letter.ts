/** Opens a letter with its text and its signatory. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Letter, LetterId } from '../model/letters.ts';
import { readers, working } from '../model/roles.ts';
import { findLetter } from '../store/letters.ts';

export const readLetter = operation({
  name: 'registry.read-letter',
  does: 'A reader opens a letter of the office.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ letter: LetterId }),
  output: z.strictObject({ letter: Letter }),
  audit: ({ input }) => ({ about: input.letter }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const { circle: _, ...letter } = present(await findLetter(tx, input.letter));
    return { letter };
  },
});
