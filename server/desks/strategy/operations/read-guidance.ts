/** Opens guidance: every version with its texts, to what it speaks, and the measures that it reaches. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { GuidanceId, GuidanceRow, GuidanceVersion } from '../model/guidance.ts';
import { ItemId, MeasureState, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, ReadTexts } from '../model/shared.ts';
import { showGuidance, showVersions } from '../rules/guidance.ts';
import { findWholeGuidance } from '../store/guidance.ts';
import { findLinkedItems } from '../store/guidance-reach.ts';

export const readGuidance = operation({
  name: 'strategy.read-guidance',
  does: 'A reader opens guidance with its versions and the measures that it speaks to.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ guidance: GuidanceId }),
  output: z.strictObject({
    guidance: GuidanceRow,
    /** A draft first, then the newest. */
    versions: z.array(GuidanceVersion),
    places: z.array(
      z.strictObject({ instrument: z.uuid(), address: Address, heading: ReadTexts.nullable() }),
    ),
    /** In plans that have not ended; at most 500. */
    measures: z.array(
      z.strictObject({
        plan: PlanId,
        item: ItemId,
        externalId: z.string().nullable(),
        titles: ReadTexts,
        state: MeasureState.nullable(),
      }),
    ),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, today }) {
    const whole = present(await findWholeGuidance(tx, input.guidance));
    const measures = await findLinkedItems(tx, [input.guidance]);
    return {
      guidance: showGuidance(whole, today),
      versions: showVersions(whole, today),
      places: whole.places.map(({ instrument_id, address, headings }) => ({
        instrument: instrument_id,
        address,
        heading: headings,
      })),
      measures: measures.slice(0, 500).map(({ plan, item, external_id, titles, state }) => ({
        plan,
        item,
        externalId: external_id,
        titles,
        state,
      })),
    };
  },
});
