/** Enters days on which nobody works. Periods that run already keep the end that they were given. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { Holiday, mostHolidays } from '../model/holidays.ts';
import { saveHolidays } from '../store/holidays.ts';

export const enterHolidays = operation({
  name: 'office.enter-holidays',
  does: 'Enters days on which nobody works, or names them anew.',
  kind: 'command',
  who: ['office.administrator'],
  purpose: ['office-administration'],
  input: z.strictObject({
    holidays: z
      .array(Holiday)
      .min(1)
      .max(mostHolidays)
      .refine((all) => new Set(all.map(({ day }) => day)).size === all.length, 'each day once'),
  }),
  output: z.strictObject({ entered: z.number().int() }),
  audit: ({ input }) => ({ detail: { days: input.holidays.map(({ day }) => day).join(' ') } }),
  errors: ['office.too-many-holidays'],
  async run({ input: { holidays }, tx }) {
    if (!(await saveHolidays(tx, holidays)))
      refuse('office.too-many-holidays', { params: { most: mostHolidays } });
    return { entered: holidays.length };
  },
});
