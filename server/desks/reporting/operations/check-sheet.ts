/** The first of two steps: the office says that a sheet may be put before whoever approves. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { requireStep } from '../rules/guards.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';
import { sheetFlow } from '../workflow.ts';

export const checkSheet = operation({
  name: 'reporting.check-sheet',
  does: 'The office checks a sheet in a period with two steps; somebody else approves it.',
  kind: 'command',
  who: office,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId }),
  output: z.strictObject({ sheet: z.uuid(), state: z.literal('checked') }),
  move: {
    workflow: sheetFlow,
    action: 'check',
    of: ({ period, sheet }) => ({ record: period, item: sheet }),
  },
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet } }),
  errors: ['kernel.not-found', 'kernel.wrong-state', 'kernel.same-person', 'reporting.one-step-only'],
  async run({ input: { period, sheet }, tx, announce }) {
    await takeTurn(tx, period, sheet);
    requireStep(present((await findPeriods(tx, period))[0]), 'check');
    present((await findSheets(tx, period, { sheet }))[0]);
    await announce('reporting.sheet-checked', period, { sheet });
    return { sheet, state: 'checked' as const };
  },
});
