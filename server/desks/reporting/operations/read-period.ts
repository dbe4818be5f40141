/** Opens a reporting period: which sheet is where, and who is late. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Period, PeriodId, SheetLine } from '../model/periods.ts';
import { readers, working } from '../model/roles.ts';
import { maySee } from '../rules/guards.ts';
import { isLate, showPeriod } from '../rules/show-period.ts';
import { countSheets, findPeriods } from '../store/periods.ts';
import { findSheets } from '../store/sheets.ts';

export const readPeriod = operation({
  name: 'reporting.read-period',
  does: 'A reader opens a period: the office sees every sheet, an institution its own, others what was approved.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ period: PeriodId }),
  output: z.strictObject({ period: Period, sheets: z.array(SheetLine), today: z.string() }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today }) {
    const period = present((await findPeriods(tx, input.period))[0]);
    const counts = await countSheets(tx, [input.period], null);
    const sheets = (await findSheets(tx, input.period)).filter((sheet) => maySee(actor, sheet));
    return {
      period: showPeriod(period, counts, today),
      sheets: sheets.map(({ movedBy: _, since, state, ...sheet }) => ({
        ...sheet,
        state,
        since: since.toISOString(),
        late: isLate(period, state, today),
      })),
      today,
    };
  },
});
