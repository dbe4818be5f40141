/** Corrects a contact point, or says that it was checked again. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { PointFacts, PointId } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireOrder, requirePast } from '../rules/guards.ts';
import { findPoints, updatePoint } from '../store/neighbours.ts';

export const editContactPoint = operation({
  name: 'external.edit-contact-point',
  does: 'A writer corrects whom to ask, or says that it was checked again.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: PointFacts.extend({ point: PointId, base: Base }),
  output: z.strictObject({ neighbour: z.uuid(), point: z.uuid(), version: Base }),
  audit: ({ output }) => ({ about: output.neighbour }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'external.ends-before-start',
    'external.day-to-come',
  ],
  async run({ input: { point, base, ...facts }, tx, today, announce }) {
    const { neighbour, ...current } = present((await findPoints(tx, point))[0]);
    requireBase(current, base);
    requireOrder(facts.validFrom, facts.validUntil, 'validUntil');
    requirePast(facts.checkedOn, today, 'checkedOn');
    const version = requireWon(await updatePoint(tx, point, base, facts), current);
    await announce('external.contact-point-edited', neighbour);
    return { neighbour, point, version };
  },
});
