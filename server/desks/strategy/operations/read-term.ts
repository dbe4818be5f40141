/** Opens a term, with the items of plans whose titles say it. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { Term, TermId, TermUse } from '../model/terms.ts';
import { findTermsIn, waysOf } from '../rules/find-terms-in.ts';
import { showTerm } from '../rules/show-term.ts';
import { readPhrase } from '../rules/stems.ts';
import { findSources } from '../store/term-sources.ts';
import { findTerm, findTitlesWith } from '../store/terms.ts';

/** Titles beyond these are not listed; a term said so often is found by the search of the plan. */
const mostUses = 200;

export const readTerm = operation({
  name: 'strategy.read-term',
  does: 'A reader opens a term, with its uses in the plans.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ term: TermId }),
  output: z.strictObject({
    term: Term,
    /** In the order of the plans, the newest plan first. */
    uses: z.array(TermUse),
    /** True: there are more uses than are listed. */
    more: z.boolean(),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const term = present(await findTerm(tx, input.term));
    const ways = Object.keys(term.names).flatMap((language) =>
      waysOf(term.names, language).map((way) => stemsOf(way, language)),
    );
    const found = await findTitlesWith(
      tx,
      ways.filter((stems) => stems.length > 0),
    );
    const uses = found.filter(({ titles }) =>
      Object.entries(titles).some(
        ([language, title]) => findTermsIn(title ?? '', language, [term]).length > 0,
      ),
    );
    return {
      term: showTerm(term, await findSources(tx, [term])),
      uses: uses.slice(0, mostUses).map(({ plan_titles, external_id, ...use }) => ({
        ...use,
        planTitles: plan_titles,
        externalId: external_id,
      })),
      more: uses.length > mostUses,
    };
  },
});

function stemsOf(way: string, language: string): string[] {
  return readPhrase(way, language)
    .words.map((word) => ('stem' in word ? word.stem : word.begins))
    .filter(Boolean);
}
