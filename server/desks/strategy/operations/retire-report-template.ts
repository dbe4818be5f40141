/** Takes a template of reports out of use, with a reason; the reports that were made with it keep it. */
import { operation } from '#kernel/operation/define.ts';
import { present, refuse } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { TemplateId } from '../model/report-templates.ts';
import { working, writers } from '../model/roles.ts';
import { Reason } from '../model/shared.ts';
import { findTemplate, retireTemplate } from '../store/report-templates.ts';

export const retireReportTemplate = operation({
  name: 'strategy.retire-report-template',
  does: 'A writer takes a template of reports out of use, with a reason.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ template: TemplateId, reason: Reason }),
  output: z.strictObject({ template: TemplateId }),
  audit: ({ input }) => ({ about: input.template }),
  errors: ['kernel.not-found', 'strategy.template-retired'],
  async run({ input, tx, today, announce }) {
    const template = present(await findTemplate(tx, input.template));
    if (!(await retireTemplate(tx, template, { on: today, reason: input.reason })))
      refuse('strategy.template-retired');
    await announce('strategy.report-template-retired', template.record_id);
    return { template: template.record_id };
  },
});
