/** Takes a file away from behind a row, while the sheet lies with the institution; afterwards what was handed in stays together. */
import { z } from 'zod';
import { eraseDocument } from '#kernel/documents/erase.ts';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { requireAnswering, requireOpen, requireOwn } from '../rules/guards.ts';
import { findEvidence } from '../store/evidence.ts';
import { findPeriods } from '../store/periods.ts';
import { findSheets, takeTurn } from '../store/sheets.ts';

export const dropEvidence = operation({
  name: 'reporting.drop-evidence',
  does: 'Whoever answers for an institution takes a file away from behind a row of its sheet.',
  kind: 'command',
  who: answerers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId, document: z.uuid() }),
  output: z.strictObject({ document: z.uuid() }),
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet, document: input.document } }),
  errors: ['kernel.not-found', 'reporting.period-closed', 'reporting.handed-in-already'],
  async run({ input: { period: id, sheet: ofSheet, document }, tx, actor, announce }) {
    await takeTurn(tx, id, ofSheet);
    const period = present((await findPeriods(tx, id))[0]);
    const sheet = present((await findSheets(tx, id, { sheet: ofSheet }))[0]);
    requireOwn(actor, sheet);
    present(
      (await findEvidence(tx, { period: id, sheet: ofSheet })).find((one) => one.document === document),
    );
    requireOpen(period, { state: period.state });
    requireAnswering(sheet, { state: sheet.state });
    await eraseDocument(tx, id, document);
    await announce('reporting.evidence-dropped', id, { sheet: ofSheet });
    return { document };
  },
});
