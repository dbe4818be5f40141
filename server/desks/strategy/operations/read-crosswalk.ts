/** The matrix: paragraphs and lines down, measures across, ties in the cells. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { CoverageCell, Tie } from '../model/crosswalk.ts';
import { ActionLine } from '../model/instruments.ts';
import { ItemId, MeasureKind, MeasureState, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { coverageCells } from '../rules/coverage.ts';
import { showLine } from '../rules/show.ts';
import { findCrosswalkFacts } from '../store/crosswalk-facts.ts';
import { findItems } from '../store/items.ts';

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
  async run({ input, tx }) {
    const facts = present(await findCrosswalkFacts(tx, input.plan, input.withParts));
    const items = await findItems(tx, facts.plans);
    return {
      rows: coverageCells(facts),
      lines: facts.lines.map((row) => showLine(row, row.record_id === input.plan)),
      measures: items
        .filter((item) => item.type === 'measure' || (item.type === 'activity' && item.addresses.length > 0))
        .map((item) => ({
          id: item.item_id,
          plan: item.record_id,
          externalId: item.external_id,
          titles: item.titles,
          kind: item.kind,
          state: item.state ?? ('planned' as const),
        })),
      ties: facts.ties.map((tie) => ({
        id: tie.tie_id,
        item: tie.item_id,
        instrument: tie.instrument_id,
        address: tie.address,
        strength: tie.strength,
        note: tie.note,
      })),
    };
  },
});
