/** An invented questionnaire that came in by the door of every document, and what others look at of its answers. */
import { asOwner } from '#kernel/test/as-owner.ts';
import type { AnswerData } from '../model/questionnaires.ts';
import { acceptText } from '../operations/accept-text.ts';
import { importText } from '../operations/import-text.ts';
import { keepAnswers } from '../operations/keep-answers.ts';
import { readQuestionnaire } from '../operations/read-questionnaire.ts';
import { exportAnswers } from '../operations/export-answers.ts';
import { tieQuestion } from '../operations/tie-question.ts';
import { writeAnswer } from '../operations/write-answer.ts';
import { anInstrument } from './builders.ts';
import { aReportedPlan, node, period, type Reported } from './report-builders.ts';
import type { StrategyHouse } from './strategy-house.ts';

const questions = {
  en: `NOTE

Questions of an invented body

1. Which measures <b>run</b> in schools?
2. How do you know that they help?
3. What is done about money?
`,
  bg: `БЕЛЕЖКА

Въпроси на измислена организация

1. Кои мерки се изпълняват в училищата?
2. По какво съдите, че помагат?
3. Какво се прави по отношение на средствата?
`,
};

/** Answers the document; its questions stand at `text/1` to `text/3`, in English and Bulgarian. */
export async function aQuestionnaire(t: StrategyHouse): Promise<string> {
  const titles = { en: 'Questions of an invented body' };
  const instrument = await anInstrument(t.editor, { number: 'Q 1/26', titles });
  for (const [language, text] of Object.entries(questions)) {
    const upload = { name: 'questions.txt', type: 'text/plain', bytes: new TextEncoder().encode(text) };
    const { version } = await t.uploads<{ version: string }>(
      t.editor,
      importText,
      { instrument, language },
      upload,
    );
    await t.editor.does(acceptText, { instrument, version });
  }
  return instrument;
}

export async function aQuestionTie(
  t: StrategyHouse,
  questionnaire: string,
  address: string,
  to: { instrument: string; address: string },
): Promise<string> {
  const input = { questionnaire, address, to, reason: 'It speaks of the same work' };
  return (await t.editor.does<{ tie: string }>(tieQuestion, input)).tie;
}

/** As the approval of a reporting sheet leaves it. */
export async function approveByHand(t: StrategyHouse, value: string): Promise<void> {
  await asOwner(
    t,
    `update strategy.indicator_values set approved_by_post = $1, approved_at = now(), approved_in = $2, approved_sheet = $2
     where value_id = $2`,
    [t.approver.post, value],
  );
}

export type Asked = Reported & { questionnaire: string };

/** A plan with something of everything, and a questionnaire beside it. */
export async function anAskedPlan(t: StrategyHouse): Promise<Asked> {
  return { ...(await aReportedPlan(t)), questionnaire: await aQuestionnaire(t) };
}

export type ReadQuestionnaire = {
  data: AnswerData;
  drafts: { address: string; words: Record<string, string> }[];
  earlier: { address: string; answer: { number: number; words: object } }[];
  sheets: { id: string; number: number; answered: number; questions: number }[];
};

export const questionnaireOf = async (
  t: StrategyHouse,
  { plan, questionnaire }: { plan: string; questionnaire: string },
  more: object = {},
) => await t.reader.does<ReadQuestionnaire>(readQuestionnaire, { plan, questionnaire, period, ...more });

export const questionAt = ({ data }: ReadQuestionnaire, address: string) =>
  data.questions.find((one) => one.address === address);

export async function anAnswer(
  t: StrategyHouse,
  { plan, questionnaire }: { plan: string; questionnaire: string },
  words: object,
  more: { address?: string; base?: number } = {},
): Promise<{ number: number }> {
  const input = { plan, questionnaire, address: 'text/1', words, base: 0, ...more };
  return await t.editor.does(writeAnswer, input);
}

export async function aSheet(
  t: StrategyHouse,
  { plan, questionnaire }: { plan: string; questionnaire: string },
): Promise<{ sheet: string; number: number }> {
  const note = { en: 'For the invented body' };
  return await t.editor.does(keepAnswers, { plan, questionnaire, period, note });
}

/** `of`: a sheet, or a period. */
export async function answersAs(
  t: StrategyHouse,
  { plan, questionnaire }: { plan: string; questionnaire: string },
  of: object,
  format: string,
  language = 'en',
): Promise<Uint8Array> {
  const input = { plan, questionnaire, of, format, language, at: node };
  return (await t.reader.does<{ bytes: Uint8Array }>(exportAnswers, input)).bytes;
}

/** As the approval that was undone leaves it. */
export async function unapproveByHand(t: StrategyHouse, value: string): Promise<void> {
  await asOwner(
    t,
    `update strategy.indicator_values set state = 'withdrawn', withdrawn_reason = 'Counted twice', unapproved_at = now(),
       unapproved_by_post = entered_by_post where value_id = $1`,
    [value],
  );
}
