/** Notes that an institution answered on paper or by telephone; from then on the office types its answers in. */
import { z } from 'zod';
import { dropNotices } from '#kernel/notify/notices.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Paper, PeriodId, SheetId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { requireAnswering, requireOpen, requirePast } from '../rules/guards.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, setPaper, takeTurn } from '../store/sheets.ts';

export const takeFromPaper = operation({
  name: 'reporting.take-from-paper',
  does: 'A clerk of the office types in what an institution said on paper or by telephone; another person approves it.',
  kind: 'command',
  who: office,
  purpose: working,
  input: Paper.extend({ period: PeriodId, sheet: SheetId }),
  output: z.strictObject({ sheet: z.uuid() }),
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet } }),
  errors: [
    'kernel.not-found',
    'reporting.period-closed',
    'reporting.handed-in-already',
    'reporting.day-to-come',
  ],
  async run({ input: { period: id, sheet, ...paper }, tx, today, announce }) {
    await takeTurn(tx, id, sheet);
    const period = present((await findPeriods(tx, id))[0]);
    const found = present((await findSheets(tx, id, { sheet }))[0]);
    requireOpen(period, { state: period.state });
    requireAnswering(found, { state: found.state });
    requirePast(paper.on, today, 'on');
    await setPaper(tx, { period: id, sheet }, paper);
    // Whoever has answered is not reminded.
    await dropNotices(tx, id, sheet);
    await announce('reporting.sheet-taken-from-paper', id, { sheet });
    return { sheet };
  },
});
