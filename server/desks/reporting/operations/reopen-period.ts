/** Opens a closed period again, with the reason. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { PeriodId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { findPeriods } from '../store/periods.ts';
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
  async run({ input: { period }, tx, announce }) {
    present((await findPeriods(tx, period))[0]);
    await announce('reporting.period-reopened', period);
    return { period, state: 'open' as const };
  },
});
