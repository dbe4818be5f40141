/** Lists the terms of the glossary, newest first; with a text, only those that it says and where. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { Term, TermLanguage, TermMark } from '../model/terms.ts';
import { findTermsIn } from '../rules/find-terms-in.ts';
import { queryWords } from '../rules/fold.ts';
import { showTerm } from '../rules/show-term.ts';
import { findSources } from '../store/term-sources.ts';
import { findLivingTerms, listTerms } from '../store/terms.ts';

export const findTerms = operation({
  name: 'strategy.find-terms',
  does: 'A reader lists the terms of the glossary, or those that a text says.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    text: z.string().trim().max(200).optional(),
    /** Those that are out of use. */
    retired: z.boolean().default(false),
    /** A title, to learn which terms with a meaning stand in it; the other filters and the pages do not apply then. */
    saidIn: z.strictObject({ language: TermLanguage, text: z.string().max(500) }).optional(),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({
    items: z.array(Term),
    /** Where the text says them, in its order; empty without a text. */
    marks: z.array(TermMark),
    next: Cursor.nullable(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, places }) {
    if (input.saidIn) {
      // A term that explains nothing would only distract from the title.
      const living = (await findLivingTerms(tx)).filter(
        (term) => term.part === 'term' && term.meaning !== null,
      );
      const marks = findTermsIn(input.saidIn.text, input.saidIn.language, living);
      const said = living.filter((term) => marks.some((mark) => mark.term === term.record_id));
      const sources = await findSources(tx, said);
      return { items: said.map((term) => showTerm(term, sources)), marks, next: null };
    }
    const after = places.read(input.after);
    const rows = await listTerms(tx, {
      words: queryWords(input.text ?? ''),
      retired: input.retired,
      limit: input.limit + 1,
      after: after && { at: after.key, id: after.id },
    });
    const page = rows.slice(0, input.limit);
    const sources = await findSources(tx, page);
    const last = rows.length > page.length ? page.at(-1) : undefined;
    return {
      items: page.map((term) => showTerm(term, sources)),
      marks: [],
      next: last ? places.write({ key: last.created_at.toISOString(), id: last.record_id }) : null,
    };
  },
});
