/** Keeps one row of a sheet as it is typed. Of two windows the second is told what the first wrote, and loses nothing. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireWon } from '#kernel/operation/errors.ts';
import { Answer, AnswerFacts, AnswerId } from '../model/answers.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireAnswering, requireOpen, requireOwn } from '../rules/guards.ts';
import { factsToKeep, isSame } from '../rules/keep-answer.ts';
import { showAnswer } from '../rules/show-sheet.ts';
import { findAnswers, updateAnswer } from '../store/answers.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';

export const saveAnswer = operation({
  name: 'reporting.save-answer',
  does: 'Whoever answers for an institution writes a row of its sheet; it is kept as it is typed.',
  kind: 'command',
  who: answerers,
  purpose: working,
  input: AnswerFacts.extend({ period: PeriodId, sheet: SheetId, answer: AnswerId, base: Base }),
  output: Answer,
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet, answer: input.answer } }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'reporting.period-closed',
    'reporting.handed-in-already',
    'reporting.no-figure-asked',
  ],
  async run({ input: { answer, base, ...input }, tx, actor, now }) {
    const of = { period: input.period, sheet: input.sheet };
    await takeTurn(tx, of.period, of.sheet);
    const period = present((await findPeriods(tx, of.period))[0]);
    const sheet = present((await findSheets(tx, of.period, { sheet: of.sheet }))[0]);
    requireOwn(actor, sheet);
    const row = present((await findAnswers(tx, of, answer))[0]);
    const current = showAnswer(row);
    requireOpen(period, current);
    requireAnswering(sheet, current);
    const facts = factsToKeep(input);
    if (facts.value !== null && row.indicator === null) refuse('reporting.no-figure-asked', { status: 422 });
    // The same words again, from the other window or sent twice, are no conflict and no new version.
    if (isSame(facts, current)) return current;
    if (row.version !== base) refuse('kernel.changed-meanwhile', { current });
    const won = await updateAnswer(tx, { ...of, answer, base }, facts, { post: actor.post, now });
    requireWon(won, current);
    return showAnswer(present((await findAnswers(tx, of, answer))[0]));
  },
});
