/** Takes the rows of a spreadsheet that a person has looked at, as if they had been typed: row by row, nothing overwritten unseen. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { Answer } from '../model/answers.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { TakenRow } from '../model/tables.ts';
import { requireAnswering, requireOpen, requireOwn } from '../rules/guards.ts';
import { factsToKeep, judge } from '../rules/keep-answer.ts';
import { showAnswer } from '../rules/show-sheet.ts';
import { findAnswers, updateAnswers } from '../store/answers.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';

export const takeAnswers = operation({
  name: 'reporting.take-answers',
  does: 'Whoever answers for an institution takes rows of a spreadsheet into its sheet, after having looked at them.',
  kind: 'command',
  who: answerers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId, rows: z.array(TakenRow).min(1).max(2000) }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        answer: z.uuid(),
        /** `changed-meanwhile`: somebody wrote here since the file was read; `now` is what stands, and it was left. */
        outcome: z.enum(['kept', 'same', 'changed-meanwhile', 'no-figure-asked']),
        now: Answer,
      }),
    ),
  }),
  audit: ({ input, output }) => ({
    about: input.period,
    detail: { sheet: input.sheet, kept: output.rows.filter(({ outcome }) => outcome === 'kept').length },
  }),
  errors: ['kernel.not-found', 'reporting.period-closed', 'reporting.handed-in-already'],
  async run({ input: { period: id, sheet: ofSheet, rows }, tx, actor, now }) {
    const of = { period: id, sheet: ofSheet };
    await takeTurn(tx, id, ofSheet);
    const period = present((await findPeriods(tx, id))[0]);
    const sheet = present((await findSheets(tx, id, { sheet: ofSheet }))[0]);
    requireOwn(actor, sheet);
    requireOpen(period, { state: period.state });
    requireAnswering(sheet, { state: sheet.state });
    const before = new Map((await findAnswers(tx, of)).map((row) => [row.answer, row]));
    // A row named twice is taken once, as it stands last.
    const wanted = [...new Map(rows.map((row) => [row.answer as string, row])).values()].map(
      ({ answer, base, ...typed }) => ({ answer: answer as string, base, ...factsToKeep(typed) }),
    );
    const outcomes = new Map(
      wanted.map((row) => [row.answer, judge(factsToKeep(row), present(before.get(row.answer)), row.base)]),
    );
    const keeping = wanted.filter(({ answer }) => outcomes.get(answer) === 'kept');
    await updateAnswers(tx, of, keeping, { post: actor.post, now });
    const after = new Map((await findAnswers(tx, of)).map((row) => [row.answer, row]));
    return {
      rows: [...outcomes].map(([answer, outcome]) => ({
        answer,
        outcome,
        now: showAnswer(present(after.get(answer))),
      })),
    };
  },
});
