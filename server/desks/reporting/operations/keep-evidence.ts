/** Keeps a file behind a row of a sheet; whoever checks and approves finds it there. */
import { z } from 'zod';
import type { CleanDocument } from '#kernel/documents/clean.ts';
import { toldKinds } from '#kernel/documents/clean/refused.ts';
import { putDocument } from '#kernel/documents/put.ts';
import { takeDocument } from '#kernel/documents/take.ts';
import { newId } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { AnswerId } from '../model/answers.ts';
import { mostFiles } from '../model/lists.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { requireAnswering, requireOpen, requireOwn, requireRoomForFile } from '../rules/guards.ts';
import { findAnswers } from '../store/answers.ts';
import { findEvidence, saveEvidence } from '../store/evidence.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';

const Input = z.strictObject({
  period: PeriodId,
  sheet: SheetId,
  answer: AnswerId,
  /** True: the writer knows that some of what tells the file’s origin cannot be removed. */
  acceptKept: z.boolean().optional(),
});

export const keepEvidence = operation({
  name: 'reporting.keep-evidence',
  does: 'Whoever answers for an institution adds a file behind a row of its sheet.',
  kind: 'command',
  who: answerers,
  purpose: working,
  transport: 'upload',
  input: Input,
  output: z.strictObject({ document: z.uuid(), told: z.array(z.enum(toldKinds)) }),
  audit: ({ input, output }) => ({
    about: input.period,
    detail: { sheet: input.sheet, answer: input.answer, document: output.document },
  }),
  errors: [
    'kernel.not-found',
    'reporting.period-closed',
    'reporting.handed-in-already',
    'reporting.too-many-files',
  ],
  file: takeDocument<z.output<typeof Input>>({
    types: ['pdf', 'docx', 'xlsx', 'odt', 'jpeg', 'png', 'txt'],
    async admit({ input, tx, actor }) {
      const { period: id, sheet: ofSheet, answer } = input as z.output<typeof Input>;
      const period = present((await findPeriods(tx, id))[0]);
      const sheet = present((await findSheets(tx, id, { sheet: ofSheet }))[0]);
      requireOwn(actor, sheet);
      present((await findAnswers(tx, { period: id, sheet: ofSheet }, answer))[0]);
      requireOpen(period, { state: period.state });
      requireAnswering(sheet, { state: sheet.state });
    },
    acceptsKept: (input) => input.acceptKept === true,
  }),
  async run({ input, tx, actor, now, file, seals, announce }) {
    const { period: id, sheet: ofSheet, answer } = input;
    await takeTurn(tx, id, ofSheet);
    const period = present((await findPeriods(tx, id))[0]);
    const sheet = present((await findSheets(tx, id, { sheet: ofSheet }))[0]);
    requireOwn(actor, sheet);
    present((await findAnswers(tx, { period: id, sheet: ofSheet }, answer))[0]);
    requireOpen(period, { state: period.state });
    requireAnswering(sheet, { state: sheet.state });
    const beside = (await findEvidence(tx, { period: id, sheet: ofSheet })).filter(
      (one) => one.answer === answer,
    );
    requireRoomForFile(beside.length, mostFiles);
    const clean =
      (file as CleanDocument | undefined) ?? refuse('kernel.document-type', { params: { allowed: '' } });
    const document = newId(now);
    await putDocument(tx, seals, { id: document, record: id, file: clean });
    await saveEvidence(tx, { period: id, circle: period.circle }, { document, answer });
    await announce('reporting.evidence-kept', id, { sheet: ofSheet });
    return { document, told: [...clean.told] };
  },
});
