/** A kept report, or a preview, as it leaves the house: what it said, what is different to the one before, what was corrected since. */
import type { ReportData, ReportFile, ReportFormat, ReportRow } from '../model/reports.ts';
import type { Language } from '../model/shared.ts';
import type { ValueRow } from '../store/indicators.ts';
import type { ToldReport } from '../store/report-facts.ts';
import type { CountedReport, KeptReport, ReportHead } from '../store/reports.ts';
import { correctionsOf } from './report-data.ts';
import { reportDifference } from './report-difference.ts';

/** `earlier` in the order of their numbers; the last of them is the one that this report is compared with. */
export function reportFile(
  data: ReportData,
  earlier: readonly ToldReport[],
  kept: { head: ReportHead; values: readonly ValueRow[] } | null,
  node: string | null,
): ReportFile {
  const last = earlier.at(-1);
  return {
    ...data,
    report: kept && {
      id: kept.head.report_id,
      number: kept.head.number,
      madeOn: kept.head.made_on,
      registry: registryOf(kept.head),
      template: kept.head.template,
    },
    node,
    since: last ? { report: last.number, changes: reportDifference(last.data, data) } : null,
    correctedSince: kept ? correctionsOf([{ number: kept.head.number, data }], kept.values) : [],
  };
}

/** One that was made, beside those before it. */
export function keptReportFile(
  reports: readonly KeptReport[],
  values: readonly ValueRow[],
  node: string | null,
): ReportFile {
  const report = reports.at(-1) as KeptReport;
  return reportFile(report.data, reports.slice(0, -1), { head: report, values }, node);
}

/** `report-2-2026-11-22.bg.html`; the machine file is in no language. */
export function reportName(file: ReportFile, format: ReportFormat, language: Language): string {
  const number = file.report ? `report-${file.report.number}` : 'report-preview';
  return format === 'json' ? `${number}-${file.on}.json` : `${number}-${file.on}.${language}.${format}`;
}

export function registryOf(row: ReportHead) {
  return row.registry_number === null ? null : { number: row.registry_number, date: row.registry_date ?? '' };
}

export function showReport(row: CountedReport): ReportRow {
  return {
    id: row.report_id,
    number: row.number,
    period: { from: row.from_on, until: row.until_on },
    madeOn: row.made_on,
    madeBy: row.post_names,
    registry: registryOf(row),
    published: row.published_at === null ? null : { at: row.published_at, on: row.published_on ?? '' },
    note: row.note,
    template: row.template,
    measures: row.measures,
    gaps: row.gaps,
    unapproved: row.unapproved,
    corrections: row.corrections,
  };
}
