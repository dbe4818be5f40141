/** Lists the plans, newest first. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { ReadPlanRow } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { showPlanTo } from '../rules/show.ts';
import { listPlans } from '../store/plans.ts';

export const findPlans = operation({
  name: 'strategy.find-plans',
  does: 'A reader lists the plans.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ instrument: InstrumentId.optional(), limit: PageSize, after: Cursor.optional() }),
  output: z.strictObject({ items: z.array(ReadPlanRow), next: Cursor.nullable() }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, actor, places }) {
    const after = places.read(input.after);
    const rows = await listPlans(tx, {
      instrument: input.instrument,
      limit: input.limit + 1,
      after: after && { at: after.key, id: after.id },
    });
    const page = rows.slice(0, input.limit);
    const last = rows.length > page.length ? page.at(-1) : undefined;
    return {
      items: page.map((row) => showPlanTo(actor, row)),
      next: last ? places.write({ key: last.created_at.toISOString(), id: last.record_id }) : null,
    };
  },
});
