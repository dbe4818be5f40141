/** Enters a post of a neighbour that answers at a level, and how it is reached at work. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { newId } from '#kernel/ids.ts';
import { NeighbourId, PointFacts } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { requireOrder, requirePast } from '../rules/guards.ts';
import { findNeighbours, savePoint } from '../store/neighbours.ts';

export const addContactPoint = operation({
  name: 'external.add-contact-point',
  does: 'A writer enters whom to ask at a neighbour, by level.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: PointFacts.extend({ neighbour: NeighbourId }),
  output: z.strictObject({ point: z.uuid() }),
  audit: ({ input }) => ({ about: input.neighbour, detail: { answersAt: input.answersAt } }),
  errors: ['kernel.not-found', 'external.ends-before-start', 'external.day-to-come'],
  async run({ input: { neighbour, ...facts }, tx, now, today, announce }) {
    const found = present((await findNeighbours(tx, [neighbour]))[0]);
    requireOrder(facts.validFrom, facts.validUntil, 'validUntil');
    requirePast(facts.checkedOn, today, 'checkedOn');
    const point = newId(now);
    await savePoint(tx, { neighbour: found.neighbour, circle: found.circle, point }, facts);
    await announce('external.contact-point-added', neighbour);
    return { point };
  },
});
