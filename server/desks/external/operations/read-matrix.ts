/** The coverage matrix: neighbour by level by way, with the day of the last contact; and the last contacts held. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Neighbour } from '../model/neighbours.ts';
import { readers, working } from '../model/roles.ts';
import { MatrixCell, Talk } from '../model/talks.ts';
import { cellsOf } from '../rules/matrix.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { findLastTalks, findTalks } from '../store/talks.ts';

export const readMatrix = operation({
  name: 'external.read-matrix',
  does: 'A reader sees with whom there was contact, at which level and in which way, and when last.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    /** Six cells each, by level and way, in the order of the lists. */
    rows: z.array(Neighbour.extend({ cells: z.array(MatrixCell) })),
    /** The newest first, at most 200. */
    talks: z.array(Talk),
  }),
  audit: 'unrecorded',
  async run({ tx }) {
    const last = await findLastTalks(tx);
    const rows = (await findNeighbours(tx)).map(({ circle: _, ...one }) => ({
      ...one,
      cells: cellsOf(one.neighbour, last),
    }));
    return { rows, talks: await findTalks(tx) };
  },
});
