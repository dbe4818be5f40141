/** Corrects how a country or an organisation is called. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { NeighbourFacts, NeighbourId } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireFittingCode } from '../rules/guards.ts';
import { findNeighbours, isCodeTaken, updateNeighbour } from '../store/neighbours.ts';

export const editNeighbour = operation({
  name: 'external.edit-neighbour',
  does: 'A writer corrects how a country or an organisation is called.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: NeighbourFacts.extend({ neighbour: NeighbourId, base: Base }),
  output: z.strictObject({ neighbour: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.neighbour }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'external.code-does-not-fit',
    'external.code-taken',
  ],
  async run({ input: { neighbour, base, ...facts }, tx, announce }) {
    const found = present((await findNeighbours(tx, [neighbour]))[0]);
    const { circle: _, ...current } = found;
    requireBase(current, base);
    requireFittingCode(facts);
    if (await isCodeTaken(tx, facts.code, neighbour)) refuse('external.code-taken');
    const version = requireWon(await updateNeighbour(tx, found, base, facts), current);
    await announce('external.neighbour-edited', neighbour);
    return { neighbour, version };
  },
});
