/** Today: agreements whose review date has come, for those who may look at them again. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { findReminders } from '#kernel/workflow/reminders.ts';
import { working, writers } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { findAgreements } from '../store/agreements.ts';
import { agreementFlow } from '../workflow.ts';

export const readToday = operation({
  name: 'external.read-today',
  does: 'What waits for a writer of the register: agreements to look at again.',
  kind: 'query',
  who: writers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    reviews: z.array(z.strictObject({ agreement: z.uuid(), titles: ReadTexts, due: Moment })),
  }),
  audit: 'unrecorded',
  async run({ tx }) {
    const due = new Map((await findReminders(tx, agreementFlow.name)).map((one) => [one.record, one.due]));
    if (due.size === 0) return { reviews: [] };
    const agreements = await findAgreements(tx);
    return {
      reviews: agreements.flatMap(({ agreement, titles }) => {
        const at = due.get(agreement);
        return at ? [{ agreement, titles, due: at.toISOString() }] : [];
      }),
    };
  },
});
