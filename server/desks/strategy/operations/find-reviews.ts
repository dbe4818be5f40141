/** Lists the reviews that changes of the threat opened: open ones first, the longest due first of all. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { PictureId, Review } from '../model/threats.ts';
import { showReview } from '../rules/threat-pictures.ts';
import { listReviews } from '../store/threat-reviews.ts';

export const findReviews = operation({
  name: 'strategy.find-reviews',
  does: 'A reader lists the measures that are looked at again after a change of the threat.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    picture: PictureId.optional(),
    plan: PlanId.optional(),
    item: ItemId.optional(),
    /** Only those that nobody has decided. */
    open: z.boolean().default(false),
  }),
  /** At most 200. */
  output: z.strictObject({ reviews: z.array(Review) }),
  audit: 'unrecorded',
  async run({ input, tx, today }) {
    return { reviews: (await listReviews(tx, input)).map((row) => showReview(row, today)) };
  },
});
