/** The coverage report: status of each paragraph, what nothing serves, balance, formulas. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { DownloadFile, ExportFormat } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';

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
  async run() {
    throw new Error('not written yet');
  },
});
