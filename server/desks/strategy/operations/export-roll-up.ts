/** The roll-up as a file: one row for each plan, named as its owner's, and the whole at the end. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { writeCsv } from '#kernel/exports/csv.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { writePdf } from '#kernel/exports/pdf.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeXlsx } from '#kernel/exports/xlsx.ts';
import { DownloadFile, ExportFormat } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { present } from '#kernel/operation/errors.ts';
import { rollUpReport, rollUpTable } from '../rules/roll-up-report.ts';
import { showRollUp } from '../rules/show-roll-up.ts';
import { findRollUpFacts } from '../store/roll-up.ts';

export const exportRollUp = operation({
  name: 'strategy.export-roll-up',
  does: 'A reader exports a plan beside the plans that are part of it.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({ plan: PlanId, format: ExportFormat, language: Language }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan, detail: { format: input.format } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, today, dayOf }) {
    const facts = present(await findRollUpFacts(tx, input.plan));
    const rolled = present(showRollUp(facts, dayOf));
    const { format, language } = input;
    const say = deskSentences('strategy', language);
    const write = {
      csv: async () => writeCsv(rollUpTable(rolled, say, language)),
      json: async () =>
        new TextEncoder().encode(
          JSON.stringify({ on: today, ...rolled, formula: say('formula.roll-up') }, null, 2),
        ),
      xlsx: async () => writeXlsx(rollUpReport(rolled, today, say, language)),
      pdf: async () => writePdf(rollUpReport(rolled, today, say, language)),
    };
    return {
      name: `roll-up-${today}.${language}.${format}`,
      type: fileTypes[format],
      bytes: await write[format](),
    };
  },
});
