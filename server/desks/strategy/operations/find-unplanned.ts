/** Measures tied to nothing: shown, never forced. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { MeasureRow, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { showMeasure } from '../rules/show.ts';
import { countItems, findAncestors, listItems } from '../store/items.ts';
import { findNames } from '../store/people.ts';
import { findPlan } from '../store/plans.ts';

export const findUnplanned = operation({
  name: 'strategy.find-unplanned',
  does: 'A reader lists measures that serve no paragraph and no line.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, limit: PageSize, after: Cursor.optional() }),
  output: z.strictObject({ items: z.array(MeasureRow), next: Cursor.nullable(), count: z.int() }),
  audit: 'unrecorded',
  errors: ['kernel.not-found', 'kernel.input-invalid'],
  async run({ input, tx, actor, places }) {
    const after = places.read(input.after);
    const plans = [present(await findPlan(tx, input.plan)).record_id];
    const filter = { words: [], type: 'measure', untied: true };
    const sort = { by: 'plan' as const, language: actor.language };
    const rows = await listItems(tx, plans, { filter, sort, limit: input.limit + 1, after });
    const page = rows.slice(0, input.limit);
    const last = rows.length > page.length ? page.at(-1) : undefined;
    const ancestors = await findAncestors(
      tx,
      plans,
      page.map((row) => row.item_id),
    );
    const names = await findNames(tx, page);
    return {
      items: page.map((row) => showMeasure(row, ancestors, names)),
      next: last ? places.write({ key: last.sort_key, id: last.item_id }) : null,
      count: await countItems(tx, plans, filter),
    };
  },
});
