/** Undoes the approval of a sheet, with the reason: its figures are withdrawn with it, and the institution mends the sheet. */
import { z } from 'zod';
import { unapproveValues } from '#desks/strategy/public.ts';
import { orderNotices } from '#kernel/notify/notices.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { approvers, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { noticeOfReturn } from '../rules/notices.ts';
import { findAnswers, setWords } from '../store/answers.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';
import { sheetFlow } from '../workflow.ts';

export const unapproveSheet = operation({
  name: 'reporting.unapprove-sheet',
  does: 'Whoever may approve undoes the approval of a sheet, with the reason, which then stands beside each figure.',
  kind: 'command',
  who: approvers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId, reason: Reason }),
  output: z.strictObject({ sheet: z.uuid(), state: z.literal('returned'), values: z.int() }),
  move: {
    workflow: sheetFlow,
    action: 'unapprove',
    of: ({ period, sheet }) => ({ record: period, item: sheet }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input, output }) => ({
    about: input.period,
    detail: { sheet: input.sheet, values: output.values },
  }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'strategy.plan-superseded'],
  async run({ input: { period, sheet, reason }, tx, today, call, announce }) {
    await takeTurn(tx, period, sheet);
    const { organisation } = present((await findSheets(tx, period, { sheet }))[0]);
    const figures = (await findAnswers(tx, { period, sheet })).filter(({ value }) => value !== null);
    let values = 0;
    for (const plan of new Set(figures.map((row) => row.plan)))
      values += (await call(unapproveValues, { plan, period, sheet, reason })).values.length;
    await setWords(tx, { period, sheet }, []);
    await orderNotices(tx, period, [noticeOfReturn({ period, sheet, organisation }, today)]);
    await announce('reporting.sheet-unapproved', period, { sheet });
    return { sheet, state: 'returned' as const, values };
  },
});
