/** The roll-up of a plan and its parts: the figures of each side, as theirs. Browser-safe. */
import { z } from 'zod';
import { Level, MeasureKind, MeasureState, PlanId, PlanState } from './plan.ts';
import { Day, ReadTexts, Sum } from './shared.ts';

/** What is counted of one plan, or of all together. Stopped measures count in `states` alone. */
export const RollUpFigures = z.strictObject({
  measures: z.int(),
  /** Only states that some measure is in. */
  states: z.partialRecord(MeasureState, z.int()),
  /** `null`: measures of which nobody said it. */
  kinds: z.array(z.strictObject({ key: MeasureKind.nullable(), measures: z.int() })),
  levels: z.array(z.strictObject({ key: Level.nullable(), measures: z.int() })),
  /** By line of action, in the order of `lines`; a measure may serve several. */
  lines: z.array(z.int()),
  /** Paragraphs that ask for something and are served. */
  paragraphs: z.int(),
  money: z.array(Sum),
});
export type RollUpFigures = z.infer<typeof RollUpFigures>;

/** One plan with the institution whose figures they are. */
export const RollUpSide = RollUpFigures.extend({
  plan: PlanId,
  titles: ReadTexts,
  state: PlanState,
  organisation: z.strictObject({ id: z.uuid(), names: ReadTexts }),
  /** The day of the last change of the plan itself. */
  changedOn: Day,
});
export type RollUpSide = z.infer<typeof RollUpSide>;
