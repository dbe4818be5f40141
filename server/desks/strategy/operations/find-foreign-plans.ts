/** Lists the plans of other countries and towns that were taken in. */
import { fingerprintOf } from '#kernel/ledger/note.ts';
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { ForeignPlan } from '../model/foreign-plans.ts';
import { readers, reading } from '../model/roles.ts';
import { showForeign } from '../rules/compare-plans.ts';
import { countForeignMeasures, listForeign } from '../store/foreign-plans.ts';

export const findForeignPlans = operation({
  name: 'strategy.find-foreign-plans',
  does: 'A reader lists the plans of other countries and towns.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  /** The one that was taken in last comes first; at most 200. */
  output: z.strictObject({ plans: z.array(ForeignPlan) }),
  audit: 'unrecorded',
  async run({ tx }) {
    const found = await listForeign(tx);
    const counts = await countForeignMeasures(
      tx,
      found.map(({ record_id }) => record_id),
    );
    return {
      plans: found.map((row) =>
        showForeign(row, counts.get(row.record_id) ?? 0, row.key && fingerprintOf(row.key)),
      ),
    };
  },
});
