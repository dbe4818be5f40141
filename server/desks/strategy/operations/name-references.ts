/** Says how measures and paragraphs are called, for a desk that keeps their ids; what is out of sight is left out. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { MeasureState } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { nameMeasures, nameParagraphs } from '../store/references.ts';

export const nameReferences = operation({
  name: 'strategy.name-references',
  does: 'A reader learns how measures and paragraphs are called that another desk speaks of.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    measures: z.array(z.strictObject({ plan: z.uuid(), item: z.uuid() })).max(1000),
    paragraphs: z
      .array(z.strictObject({ instrument: z.uuid(), address: z.string().max(120) }))
      .max(1000)
      .default([]),
  }),
  /** Those that there are and that the reader sees; of the rest nothing is said. */
  output: z.strictObject({
    measures: z.array(
      z.strictObject({
        plan: z.uuid(),
        item: z.uuid(),
        titles: ReadTexts,
        number: z.string().nullable(),
        state: MeasureState.nullable(),
      }),
    ),
    paragraphs: z.array(z.strictObject({ instrument: z.uuid(), address: z.string(), titles: ReadTexts })),
  }),
  audit: 'unrecorded',
  async run({ input, tx }) {
    return {
      measures: await nameMeasures(tx, input.measures),
      paragraphs: await nameParagraphs(tx, input.paragraphs),
    };
  },
});
