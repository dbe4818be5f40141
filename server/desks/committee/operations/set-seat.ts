/** Says which post of an institution sits in a body, or stands in for it, from when until when. */
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { BodyId, SeatFacts, SeatId } from '../model/bodies.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireOrder, requireOrganisation } from '../rules/guards.ts';
import { findBodies, findSeats, knownOrganisations, saveSeat, updateSeat } from '../store/bodies.ts';

export const setSeat = operation({
  name: 'committee.set-seat',
  does: 'A writer says which post of an institution sits in a committee or stands in, and until when.',
  kind: 'command',
  who: writers,
  purpose: working,
  /** With `seat` and the version one began with, that one is changed. */
  input: SeatFacts.extend({ body: BodyId, seat: SeatId.optional(), base: Base.default(1) }),
  output: z.strictObject({ body: z.uuid(), seat: z.uuid(), version: Base }),
  audit: ({ input }) => ({
    about: input.body,
    detail: { organisation: input.organisation, holds: input.holds },
  }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'committee.ends-before-start',
    'committee.no-such-organisation',
  ],
  async run({ input, tx, now, announce }) {
    const { body, circle } = present((await findBodies(tx, input.body))[0]);
    requireOrder(input.from, input.until);
    requireOrganisation((await knownOrganisations(tx, [input.organisation])).size === 1, 'organisation');
    if (input.seat) {
      const current = present((await findSeats(tx, { body, seat: input.seat }))[0]);
      requireBase(current, input.base);
      const of = { body, seat: input.seat, base: input.base };
      return { body, seat: input.seat, version: requireWon(await updateSeat(tx, of, input), current) };
    }
    const seat = newId(now);
    await saveSeat(tx, { body, circle, seat }, input);
    await announce('committee.seat-set', body, { seat });
    return { body, seat, version: 1 };
  },
});
