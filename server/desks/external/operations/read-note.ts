/** Reads a press note for days and institutions that it plainly names. Nothing of it is kept: a person fills the form. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Institution } from '../model/parties.ts';
import { working, writers } from '../model/roles.ts';
import { Day, ReadTexts } from '../model/shared.ts';
import { findDays, findParties } from '../rules/read-note.ts';
import { findInstitutions } from '../store/parties.ts';

/** Letters of the text from `start` to before `end`, as `String.prototype.slice` counts them. */
const Passage = z.strictObject({ start: z.int(), end: z.int(), words: z.string() });

export const readNote = operation({
  name: 'external.read-note',
  does: 'A writer has days and institutions found in a press note, each with where it stands.',
  kind: 'query',
  who: writers,
  purpose: working,
  input: z.strictObject({ text: z.string().min(1).max(50_000) }),
  output: z.strictObject({
    days: z.array(Passage.extend({ firstOn: Day, lastOn: Day })),
    institutions: z.array(Passage.extend({ party: Institution.extend({ names: ReadTexts }) })),
  }),
  audit: 'unrecorded',
  async run({ input: { text }, tx }) {
    const known = await findInstitutions(tx);
    return {
      days: findDays(text),
      institutions: findParties(text, known).map(({ party: { kind, id, names }, ...passage }) => ({
        ...passage,
        party: { kind: kind as 'organisation' | 'neighbour', id, names },
      })),
    };
  },
});
