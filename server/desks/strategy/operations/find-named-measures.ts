/** What measures are called that another desk names by plan and item. Who asks sees no more than on the measures' own pages. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { MeasureState } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { findNamedMeasures as find } from '../store/named-measures.ts';

const Named = z.strictObject({ plan: z.uuid(), measure: z.uuid() });

export const findNamedMeasures = operation({
  name: 'strategy.find-named-measures',
  does: 'A reader asks what measures are called that are named elsewhere.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ measures: z.array(Named).max(1000) }),
  /** Those that there are; of the rest nothing is said. */
  output: z.strictObject({
    measures: z.array(Named.extend({ titles: ReadTexts, state: MeasureState.nullable() })),
  }),
  audit: 'unrecorded',
  run: async ({ input, tx }) => ({ measures: await find(tx, input.measures) }),
});
