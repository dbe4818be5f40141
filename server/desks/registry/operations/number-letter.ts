/** Gives a signed letter its number and day; with it the letter stands in the register. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Numbering, writeNumber } from '../model/items.ts';
import { LetterId } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { requireFreeNumber, requirePast } from '../rules/guards.ts';
import { requireSigned, requireWithoutNumber } from '../rules/letters.ts';
import { requireForeignNumber } from '../rules/numbers.ts';
import { wordsOf } from '../rules/search-words.ts';
import { sideOf } from '../rules/side-of.ts';
import { saveItem } from '../store/items.ts';
import { findLetter, lockLetter } from '../store/letters.ts';
import { giveNumber } from '../store/numbers.ts';

export const numberLetter = operation({
  name: 'registry.number-letter',
  does: 'A writer gives a signed letter its number and day.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ letter: LetterId, numbering: Numbering }),
  output: z.strictObject({ letter: z.uuid(), number: z.string() }),
  audit: ({ input }) => ({ about: input.letter }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'registry.numbered-already',
    'registry.day-to-come',
    'registry.number-taken',
    'registry.looks-like-own-number',
  ],
  async run({ input: { letter, numbering }, tx, actor, today, announce }) {
    // Two who number it at once would take two numbers.
    await lockLetter(tx, letter);
    const { circle, subjects, about, correspondent, ...current } = present(await findLetter(tx, letter));
    requireWithoutNumber(current);
    requireSigned(current);
    requirePast(numbering.on, today, 'numbering');
    requireForeignNumber(numbering);
    const given = await giveNumber(tx, numbering, actor.organisation);
    const number = writeNumber(given) as string;
    const entry = { theirNumber: null, theirDay: null, paperAt: null, paperUntil: null, subjects, about };
    const words = wordsOf({ ...entry, number, names: correspondent.names });
    requireFreeNumber(
      await saveItem(tx, {
        ...entry,
        ...given,
        correspondent: sideOf(correspondent),
        item: letter,
        circle,
        direction: 'outgoing',
        words,
      }),
    );
    await announce('registry.letter-numbered', letter);
    return { letter, number };
  },
});
