/** Opens a closed period again, with the reason. */
import { z } from 'zod';
import { orderNotices } from '#kernel/notify/notices.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { answering } from '../model/lists.ts';
import { PeriodId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { noticeOfOpening } from '../rules/notices.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets } from '../store/sheets.ts';
import { periodFlow } from '../workflow.ts';

export const reopenPeriod = operation({
  name: 'reporting.reopen-period',
  does: 'The office opens a closed period again, with the reason.',
  kind: 'command',
  who: office,
  purpose: working,
  input: z.strictObject({ period: PeriodId, reason: Reason }),
  output: z.strictObject({ period: z.uuid(), state: z.literal('open') }),
  move: {
    workflow: periodFlow,
    action: 'reopen',
    of: ({ period }) => ({ record: period }),
    reason: ({ reason }) => reason,
  },
  audit: ({ input }) => ({ about: input.period }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { period }, tx, today, announce }) {
    present((await findPeriods(tx, period))[0]);
    const waiting = (await findSheets(tx, period)).filter(({ state }) => answering.includes(state));
    const letters = waiting.map(({ sheet, organisation }) =>
      noticeOfOpening({ period, sheet, organisation }, today),
    );
    await orderNotices(tx, period, letters);
    await announce('reporting.period-reopened', period);
    return { period, state: 'open' as const };
  },
});
