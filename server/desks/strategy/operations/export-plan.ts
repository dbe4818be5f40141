/** A plan as XLSX, CSV, JSON or accessible PDF, in one of four languages. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { DownloadFile, ExportFormat } from '../model/export.ts';
import { PlanId } from '../model/plan.ts';
import { readers, reading } from '../model/roles.ts';
import { Language } from '../model/shared.ts';

export const exportPlan = operation({
  name: 'strategy.export-plan',
  does: 'A reader exports a plan.',
  kind: 'query',
  who: readers,
  purpose: reading,
  transport: 'download',
  input: z.strictObject({ plan: PlanId, format: ExportFormat, language: Language }),
  output: DownloadFile,
  audit: ({ input }) => ({ about: input.plan, detail: { format: input.format } }),
  errors: ['kernel.not-found'],
  async run() {
    throw new Error('not written yet');
  },
});
