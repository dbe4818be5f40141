/** Approves a sheet; in the same transaction its figures become approved values of their indicators. */
import { z } from 'zod';
import { approveValues } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { approvers, working } from '../model/roles.ts';
import { requireStep } from '../rules/guards.ts';
import { findAnswers } from '../store/answers.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';
import { sheetFlow } from '../workflow.ts';
import { readSheet } from './read-sheet.ts';

export const approveSheet = operation({
  name: 'reporting.approve-sheet',
  does: 'Another person than whoever handed a sheet in approves it; its figures become approved values.',
  kind: 'command',
  who: approvers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId }),
  output: z.strictObject({ sheet: z.uuid(), state: z.literal('approved'), values: z.int() }),
  audit: ({ input, output }) => ({
    about: input.period,
    detail: { sheet: input.sheet, values: output.values },
  }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'kernel.same-person',
    'reporting.not-checked-yet',
    'strategy.plan-superseded',
    'strategy.not-on-scale',
    'strategy.approved-on-that-day',
  ],
  async run({ input: { period: id, sheet }, tx, now, today, call, announce }) {
    await takeTurn(tx, id, sheet);
    const period = present((await findPeriods(tx, id))[0]);
    requireStep(period, present((await findSheets(tx, id, { sheet }))[0]).state);
    await moveState(tx, sheetFlow, { record: id, item: sheet, action: 'approve' }, now);
    const shown = await call(readSheet, { period: id, sheet });
    const asked = new Set(shown.rows.map(({ answer }) => answer));
    const answers = await findAnswers(tx, { period: id, sheet });
    const figures = answers.flatMap(({ answer, plan, indicator, value, narrative: note, source, by }) =>
      asked.has(answer) && indicator !== null && value !== null && source !== null && by !== null
        ? [{ plan, figure: { indicator, value, source, note, enteredBy: by } }]
        : [],
    );
    // A figure counts for the last day of the period; of one that is not over, for the day on which it is approved.
    const on = period.toOn < today ? period.toOn : today;
    for (const [plan, of] of Map.groupBy(figures, (one) => one.plan))
      await call(approveValues, { plan, period: id, sheet, on, values: of.map(({ figure }) => figure) });
    await announce('reporting.sheet-approved', id, { sheet });
    return { sheet, state: 'approved' as const, values: figures.length };
  },
});
