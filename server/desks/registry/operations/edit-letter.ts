/** Writes a draft anew; a letter that was signed is not edited. */
import { z } from 'zod';
import { readMeasure } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LetterFacts, LetterId } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireIncoming, requireOrganisation } from '../rules/guards.ts';
import {
  requireDraft,
  requireInstitution,
  requireLanguages,
  requireSameParagraphs,
} from '../rules/letters.ts';
import { findNamesOf } from '../store/directory.ts';
import { findItem } from '../store/items.ts';
import { findLetter, updateLetter } from '../store/letters.ts';

export const editLetter = operation({
  name: 'registry.edit-letter',
  does: 'A writer writes a draft anew.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: LetterFacts.extend({ letter: LetterId, base: Base }),
  output: z.strictObject({ letter: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.letter }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'registry.no-such-organisation',
    'registry.not-to-a-person',
    'registry.language-missing',
    'registry.paragraphs-differ',
  ],
  async run({ input: { letter, base, ...facts }, tx, call, announce }) {
    const { circle: _, ...current } = present(await findLetter(tx, letter));
    requireBase(current, base);
    requireDraft(current);
    requireInstitution(facts.correspondent);
    const names = requireOrganisation(await findNamesOf(tx, facts.correspondent), 'correspondent');
    requireLanguages(facts, names);
    requireSameParagraphs(facts);
    if (facts.answers !== null) requireIncoming(present(await findItem(tx, facts.answers)));
    for (const of of facts.about) await call(readMeasure, of);
    const version = requireWon(await updateLetter(tx, letter, base, facts), current);
    await announce('registry.letter-edited', letter);
    return { letter, version };
  },
});
