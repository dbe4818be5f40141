/** Opens a template of reports in its newest or an earlier version, with all that were written. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import { ReportLayout, TemplateId, TemplateRow, TemplateVersion } from '../model/report-templates.ts';
import { readers, reading } from '../model/roles.ts';
import { readLayout } from '../rules/report-layout.ts';
import { showTemplate, showVersion } from '../rules/report-templates.ts';
import { findTemplate, findTemplateVersions } from '../store/report-templates.ts';

export const readReportTemplate = operation({
  name: 'strategy.read-report-template',
  does: 'A reader opens a template of reports and the versions that it had.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    template: TemplateId,
    /** Of an earlier version; without one the newest. */
    number: z.int().min(1).optional(),
  }),
  output: z.strictObject({
    template: TemplateRow,
    layout: ReportLayout,
    /** The newest first. */
    versions: z.array(TemplateVersion),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const row = present(await findTemplate(tx, input.template, input.number));
    const versions = await findTemplateVersions(tx, row.record_id);
    return {
      template: showTemplate(row),
      layout: readLayout(row.layout),
      versions: versions.map(showVersion),
    };
  },
});
