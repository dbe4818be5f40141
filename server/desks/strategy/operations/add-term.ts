/** Adds a term to the office's glossary. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { houseCircle } from '#kernel/ids.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { working, writers } from '../model/roles.ts';
import { TermFacts, TermId } from '../model/terms.ts';
import { foldTerm } from '../rules/fold-term.ts';
import { requireSource } from '../rules/guards.ts';
import { knowSource } from '../store/term-sources.ts';
import { saveTerms } from '../store/terms.ts';

export const addTerm = operation({
  name: 'strategy.add-term',
  does: 'A writer adds a term to the glossary.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: TermFacts,
  output: z.strictObject({ term: TermId }),
  audit: ({ output }) => ({ about: output.term }),
  errors: ['kernel.not-found', 'strategy.no-such-address'],
  async run({ input, tx, actor }) {
    requireSource(await knowSource(tx, input.source));
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'term',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveTerms(tx, [{ ...input, id, circle: houseCircle, key: null, folded: foldTerm(input) }]);
    return { term: id };
  },
});
