/** Lists the plans, newest first. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { PlanRow } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';

export const findPlans = operation({
  name: 'strategy.find-plans',
  does: 'A reader lists the plans.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ instrument: InstrumentId.optional(), limit: PageSize, after: Cursor.optional() }),
  output: z.strictObject({ items: z.array(PlanRow), next: Cursor.nullable() }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run() {
    throw new Error('not written yet');
  },
});
