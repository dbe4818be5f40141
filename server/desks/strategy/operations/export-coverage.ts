/** The coverage report: status of each paragraph, what nothing serves, balance, formulas. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { DownloadFile, ExportFormat } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';
import { writeCsv } from '#kernel/exports/csv.ts';
import { deskSentences } from '#kernel/exports/messages.ts';
import { writePdf } from '#kernel/exports/pdf.ts';
import { fileTypes } from '#kernel/exports/report.ts';
import { writeXlsx } from '#kernel/exports/xlsx.ts';
import { balance } from '../rules/balance.ts';
import { balanceParts } from '../rules/balance-parts.ts';
import { coverageReport, paragraphTable } from '../rules/coverage-report.ts';
import { findGapsIn, readCoverageOf } from '../rules/gaps.ts';
import { findCrosswalkFacts } from '../store/crosswalk-facts.ts';
import { findNames } from '../store/people.ts';
import { findWholePlans } from '../store/whole-plan.ts';

export const exportCoverage = operation({
  name: 'strategy.export-coverage',
  does: 'A reader exports the coverage report.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({
    plan: PlanId,
    withParts: z.boolean().default(false),
    format: ExportFormat,
    language: Language,
  }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan, detail: { format: input.format } }),
  errors: ['kernel.not-found'],
  async run({ input, tx, today }) {
    const found = present(await findCrosswalkFacts(tx, input.plan, input.withParts));
    const names = await findNames(tx, found.ties);
    const items = await findWholePlans(tx, found.plans);
    const { groups } = balance(balanceParts(items, 'kind'));
    const coverage = readCoverageOf(found, input.plan);
    const gaps = findGapsIn(found, names, input.plan);
    const facts = { plan: found.plan, coverage, gaps, groups, today };
    const { format, language } = input;
    const say = deskSentences('strategy', language);
    const report = coverageReport(facts, say, language);
    const formulas = {
      coverage: say('formula.coverage'),
      gaps: say('formula.gaps'),
      balance: say('formula.balance'),
    };
    const write = {
      csv: async () => writeCsv(paragraphTable(facts, say, language)),
      json: async () =>
        new TextEncoder().encode(
          JSON.stringify({ on: today, coverage, gaps, balance: groups, formulas }, null, 2),
        ),
      xlsx: async () => writeXlsx(report),
      pdf: async () => writePdf(report),
    };
    return {
      name: `coverage-${today}.${language}.${format}`,
      type: fileTypes[format],
      bytes: await write[format](),
    };
  },
});
