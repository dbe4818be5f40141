/** Letters that are being written or lie signed: those that are not in the register yet, or have not left. No name in it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Letter } from '../model/letters.ts';
import { readers, working } from '../model/roles.ts';
import { findUnsent as find } from '../store/letters.ts';

const Line = Letter.pick({
  letter: true,
  correspondent: true,
  subjects: true,
  number: true,
  state: true,
  since: true,
});

export const findUnsent = operation({
  name: 'registry.find-unsent',
  does: 'A reader lists letters that are not sent yet.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ letters: z.array(Line) }),
  audit: 'unrecorded',
  async run({ tx }) {
    const found = await find(tx);
    return {
      letters: found.map(({ letter, correspondent, subjects, number, state, since }) => ({
        letter,
        correspondent,
        subjects,
        number,
        state,
        since,
      })),
    };
  },
});
