/** Opens a reporting period: one sheet for each institution that leads something in the plans, with what it is asked. */
import { z } from 'zod';
import { findIndicators } from '#desks/strategy/public.ts';
import { houseCircle, newId } from '#kernel/ids.ts';
import { orderNotices } from '#kernel/notify/notices.ts';
import { operation } from '#kernel/operation/define.ts';
import { refuse } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState, startStates } from '#kernel/workflow/move.ts';
import { PeriodFacts } from '../model/periods.ts';
import { office, working } from '../model/roles.ts';
import { divide } from '../rules/divide.ts';
import { requireOrder } from '../rules/guards.ts';
import { noticeOfOpening, remindersOf } from '../rules/notices.ts';
import { saveAsked } from '../store/answers.ts';
import { savePeriod } from '../store/periods.ts';
import { saveSheets } from '../store/sheets.ts';
import { periodFlow, sheetFlow } from '../workflow.ts';

export const openPeriod = operation({
  name: 'reporting.open-period',
  does: 'The office opens a period: every institution that leads a measure gets a sheet with what is asked of it.',
  kind: 'command',
  who: office,
  purpose: working,
  input: PeriodFacts,
  output: z.strictObject({
    period: z.uuid(),
    sheets: z.int(),
    asked: z.int(),
    /** Measures that no institution leads: nobody is asked about them. */
    unled: z.int(),
  }),
  audit: ({ output }) => ({ about: output.period, detail: { sheets: output.sheets, asked: output.asked } }),
  errors: [
    'kernel.not-found',
    'reporting.ends-before-start',
    'reporting.nobody-to-ask',
    'reporting.plan-superseded',
  ],
  async run({ input, tx, actor, now, today, call, announce }) {
    requireOrder(input.fromOn, input.toOn, 'toOn');
    const plans = [];
    for (const plan of new Set(input.plans)) {
      const found = await call(findIndicators, { plan });
      if (found.plan.state === 'superseded') refuse('reporting.plan-superseded', { status: 422 });
      plans.push({ plan, items: found.items });
    }
    const { questions, unled } = divide(plans);
    if (questions.length === 0) refuse('reporting.nobody-to-ask', { status: 422 });
    const period = await openRecord(tx, {
      desk: 'reporting',
      kind: 'period',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    const of = { period, circle: houseCircle };
    const sheets = new Map(questions.map(({ organisation }) => [organisation, newId(now)]));
    await savePeriod(tx, of, { ...input, plans: plans.map(({ plan }) => plan) });
    await saveSheets(
      tx,
      of,
      [...sheets].map(([organisation, id]) => ({ id, organisation })),
    );
    await saveAsked(
      tx,
      of,
      questions.map(({ organisation, plan, item, indicator }, position) => {
        const sheet = sheets.get(organisation) ?? '';
        return { id: newId(now), sheet, position, plan, item, indicator };
      }),
    );
    await startState(tx, periodFlow, { record: period }, now);
    // The clock of a sheet is set so that it reminds on the day after it was due.
    const items = [...sheets.values()];
    await startStates(tx, sheetFlow, { record: period, items }, new Date(`${input.dueOn}T00:00:00Z`));
    const letters = [...sheets].flatMap(([organisation, sheet]) => {
      const of = { period, sheet, organisation };
      return [noticeOfOpening(of, today), ...remindersOf(of, input.dueOn, today)];
    });
    await orderNotices(tx, period, letters);
    await announce('reporting.period-opened', period);
    return { period, sheets: sheets.size, asked: questions.length, unled };
  },
});
