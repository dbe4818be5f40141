/** Takes a day out of the calendar that was entered wrongly. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Day } from '../model.ts';
import { removeHoliday as remove } from '../store/holidays.ts';

export const removeHoliday = operation({
  name: 'office.remove-holiday',
  does: 'Takes a day out of the calendar of days on which nobody works.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({ day: Day }),
  output: z.strictObject({ day: Day }),
  audit: ({ input }) => ({ detail: { day: input.day } }),
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    await remove(tx, input.day);
    return input;
  },
});
