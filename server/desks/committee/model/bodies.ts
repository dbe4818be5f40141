/** The nouns of a body and its seats: institutions, and the posts that sit for them. Browser-safe. */
import { z } from 'zod';
import { holdings } from './lists.ts';
import { Base, Day, Line, ReadTexts } from './shared.ts';

export const BodyId = z.uuid().brand<'BodyId'>();
export const SeatId = z.uuid().brand<'SeatId'>();

/** A name is a help and never needed; nothing else of a person. */
export const SeatFacts = z.strictObject({
  organisation: z.uuid(),
  holds: z.enum(holdings),
  post: Line,
  name: Line.nullable(),
  from: Day,
  until: Day.nullable(),
});
export type SeatFacts = z.output<typeof SeatFacts>;

export const Seat = z.strictObject({
  seat: z.uuid(),
  organisation: z.uuid(),
  organisationNames: ReadTexts,
  holds: z.enum(holdings),
  post: z.string(),
  name: z.string().nullable(),
  from: Day,
  until: Day.nullable(),
  version: Base,
});
export type Seat = z.output<typeof Seat>;

export const Body = z.strictObject({ body: z.uuid(), names: ReadTexts, version: Base });
export type Body = z.output<typeof Body>;
