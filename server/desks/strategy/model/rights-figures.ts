/** Nouns of what reports and auditors are told of fundamental rights: counts of measures and of reviews. Browser-safe. */
import { z } from 'zod';
import { RightsStanding } from './rights.ts';

export const RightsFigures = z.strictObject({
  /** Measures that were not stopped, by where they stand before the gate; every standing is named. */
  standings: z.array(z.strictObject({ standing: RightsStanding, n: z.int() })),
  /** Reviews that findings opened, of every measure of the plan: still open, and by what was decided. */
  reviews: z.strictObject({ open: z.int(), keep: z.int(), change: z.int(), stop: z.int() }),
  /** Upheld complaints among the findings; null: fewer than `from`, and then no number is told. */
  complaints: z.strictObject({ n: z.int().nullable(), from: z.int() }),
});
export type RightsFigures = z.infer<typeof RightsFigures>;
