/** Edits a term; one that came with the desk is the office's own from then on. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { TermFacts, TermId } from '../model/terms.ts';
import { foldTerm } from '../rules/fold-term.ts';
import { requireInUse, requireSource } from '../rules/guards.ts';
import { showTerm } from '../rules/show-term.ts';
import { findSources, knowSource } from '../store/term-sources.ts';
import { findTerm, updateTerm } from '../store/terms.ts';

export const editTerm = operation({
  name: 'strategy.edit-term',
  does: 'A writer edits a term of the glossary.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: TermFacts.extend({ term: TermId, base: Base }),
  output: z.strictObject({ term: TermId, version: z.int() }),
  audit: ({ input }) => ({ about: input.term }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'strategy.no-such-address',
    'strategy.term-retired',
  ],
  async run({ input, tx, now }) {
    const found = present(await findTerm(tx, input.term));
    const current = showTerm(found, await findSources(tx, [found]));
    requireBase(current, input.base);
    requireInUse(found, current);
    requireSource(await knowSource(tx, input.source));
    const version = await updateTerm(tx, found, input.base, { ...input, folded: foldTerm(input) }, now);
    return { term: found.record_id, version: requireWon(version, current) };
  },
});
