/** The nouns of the calendar: the days on which nobody works. */
import { z } from 'zod';
import { Day, Names } from '../model.ts';

export const Holiday = z.strictObject({ day: Day, names: Names });
export type Holiday = z.output<typeof Holiday>;

/** More free days in one year than any country has; the database holds to the same. */
export const mostHolidays = 40;
