/** Lists measures and activities of a plan by filter; of words, what has them as its number or title comes first. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, Level, MeasureKind, MeasureRow, MeasureState, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, Cursor, PageSize } from '../model/shared.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { readQuery } from '../rules/fold.ts';
import { showMeasure } from '../rules/show.ts';
import { countItems, findAncestors, findItem, listItems } from '../store/items.ts';
import { findNames } from '../store/people.ts';
import { findPlan, findPlanWithParts } from '../store/plans.ts';

export const findMeasures = operation({
  name: 'strategy.find-measures',
  does: 'A reader lists measures by what they are, who leads them and where they stand.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    plan: PlanId,
    /** Also the measures of plans that are part of this one. */
    withParts: z.boolean().default(false),
    text: z.string().trim().max(200).optional(),
    type: z.enum(['measure', 'activity']).optional(),
    kind: MeasureKind.optional(),
    level: Level.optional(),
    state: MeasureState.optional(),
    lead: z.uuid().optional(),
    withoutLead: z.boolean().optional(),
    tiedTo: Address.optional(),
    under: ItemId.optional(),
    sort: z.enum(['plan', 'title', 'starts', 'ends']).default('plan'),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({
    items: z.array(MeasureRow),
    next: Cursor.nullable(),
    /** Exact to 1,000; `more` says that there are more. */
    count: z.strictObject({ number: z.int(), more: z.boolean() }),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found', 'kernel.input-invalid'],
  async run({ input, tx, actor, places }) {
    const after = places.read(input.after);
    const found = input.withParts
      ? await findPlanWithParts(tx, input.plan)
      : [present(await findPlan(tx, input.plan))];
    if (found[0]?.record_id !== input.plan) notFound();
    const plans = found.map((plan) => plan.record_id);
    const above = input.under ? present(await findItem(tx, input.plan, input.under)) : undefined;
    const query = readQuery(input.text ?? '');
    const filter = { ...input, words: query.words, under: above?.place };
    const sort = { by: input.sort, language: actor.language, near: query.phrase ? query : undefined };
    const rows = await listItems(tx, plans, { filter, sort, limit: input.limit + 1, after });
    const page = rows.slice(0, input.limit);
    const last = rows.length > page.length ? page.at(-1) : undefined;
    const ancestors = await findAncestors(
      tx,
      plans,
      page.map((row) => row.item_id),
    );
    const names = await findNames(tx, page);
    const counted = await countItems(tx, plans, filter);
    return {
      items: page.map((row) => showMeasure(row, ancestors, names)),
      next: last ? places.write({ key: last.sort_key, id: last.item_id }) : null,
      count: { number: Math.min(counted, 1000), more: counted > 1000 },
    };
  },
});
