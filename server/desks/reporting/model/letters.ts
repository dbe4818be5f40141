/** The nouns of letters about sheets: what went out to which posts. Browser-safe. */
import { z } from 'zod';
import { Day, Moment, ReadTexts } from './shared.ts';

export const Letter = z.strictObject({
  sheet: z.uuid(),
  organisationNames: ReadTexts.nullable(),
  kind: z.enum(['opened', 'more', 'returned', 'due-soon', 'late']),
  /** The day on which it went out, or for which it waits. */
  on: Day,
  /** null: it has not gone out, or did before moments were kept. */
  at: Moment.nullable(),
  /** `nobody`: in no such post sat anybody with an address; `failed`: the mail server took none. */
  outcome: z.enum(['waits', 'told', 'nobody', 'failed']),
  /** The posts whose holders it went to, by their names; never who they are. */
  posts: z.array(ReadTexts),
});
export type Letter = z.output<typeof Letter>;
