/** Opens one sheet: everything that one institution is asked, on one page, with what it answered the last time. */
import { z } from 'zod';
import { findIndicators } from '#desks/strategy/public.ts';
import { findDocuments } from '#kernel/documents/find.ts';
import { operation } from '#kernel/operation/define.ts';
import { notFound, present } from '#kernel/operation/errors.ts';
import { SheetRow } from '../model/answers.ts';
import { Period, PeriodId, SheetId, SheetLine, SheetState } from '../model/periods.ts';
import { readers, working } from '../model/roles.ts';
import { Moment, ReadTexts } from '../model/shared.ts';
import { maySee } from '../rules/guards.ts';
import { isLate, showPeriod } from '../rules/show-period.ts';
import { actsOn, filesByAnswer, type ListedItem, showRows } from '../rules/show-sheet.ts';
import { findAnswers, findEarlierAnswers } from '../store/answers.ts';
import { findEvidence } from '../store/evidence.ts';
import { findPeriods } from '../store/periods.ts';
import { findHistory, findSheets } from '../store/sheets.ts';

export const readSheet = operation({
  name: 'reporting.read-sheet',
  does: 'An institution opens its sheet; the office and whoever approves open any, others one that was approved.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId }),
  output: z.strictObject({
    period: Period,
    sheet: SheetLine,
    plans: z.array(z.strictObject({ id: z.uuid(), titles: ReadTexts })),
    rows: z.array(SheetRow),
    history: z.array(
      z.strictObject({
        to: SheetState,
        action: z.string(),
        reason: z.string().nullable(),
        at: Moment,
        post: ReadTexts.nullable(),
      }),
    ),
    /** What the person at work may do with it now. */
    may: z.array(z.enum(['answer', 'hand-in', 'return', 'check', 'approve', 'unapprove', 'take-from-paper'])),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx, actor, today, seals, call }) {
    const period = present((await findPeriods(tx, input.period))[0]);
    const found = present((await findSheets(tx, input.period, { sheet: input.sheet }))[0]);
    if (!maySee(actor, found)) notFound();
    const answers = await findAnswers(tx, input);
    const asked = Map.groupBy(answers, ({ plan }) => plan);
    const plans: { id: string; titles: z.output<typeof ReadTexts> }[] = [];
    const items: ListedItem[] = [];
    for (const [plan, rows] of asked) {
      const listed = await call(findIndicators, { plan, items: [...new Set(rows.map(({ item }) => item))] });
      plans.push({ id: plan, titles: listed.plan.titles });
      items.push(...listed.items);
    }
    const of = { period: input.period, organisation: found.organisation, before: period.toOn };
    const earlier = await findEarlierAnswers(tx, of);
    const evidence = await findEvidence(tx, input);
    const kept = await findDocuments(
      tx,
      seals,
      input.period,
      evidence.map(({ document }) => document),
    );
    const { movedBy: _, since, ...sheet } = found;
    return {
      period: showPeriod(period, [], today),
      sheet: { ...sheet, since: since.toISOString(), late: isLate(period, found.state, today) },
      plans,
      rows: showRows(answers, items, earlier, period, filesByAnswer(evidence, kept)),
      history: (await findHistory(tx, input.period, input.sheet)).map(({ at, ...row }) => ({
        ...row,
        at: at.toISOString(),
      })),
      may: actsOn(actor, found, period),
    };
  },
});
