/** Writes a template of reports, or its next version; every version stays, since reports were made with it. */
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { TemplateFacts, TemplateId } from '../model/report-templates.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireInUse, showTemplate } from '../rules/report-templates.ts';
import {
  addTemplate,
  findTemplate,
  nextTemplateNumber,
  saveTemplateVersion,
} from '../store/report-templates.ts';

export const writeReportTemplate = operation({
  name: 'strategy.write-report-template',
  does: 'A writer writes a template of reports, or its next version.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: TemplateFacts.extend({
    /** null: a new one. */
    of: z.strictObject({ template: TemplateId, base: Base }).nullable(),
  }),
  output: z.strictObject({ template: TemplateId, number: z.int() }),
  audit: ({ output }) => ({ about: output.template, detail: { number: output.number } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.template-retired'],
  async run({ input, tx, actor, today, announce }) {
    const { of, names, layout, note } = input;
    const row = { names, layout, note: note || null, post: actor.post, on: today };
    if (of === null) {
      const id = await openRecord(tx, {
        desk: 'strategy',
        kind: 'report-template',
        organisation: actor.organisation,
        circle: houseCircle,
        retention: 'without-end',
      });
      const held = { record_id: id, circle_id: houseCircle };
      await addTemplate(tx, held);
      await saveTemplateVersion(tx, held, { ...row, number: 1 });
      await announce('strategy.report-template-written', id, { number: 1 });
      return { template: id, number: 1 };
    }
    const template = present(await findTemplate(tx, of.template));
    requireInUse(template);
    const number = requireWon(await nextTemplateNumber(tx, template, of.base), showTemplate(template));
    await saveTemplateVersion(tx, template, { ...row, number });
    await announce('strategy.report-template-written', template.record_id, { number });
    return { template: template.record_id, number };
  },
});
