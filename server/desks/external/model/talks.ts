/** The nouns of contacts held and of the matrix made from them. Browser-safe. */
import { z } from 'zod';
import { NeighbourId } from './neighbours.ts';
import { Day, Level, Way } from './shared.ts';

export const TalkId = z.uuid().brand<'TalkId'>();

export const TalkFacts = z.strictObject({
  neighbours: z.array(NeighbourId).min(1).max(60),
  heldOn: Day,
  level: Level,
  way: Way,
  /** One line, without persons. */
  about: z
    .string()
    .trim()
    .min(3)
    .max(200)
    .regex(/^[^\r\n]*$/, 'one line'),
});
export type TalkFacts = z.output<typeof TalkFacts>;

export const Talk = z.strictObject({
  talk: z.uuid(),
  neighbours: z.array(z.uuid()),
  heldOn: Day,
  level: Level,
  way: Way,
  about: z.string(),
});
export type Talk = z.output<typeof Talk>;

export const MatrixCell = z.strictObject({
  level: Level,
  way: Way,
  /** null: never. */
  lastOn: Day.nullable(),
  talks: z.int(),
});
export type MatrixCell = z.output<typeof MatrixCell>;
