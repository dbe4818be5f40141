/** Lists committees with their seats: institutions, posts, substitutes and their days. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Body, Seat } from '../model/bodies.ts';
import { readers, working } from '../model/roles.ts';
import { Day } from '../model/shared.ts';
import { findBodies as find, findSeats } from '../store/bodies.ts';

export const findBodies = operation({
  name: 'committee.find-bodies',
  does: 'A reader lists the committees, and which post sits in them for which institution.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ bodies: z.array(Body.extend({ seats: z.array(Seat) })), today: Day }),
  /** Names of staff may stand in it. */
  audit: ({ output }) => ({ about: output.bodies.map(({ body }) => body) }),
  async run({ tx, today }) {
    const seats = Map.groupBy(await findSeats(tx), ({ body }) => body);
    const bodies = await find(tx);
    return {
      bodies: bodies.map(({ circle: _, ...body }) => ({
        ...body,
        seats: (seats.get(body.body) ?? []).map(({ body: __, ...seat }) => seat),
      })),
      today,
    };
  },
});
