/** Keeps one row of a sheet as it is typed. Of two windows the second is told what the first wrote, and loses nothing. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse, requireWon } from '#kernel/operation/errors.ts';
import { Answer, AnswerFacts, AnswerId } from '../model/answers.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireAnswering, requireOpen, requireOwn } from '../rules/guards.ts';
import { factsToKeep, judge } from '../rules/keep-answer.ts';
import { showAnswer } from '../rules/show-sheet.ts';
import { findAnswers, updateAnswers } from '../store/answers.ts';
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
    const { value, narrative, source } = factsToKeep(input);
    const facts = { value, narrative, source };
    const keeping = judge(facts, row, base);
    if (keeping === 'no-figure-asked') refuse('reporting.no-figure-asked', { status: 422 });
    if (keeping === 'same') return current;
    if (keeping === 'changed-meanwhile') refuse('kernel.changed-meanwhile', { current });
    const written = await updateAnswers(tx, of, [{ answer, base, ...facts }], { post: actor.post, now });
    requireWon(written.has(answer) ? base + 1 : undefined, current);
    return showAnswer(present((await findAnswers(tx, of, answer))[0]));
  },
});
