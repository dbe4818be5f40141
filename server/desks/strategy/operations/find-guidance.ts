/** Lists guidance: all of it, or what speaks to a measure or to a paragraph. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { GuidanceRow } from '../model/guidance.ts';
import { InstrumentId } from '../model/instruments.ts';
import { ItemId, PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Address } from '../model/shared.ts';
import { showGuidance } from '../rules/guidance.ts';
import { listGuidance, withGuidanceParts } from '../store/guidance.ts';
import { findPlacesServed, findReaching } from '../store/guidance-reach.ts';
import { findAncestors, findItem } from '../store/items.ts';

export const findGuidance = operation({
  name: 'strategy.find-guidance',
  does: 'A reader lists guidance, or what of it speaks to a measure or paragraph.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    of: z
      .discriminatedUnion('object', [
        z.strictObject({ object: z.literal('measure'), plan: PlanId, item: ItemId }),
        z.strictObject({ object: z.literal('address'), instrument: InstrumentId, address: Address }),
      ])
      .nullable()
      .default(null),
  }),
  /** At most 200, the newest first; of a measure or paragraph nothing that was withdrawn. */
  output: z.strictObject({ guidance: z.array(GuidanceRow) }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input: { of }, tx, today }) {
    if (of === null) {
      const all = await withGuidanceParts(tx, await listGuidance(tx));
      return { guidance: all.map((whole) => showGuidance(whole, today)) };
    }
    const reached =
      of.object === 'address'
        ? await findReaching(tx, [of])
        : await findReaching(tx, await servedBy(of.plan, of.item));
    const through = Map.groupBy(reached, ({ record_id }) => record_id);
    const all = await withGuidanceParts(tx, await listGuidance(tx, [...through.keys()]));
    return {
      guidance: all
        .map((whole) => {
          const addresses = (through.get(whole.row.record_id) ?? []).map(({ address }) => address);
          return showGuidance(whole, today, addresses);
        })
        // A draft binds nobody yet, and what was withdrawn binds nobody any more.
        .filter(({ standing }) => standing === 'in-force' || standing === 'coming'),
    };

    /** What it serves itself, and what that which it is part of serves. */
    async function servedBy(plan: string, item: string) {
      present(await findItem(tx, plan, item));
      return await findPlacesServed(tx, plan, [...(await findAncestors(tx, [plan], [item])).keys()]);
    }
  },
});
