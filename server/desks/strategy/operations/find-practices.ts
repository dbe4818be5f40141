/** What was noted at one of our measures as good practice of others. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { Practice } from '../model/foreign-plans.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { findItem } from '../store/items.ts';
import { findPracticesOfItem } from '../store/practices.ts';

export const findPractices = operation({
  name: 'strategy.find-practices',
  does: 'A reader sees what was noted at a measure as good practice of others.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, item: ItemId }),
  output: z.strictObject({
    practices: z.array(
      Practice.extend({
        /** Whose it is, and what it is called there. */
        names: ReadTexts,
        titles: ReadTexts,
        externalId: z.string().nullable(),
        verified: z.boolean(),
      }),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const item = present(await findItem(tx, input.plan, input.item));
    const found = await findPracticesOfItem(tx, input.plan, item.item_id);
    return { practices: found.map((row) => ({ ...row, at: row.at.toISOString() })) };
  },
});
