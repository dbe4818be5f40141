/** Measures tied to nothing: shown, never forced. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { MeasureRow, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
