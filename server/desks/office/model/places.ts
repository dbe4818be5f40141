/** The nouns of small places: with how many people at most a place is small, and what was set before. */
import { z } from 'zod';

/** Below a thousand no place has a council of its own; above half a million none is small. */
export const SmallPlaceSize = z.int().min(1_000).max(500_000);

export const SmallPlaceChange = z.strictObject({
  inhabitants: SmallPlaceSize,
  at: z.string(),
  /** The post that set it. */
  by: z.record(z.string(), z.string()).nullable(),
  reason: z.string(),
});
export type SmallPlaceChange = z.output<typeof SmallPlaceChange>;
