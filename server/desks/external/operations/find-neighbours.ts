/** The neighbours with their contact points; recorded, because a point may name whoever answers. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Neighbour, Point } from '../model/neighbours.ts';
import { readers, working } from '../model/roles.ts';
import { findNeighbours as find, findPoints } from '../store/neighbours.ts';

export const findNeighbours = operation({
  name: 'external.find-neighbours',
  does: 'A reader lists the neighbours and whom to ask there, by level.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    neighbours: z.array(Neighbour.extend({ points: z.array(Point) })),
    /** The node's day, by which a point is no longer valid. */
    today: z.iso.date(),
  }),
  audit: ({ output }) => ({
    about: output.neighbours.filter(({ points }) => points.length > 0).map((one) => one.neighbour),
  }),
  async run({ tx, today }) {
    const points = await findPoints(tx);
    const neighbours = (await find(tx)).map(({ circle: _, ...one }) => ({
      ...one,
      points: points
        .filter(({ neighbour }) => neighbour === one.neighbour)
        .map(({ neighbour: _of, ...point }) => point),
    }));
    return { neighbours, today };
  },
});
