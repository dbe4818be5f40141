/** Begins a letter, in one language or two; it has no number yet. */
import { z } from 'zod';
import { readMeasure } from '#desks/strategy/public.ts';
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { LetterFacts } from '../model/letters.ts';
import { working, writers } from '../model/roles.ts';
import { requireIncoming, requireOrganisation } from '../rules/guards.ts';
import { requireInstitution, requireLanguages, requireSameParagraphs } from '../rules/letters.ts';
import { findNamesOf } from '../store/directory.ts';
import { findItem } from '../store/items.ts';
import { saveLetter } from '../store/letters.ts';
import { letterFlow } from '../workflow.ts';

export const draftLetter = operation({
  name: 'registry.draft-letter',
  does: 'A writer begins a letter to an institution, in one language or two.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: LetterFacts,
  output: z.strictObject({ letter: z.uuid() }),
  audit: ({ output }) => ({ about: output.letter }),
  errors: [
    'kernel.not-found',
    'registry.no-such-organisation',
    'registry.not-to-a-person',
    'registry.language-missing',
    'registry.paragraphs-differ',
  ],
  async run({ input, tx, actor, now, call, announce }) {
    requireInstitution(input.correspondent);
    const names = requireOrganisation(await findNamesOf(tx, input.correspondent), 'correspondent');
    requireLanguages(input, names);
    requireSameParagraphs(input);
    if (input.answers !== null) requireIncoming(present(await findItem(tx, input.answers)));
    for (const of of input.about) await call(readMeasure, of);
    const letter = await openRecord(tx, {
      desk: 'registry',
      kind: 'item',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveLetter(tx, { letter, circle: houseCircle, organisation: actor.organisation }, input);
    await startState(tx, letterFlow, { record: letter }, now);
    await announce('registry.letter-drafted', letter);
    return { letter };
  },
});
