/** Takes a contact point away for good, with all that it said. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { PointId } from '../model/neighbours.ts';
import { working, writers } from '../model/roles.ts';
import { deletePoint, findPoints } from '../store/neighbours.ts';

export const removeContactPoint = operation({
  name: 'external.remove-contact-point',
  does: 'A writer takes a contact point away for good.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ point: PointId }),
  output: z.strictObject({ neighbour: z.uuid() }),
  audit: ({ output }) => ({ about: output.neighbour }),
  errors: ['kernel.not-found'],
  async run({ input: { point }, tx, announce }) {
    const { neighbour } = present((await findPoints(tx, point))[0]);
    await deletePoint(tx, point);
    await announce('external.contact-point-removed', neighbour);
    return { neighbour };
  },
});
