/** Takes a term out of use, with a reason: it is no longer shown beside titles, and stays to be read. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { working, writers } from '../model/roles.ts';
import { Base, Reason } from '../model/shared.ts';
import { TermId } from '../model/terms.ts';
import { requireInUse } from '../rules/guards.ts';
import { showTerm } from '../rules/show-term.ts';
import { findSources } from '../store/term-sources.ts';
import { findTerm, retireTermRow } from '../store/terms.ts';

export const retireTerm = operation({
  name: 'strategy.retire-term',
  does: 'A writer takes a term out of use.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ term: TermId, base: Base, reason: Reason }),
  output: z.strictObject({ term: TermId, version: z.int() }),
  audit: ({ input }) => ({ about: input.term }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.term-retired'],
  async run({ input, tx, now }) {
    const found = present(await findTerm(tx, input.term));
    const current = showTerm(found, await findSources(tx, [found]));
    requireInUse(found, current);
    requireBase(current, input.base);
    const version = await retireTermRow(tx, found, input.base, input.reason, now);
    return { term: found.record_id, version: requireWon(version, current) };
  },
});
