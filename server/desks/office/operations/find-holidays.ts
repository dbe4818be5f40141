/** The days of one year on which nobody works: periods of working days pass them over. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Holiday } from '../model/holidays.ts';
import { findHolidays as find } from '../store/holidays.ts';

export const findHolidays = operation({
  name: 'office.find-holidays',
  does: 'Lists the days of a year on which nobody works.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({ year: z.number().int().min(2000).max(2100) }),
  output: z.strictObject({ holidays: z.array(Holiday) }),
  audit: 'unrecorded',
  run: async ({ input, tx }) => ({ holidays: await find(tx, input.year) }),
});
