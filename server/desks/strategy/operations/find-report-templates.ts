/** Lists the templates of reports, each in its newest version, with what is not written in every language. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { TemplateRow } from '../model/report-templates.ts';
import { readers, reading } from '../model/roles.ts';
import { showTemplate } from '../rules/report-templates.ts';
import { listTemplates } from '../store/report-templates.ts';

export const findReportTemplates = operation({
  name: 'strategy.find-report-templates',
  does: 'A reader lists the templates that reports are made with.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({}),
  /** At most 200, in the order in which they were made, those out of use last. */
  output: z.strictObject({ templates: z.array(TemplateRow) }),
  audit: 'unrecorded',
  async run({ tx }) {
    return { templates: (await listTemplates(tx)).map(showTemplate) };
  },
});
