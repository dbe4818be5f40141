/** Lists what was not handed in by its day, of all open periods: which institution, for which period, since when. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { SheetState } from '../model/periods.ts';
import { readers, working } from '../model/roles.ts';
import { Day, ReadTexts } from '../model/shared.ts';
import { findLateSheets } from '../store/sheets.ts';

export const findLate = operation({
  name: 'reporting.find-late',
  does: 'A reader lists the institutions whose sheets are late, for the table of a committee: an institution, never a person.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    /** Late the longest first; at most 500. */
    late: z.array(
      z.strictObject({
        period: z.uuid(),
        sheet: z.uuid(),
        periodNames: ReadTexts,
        organisationNames: ReadTexts.nullable(),
        dueOn: Day,
        /** Not begun with, or returned and not handed in again. */
        state: SheetState,
      }),
    ),
  }),
  audit: 'unrecorded',
  async run({ tx, today }) {
    return { late: await findLateSheets(tx, today) };
  },
});
