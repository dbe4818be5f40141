/** An invented questionnaire that came in by the door of every document, and what others look at of its answers. */
import { asOwner } from '#kernel/test/as-owner.ts';
import { acceptText } from '../operations/accept-text.ts';
import { importText } from '../operations/import-text.ts';
import { tieQuestion } from '../operations/tie-question.ts';
import { anInstrument } from './builders.ts';
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
