/** The matrix: paragraphs and lines down, measures across, ties in the cells. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { CoverageCell, Tie } from '../model/crosswalk.ts';
import { ActionLine } from '../model/instruments.ts';
import { ItemId, MeasureKind, MeasureState, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';

export const readCrosswalk = operation({
  name: 'strategy.read-crosswalk',
  does: 'A reader opens the matrix of paragraphs and measures.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, withParts: z.boolean().default(false) }),
  output: z.strictObject({
    rows: z.array(CoverageCell),
    lines: z.array(ActionLine),
    measures: z.array(
      z.strictObject({
        id: ItemId,
        plan: PlanId,
        externalId: z.string().nullable(),
        titles: ReadTexts,
        kind: MeasureKind.nullable(),
        state: MeasureState,
      }),
    ),
    ties: z.array(Tie),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
