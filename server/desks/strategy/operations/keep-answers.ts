/** Keeps the answers to a questionnaire as a sheet: words, measures and approved figures of that day, never rewritten. */
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { SheetId } from '../model/questionnaires.ts';
import { Period } from '../model/reports.ts';
import { working, writers } from '../model/roles.ts';
import { Texts } from '../model/shared.ts';
import { answerData } from '../rules/answer-data.ts';
import { requireOrder } from '../rules/guards.ts';
import { findAnswerFacts } from '../store/answer-facts.ts';
import { findPlanToWrite } from '../store/plans.ts';
import { saveSheet } from '../store/questionnaires.ts';

export const keepAnswers = operation({
  name: 'strategy.keep-answers',
  does: 'A writer keeps the answers to a questionnaire as they stand.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    plan: PlanId,
    questionnaire: InstrumentId,
    period: Period,
    note: Texts.nullable().default(null),
  }),
  output: z.strictObject({ plan: PlanId, sheet: SheetId, number: z.int() }),
  audit: ({ input, output }) => ({
    about: [input.plan, input.questionnaire],
    detail: { number: output.number },
  }),
  errors: ['kernel.not-found', 'strategy.ends-before-start', 'strategy.nothing-answered'],
  async run({ input, tx, actor, today, dayOf, timeZone, announce }) {
    requireOrder(input.period.from, input.period.until);
    // Held until the end: two sheets never take one number.
    const plan = present(await findPlanToWrite(tx, input.plan));
    const facts = present(
      await findAnswerFacts(tx, plan, input.questionnaire, input.period, { today, dayOf, timeZone }),
    );
    const data = answerData(facts);
    if (!data.questions.some(({ answer }) => answer)) refuse('strategy.nothing-answered');
    const number = (facts.sheets.at(-1)?.number ?? 0) + 1;
    const sheet = newId();
    await saveSheet(tx, plan, { id: sheet, number, post: actor.post, note: input.note, data });
    await announce('strategy.answers-kept', plan.record_id, { sheet, number });
    return { plan: plan.record_id, sheet, number };
  },
});
