/** Opens a questionnaire beside a plan: each question with what it is tied to, a draft of an answer, and the answer. */
import { formatsOf } from '#kernel/exports/format.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { InstrumentId } from '../model/instruments.ts';
import { PlanId } from '../model/plan.ts';
import { Answer, AnswerData, SheetRow } from '../model/questionnaires.ts';
import { Period } from '../model/reports.ts';
import { readers, reading } from '../model/roles.ts';
import { Address, languages, ReadTexts } from '../model/shared.ts';
import { answerData, showAnswer, showSheet } from '../rules/answer-data.ts';
import { answerDraft } from '../rules/answer-draft.ts';
import { requireOrder } from '../rules/guards.ts';
import { reportWords } from '../rules/report-words.ts';
import { findAnswerFacts } from '../store/answer-facts.ts';
import { findPlan } from '../store/plans.ts';

export const readQuestionnaire = operation({
  name: 'strategy.read-questionnaire',
  does: 'A reader opens a questionnaire: its questions, what they are about, drafts and answers.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ plan: PlanId, questionnaire: InstrumentId, period: Period }),
  output: z.strictObject({
    data: AnswerData,
    /** In four languages, from today's rows; empty where a question is tied to nothing. */
    drafts: z.array(z.strictObject({ address: Address, words: ReadTexts })),
    /** Earlier wordings of answers, by question, the newest first; the one that counts stands in `data`. */
    earlier: z.array(z.strictObject({ address: Address, answer: Answer })),
    /** The newest first. */
    sheets: z.array(SheetRow),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found', 'strategy.ends-before-start'],
  async run({ input, tx, today, dayOf, timeZone }) {
    requireOrder(input.period.from, input.period.until);
    const plan = present(await findPlan(tx, input.plan));
    const facts = present(
      await findAnswerFacts(tx, plan, input.questionnaire, input.period, { today, dayOf, timeZone }),
    );
    const data = answerData(facts);
    const tongues = languages.map((language) => {
      const tongue = { language, say: deskSentences('strategy', language), format: formatsOf(language) };
      return { language, words: reportWords(data, tongue, null) };
    });
    const counts = new Set(data.questions.map(({ address, answer }) => `${address} ${answer?.number}`));
    return {
      data,
      drafts: data.questions.map((one) => ({
        address: one.address,
        words: Object.fromEntries(
          tongues.map(({ language, words }) => [language, answerDraft(one, data, words)]),
        ),
      })),
      earlier: facts.wordings
        .filter(({ address, number }) => !counts.has(`${address} ${number}`))
        .map((row) => ({ address: row.address, answer: showAnswer(row) })),
      sheets: facts.sheets.toReversed().map(showSheet),
    };
  },
});
