/** Corrects what is said of an agreement; a public one cannot slip to a level that is never public. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { AgreementFacts, AgreementId } from '../model/agreements.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireFittingWay, requireOrder, requirePast, requirePublishable } from '../rules/guards.ts';
import { findAgreement, updateAgreement } from '../store/agreements.ts';
import { findNeighbours } from '../store/neighbours.ts';

export const editAgreement = operation({
  name: 'external.edit-agreement',
  does: 'A writer corrects what is said of an agreement.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: AgreementFacts.extend({ agreement: AgreementId, base: Base }),
  output: z.strictObject({ agreement: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.agreement }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'external.no-such-neighbour',
    'external.way-does-not-fit',
    'external.ends-before-start',
    'external.day-to-come',
    'external.level-never-public',
  ],
  async run({ input: { agreement, base, ...given }, tx, today, announce }) {
    const current = present(await findAgreement(tx, agreement));
    requireBase(current, base);
    const facts = { ...given, neighbours: [...new Set(given.neighbours)] };
    requireFittingWay(facts.way, await findNeighbours(tx, facts.neighbours), facts.neighbours.length);
    requireOrder(facts.fromOn, facts.untilOn, 'untilOn');
    if (facts.signedOn) requirePast(facts.signedOn, today, 'signedOn');
    requirePublishable(facts.level, current.publication);
    const version = requireWon(await updateAgreement(tx, agreement, base, facts), current);
    await announce('external.agreement-edited', agreement);
    return { agreement, version };
  },
});
