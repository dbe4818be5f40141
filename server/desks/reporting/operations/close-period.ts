/** Closes a period: no answers are taken any more; what was handed in is still decided. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { PeriodId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { findPeriods } from '../store/periods.ts';
import { periodFlow } from '../workflow.ts';

export const closePeriod = operation({
  name: 'reporting.close-period',
  does: 'The office closes a period; from then on it takes no answers.',
  kind: 'command',
  who: office,
  purpose: working,
  input: z.strictObject({ period: PeriodId }),
  output: z.strictObject({ period: z.uuid(), state: z.literal('closed') }),
  move: {
    workflow: periodFlow,
    action: 'close',
    of: ({ period }) => ({ record: period }),
  },
  audit: ({ input }) => ({ about: input.period }),
  errors: ['kernel.not-found', 'kernel.wrong-state'],
  async run({ input: { period }, tx, announce }) {
    present((await findPeriods(tx, period))[0]);
    await announce('reporting.period-closed', period);
    return { period, state: 'closed' as const };
  },
});
