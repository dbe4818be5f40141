/** Lists measures and activities of a plan by filter. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ItemId, Level, MeasureKind, MeasureRow, MeasureState, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, Cursor, PageSize } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
