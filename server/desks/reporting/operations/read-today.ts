/** Today: the sheets that an institution still has to hand in; for the office, what was handed in and what is late. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { SheetState } from '../model/periods.ts';
import { approvers, office, workers, working } from '../model/roles.ts';
import { Day, ReadTexts } from '../model/shared.ts';
import { isLate, showPeriod } from '../rules/show-period.ts';
import { countSheets, findPeriods } from '../store/periods.ts';
import { findOwnSheets } from '../store/sheets.ts';

const Counted = z.strictObject({ period: z.uuid(), names: ReadTexts, n: z.int() });

export const readToday = operation({
  name: 'reporting.read-today',
  does: 'What waits in reporting: one’s own sheets to hand in; for the office, sheets handed in and sheets that are late.',
  kind: 'query',
  who: workers,
  purpose: working,
  input: z.strictObject({}),
  output: z.strictObject({
    own: z.array(
      z.strictObject({
        period: z.uuid(),
        sheet: z.uuid(),
        names: ReadTexts,
        dueOn: Day,
        state: SheetState,
        asked: z.int(),
        answered: z.int(),
        late: z.boolean(),
      }),
    ),
    toCheck: z.array(Counted),
    toApprove: z.array(Counted),
    late: z.array(Counted),
  }),
  audit: 'unrecorded',
  async run({ tx, actor, today }) {
    const is = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
    const own = is(['strategy.approver']) ? [] : await findOwnSheets(tx, actor.organisation);
    const periods = is([...office, ...approvers]) ? await findPeriods(tx) : [];
    const ids = periods.map(({ period }) => period);
    const counts = Map.groupBy(ids.length > 0 ? await countSheets(tx, ids, null) : [], (row) => row.period);
    const shown = periods.map((row) => showPeriod(row, counts.get(row.period) ?? [], today));
    const waiting = (count: (one: (typeof shown)[number]) => number) =>
      shown.flatMap((one) =>
        count(one) > 0 ? [{ period: one.period, names: one.names, n: count(one) }] : [],
      );
    return {
      own: own.map((sheet) => ({
        ...sheet,
        late: isLate({ dueOn: sheet.dueOn, state: 'open' }, sheet.state, today),
      })),
      toCheck: is(office) ? waiting(({ steps, counts: n }) => (steps === 2 ? (n['handed-in'] ?? 0) : 0)) : [],
      toApprove: is(approvers)
        ? waiting(({ steps, counts: n }) => (steps === 2 ? (n.checked ?? 0) : (n['handed-in'] ?? 0)))
        : [],
      late: is(office) ? waiting((one) => one.late) : [],
    };
  },
});
