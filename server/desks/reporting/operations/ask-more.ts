/** Adds to the sheets of an open period what its plans gained since: rows, and sheets for institutions that had none. */
import { z } from 'zod';
import { findIndicators } from '#desks/strategy/public.ts';
import { newId } from '#kernel/ids.ts';
import { orderNotices } from '#kernel/notify/notices.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { startStates } from '#kernel/workflow/move.ts';
import { PeriodId } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { answering } from '../model/lists.ts';
import { Reason } from '../model/shared.ts';
import { divide, unasked } from '../rules/divide.ts';
import { requireOpen } from '../rules/guards.ts';
import { noticeOfMore, noticeOfOpening, remindersOf } from '../rules/notices.ts';
import { findAsked, saveAsked } from '../store/answers.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, saveSheets, takeTurn } from '../store/sheets.ts';
import { sheetFlow } from '../workflow.ts';

export const askMore = operation({
  name: 'reporting.ask-more',
  does: 'The office adds to the sheets of an open period what its plans gained since, with the reason.',
  kind: 'command',
  who: office,
  purpose: working,
  input: z.strictObject({ period: PeriodId, reason: Reason }),
  output: z.strictObject({
    rows: z.int(),
    /** Sheets that are new. */
    sheets: z.int(),
    /** Rows that were not added, for their sheet lies with the office or is approved. */
    left: z.int(),
  }),
  audit: ({ input, output }) => ({
    about: input.period,
    detail: { rows: output.rows, sheets: output.sheets },
  }),
  errors: ['kernel.not-found', 'reporting.period-closed', 'reporting.nothing-to-add'],
  async run({ input, tx, now, today, call, announce }) {
    const period = present((await findPeriods(tx, input.period))[0]);
    requireOpen(period, { state: period.state });
    const plans = [];
    for (const plan of period.plans)
      plans.push({ plan, items: (await call(findIndicators, { plan })).items });
    const of = { period: input.period, circle: period.circle };
    // One after the other: of two presses the second finds what the first has added.
    for (const { sheet } of await findSheets(tx, input.period)) await takeTurn(tx, input.period, sheet);
    const known = new Map((await findSheets(tx, input.period)).map((one) => [one.organisation, one]));
    const { asked, last } = await findAsked(tx, input.period);
    const wanted = unasked(divide(plans).questions, asked);
    const fits = (organisation: string) => answering.includes(known.get(organisation)?.state ?? 'to-answer');
    const adding = wanted.filter(({ organisation }) => fits(organisation));
    if (adding.length === 0)
      refuse('reporting.nothing-to-add', { status: 422, params: { n: wanted.length } });
    const institutions = [...new Set(adding.map(({ organisation }) => organisation))];
    const sheets = new Map(institutions.map((one) => [one, known.get(one)?.sheet ?? newId(now)]));
    const fresh = institutions.filter((one) => !known.has(one));
    const idOf = (organisation: string) => sheets.get(organisation) ?? '';
    await saveSheets(
      tx,
      of,
      fresh.map((organisation) => ({ id: idOf(organisation), organisation })),
    );
    await saveAsked(
      tx,
      of,
      adding.map(({ organisation, plan, item, indicator }, at) => {
        return { id: newId(now), sheet: idOf(organisation), position: last + 1 + at, plan, item, indicator };
      }),
      { on: today, reason: input.reason },
    );
    const items = fresh.map(idOf);
    await startStates(tx, sheetFlow, { record: input.period, items }, new Date(`${period.dueOn}T00:00:00Z`));
    const letters = institutions.flatMap((organisation) => {
      const sheet = { period: input.period, sheet: idOf(organisation), organisation };
      if (known.has(organisation)) return [noticeOfMore(sheet, today)];
      return [noticeOfOpening(sheet, today), ...remindersOf(sheet, period.dueOn, today)];
    });
    await orderNotices(tx, input.period, letters);
    await announce('reporting.asked-more', input.period);
    return { rows: adding.length, sheets: fresh.length, left: wanted.length - adding.length };
  },
});
