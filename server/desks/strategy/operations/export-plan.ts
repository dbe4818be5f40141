/** A plan as XLSX, CSV, JSON or accessible PDF, in one of four languages. */
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
import { basesOf, dataOf, findingsOf } from '../rules/law-of-plan.ts';
import { setApart } from '../rules/own-label.ts';
import { planReport, planSections, planSheet, unplanned } from '../rules/plan-report.ts';
import { showPlan } from '../rules/show.ts';
import { findSummaries } from '../store/assessments.ts';
import { findLawOfPlan } from '../store/law-of-plan.ts';
import { findNames } from '../store/people.ts';
import { findPlan } from '../store/plans.ts';
import { findWholePlan } from '../store/whole-plan.ts';

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
  async run({ input, tx, today, timeZone }) {
    const plan = present(await findPlan(tx, input.plan));
    const items = await findWholePlan(tx, plan.record_id);
    const names = await findNames(
      tx,
      items.map((item) => ({
        lead_organisation: item.leadOrganisation,
        lead_post: item.leadPost,
        co_leads: item.coLeads,
        partners: item.partners,
      })),
    );
    const { format, language } = input;
    const say = deskSentences('strategy', language);
    const summaries = await findSummaries(tx, timeZone, plan.record_id);
    const law = await findLawOfPlan(tx, plan.record_id);
    const facts = { plan, items, names, summaries, law, today };
    const report = planReport(facts, say, language);
    const { inPlan, groups } = setApart(items);
    const withLaw = <Item extends { id: string }>(item: Item) => ({
      ...item,
      findings: findingsOf(law, item.id, () => true),
      legalBases: basesOf(law, item.id, today),
      personalData: dataOf(law, item.id),
    });
    const write = {
      csv: async () => writeCsv(planSheet(facts, say, language)),
      json: async () =>
        new TextEncoder().encode(
          JSON.stringify(
            {
              plan: showPlan(plan),
              items: inPlan.map(withLaw),
              ofValueInThemselves: groups.map((group) => {
                const { label, items: own } = unplanned(group);
                return { label, items: own.map(withLaw) };
              }),
            },
            null,
            2,
          ),
        ),
      xlsx: async () => writeXlsx({ ...report, sections: planSections(facts, say, language, planSheet) }),
      pdf: async () => writePdf(report),
    };
    return {
      name: `plan-${today}.${language}.${format}`,
      type: fileTypes[format],
      bytes: await write[format](),
    };
  },
});
