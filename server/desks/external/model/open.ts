/** The noun of what anybody may read of an event. Browser-safe. */
import { z } from 'zod';
import { eventStates } from './lists.ts';
import { Day, ReadTexts } from './shared.ts';

export const OpenEvent = z.strictObject({
  titles: ReadTexts,
  themes: ReadTexts,
  place: ReadTexts,
  firstOn: Day,
  lastOn: Day,
  organisers: z.array(ReadTexts),
  programme: z.array(
    z.strictObject({ on: Day, at: z.string().nullable(), until: z.string().nullable(), titles: ReadTexts }),
  ),
  note: ReadTexts.nullable(),
  state: z.enum(eventStates),
  version: z.int(),
});
export type OpenEvent = z.output<typeof OpenEvent>;

export const OpenJoint = z.strictObject({
  titles: ReadTexts,
  aim: ReadTexts,
  firstOn: Day,
  lastOn: Day,
  /** Who takes part. */
  sides: z.array(ReadTexts),
  withdrawn: z.array(ReadTexts),
  state: z.enum(['accepted', 'evaluated', 'stopped']),
  version: z.int(),
});
export type OpenJoint = z.output<typeof OpenJoint>;
