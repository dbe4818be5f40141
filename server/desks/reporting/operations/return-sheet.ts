/** Returns a sheet for revision: why, and where one knows it, row by row. */
import { z } from 'zod';
import { orderNotices } from '#kernel/notify/notices.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { AnswerId } from '../model/answers.ts';
import { longest } from '../model/lists.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { deciders, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { noticeOfReturn } from '../rules/notices.ts';
import { findAnswers, setWords } from '../store/answers.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';
import { sheetFlow } from '../workflow.ts';

export const returnSheet = operation({
  name: 'reporting.return-sheet',
  does: 'The office returns a sheet for revision, with words for the whole and for single rows.',
  kind: 'command',
  who: deciders,
  purpose: working,
  input: z.strictObject({
    period: PeriodId,
    sheet: SheetId,
    reason: Reason,
    rows: z
      .array(z.strictObject({ answer: AnswerId, words: z.string().trim().min(1).max(longest.words) }))
      .max(2000),
  }),
  output: z.strictObject({ sheet: z.uuid(), state: z.literal('returned') }),
  move: {
    workflow: sheetFlow,
    action: 'return',
    of: ({ period, sheet }) => ({ record: period, item: sheet }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet, rows: input.rows.length } }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { period, sheet, rows }, tx, today, announce }) {
    await takeTurn(tx, period, sheet);
    const { organisation } = present((await findSheets(tx, period, { sheet }))[0]);
    const known = new Set((await findAnswers(tx, { period, sheet })).map(({ answer }) => answer));
    for (const { answer } of rows) present(known.has(answer) || undefined);
    await setWords(tx, { period, sheet }, rows);
    await orderNotices(tx, period, [noticeOfReturn({ period, sheet, organisation }, today)]);
    await announce('reporting.sheet-returned', period, { sheet });
    return { sheet, state: 'returned' as const };
  },
});
