/** Lists the reporting periods with how far they have come; an institution counts its own sheets alone. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Period } from '../model/periods.ts';
import { approvers, office, readers, working } from '../model/roles.ts';
import { showPeriod } from '../rules/show-period.ts';
import { countSheets, findPeriods as listPeriods } from '../store/periods.ts';

export const findPeriods = operation({
  name: 'reporting.find-periods',
  does: 'A reader lists the reporting periods, and how many sheets are where.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({ periods: z.array(Period) }),
  audit: 'unrecorded',
  async run({ tx, actor, today }) {
    const found = await listPeriods(tx);
    const all: readonly string[] = [...office, ...approvers, 'strategy.reader'];
    const own = actor.roles.some((role) => all.includes(role)) ? null : actor.organisation;
    const ids = found.map(({ period }) => period);
    const counts = Map.groupBy(await countSheets(tx, ids, own), ({ period }) => period);
    return { periods: found.map((row) => showPeriod(row, counts.get(row.period) ?? [], today)) };
  },
});
