/** SQL of the reports that were made on a plan. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { MadeWith, ReportLayout } from '../model/report-templates.ts';
import type { ReportData } from '../model/reports.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type ReportHead = {
  report_id: string;
  number: number;
  from_on: string;
  until_on: string;
  made_on: string;
  note: Texts | null;
  registry_number: string | null;
  registry_date: string | null;
  published_at: string | null;
  published_on: string | null;
  post_names: Texts | null;
  /** null: in the plain form. */
  template: MadeWith | null;
};

export type KeptReport = ReportHead & { layout: ReportLayout; data: ReportData };

const head = sql`r.report_id, r.number, r.from_on, r.until_on, r.made_on, r.note, r.registry_number, r.registry_date,
  r.published_at, r.published_on,
  p.names as post_names, case when r.template_id is not null then jsonb_build_object('id', r.template_id,
    'number', r.template_number, 'names', coalesce(v.names, '{}')) end as template`;
const joined = sql`strategy.reports r left join kernel.posts p on p.post_id = r.made_by_post
  left join strategy.report_template_versions v on v.record_id = r.template_id and v.number = r.template_number`;

export type CountedReport = ReportHead & {
  measures: number;
  gaps: number;
  unapproved: number;
  corrections: number;
};

/** The newest first. */
export async function listReports(tx: Tx, plan: string): Promise<CountedReport[]> {
  const found = await sql<CountedReport>`select ${head},
      (select count(*)::int from (select jsonb_path_query(r.data, '$.measures[*]') as m
        union all select jsonb_path_query(r.data, '$.ofValueInThemselves[*].measures[*]')) as told
        where m->>'type' = 'measure') as measures,
      (select count(*)::int from jsonb_array_elements(r.data->'paragraphs') g where (g->>'gap')::boolean) as gaps,
      (select count(*)::int from jsonb_array_elements(r.data->'indicators') i
        where jsonb_typeof(i->'value') = 'object' and i->'value'->>'approvedOn' is null) as unapproved,
      jsonb_array_length(r.data->'corrections') as corrections
    from ${joined} where r.record_id = ${plan} order by r.number desc`.execute(tx);
  return found.rows;
}

/** With everything that they said, the oldest first; `until`: no report with a higher number. */
export async function findReports(tx: Tx, plan: string, until?: number): Promise<KeptReport[]> {
  const upTo = until === undefined ? sql`true` : sql`r.number <= ${until}`;
  const found = await sql<KeptReport>`select ${head}, r.layout, r.data from ${joined}
    where r.record_id = ${plan} and ${upTo} order by r.number`.execute(tx);
  return found.rows;
}

export async function findReportNumber(tx: Tx, plan: string, report: string): Promise<number | undefined> {
  const found = await sql<{ number: number }>`select number from strategy.reports
    where record_id = ${plan} and report_id = ${report}`.execute(tx);
  return found.rows[0]?.number;
}

export async function saveReport(
  tx: Tx,
  plan: Held,
  row: {
    id: string;
    number: number;
    post: string;
    note: Texts | null;
    layout: ReportLayout;
    template: MadeWith | null;
    data: ReportData;
  },
): Promise<void> {
  const { period, on } = row.data;
  await sql`insert into strategy.reports (record_id, circle_id, report_id, number, from_on, until_on, made_on,
      made_by_post, note, layout, data, template_id, template_number)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.number}, ${period.from}, ${period.until}, ${on},
      ${row.post}, ${row.note && json(row.note)}, ${json(row.layout)}, ${json(row.data)},
      ${row.template?.id ?? null}, ${row.template?.number ?? null})`.execute(tx);
}

/** False: it bears a number already. */
export async function saveRegistry(
  tx: Tx,
  plan: Held,
  report: string,
  registry: { number: string; date: string },
): Promise<boolean> {
  const saved = await sql`update strategy.reports set registry_number = ${registry.number},
      registry_date = ${registry.date}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and report_id = ${report}
      and registry_number is null`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** With null it stands nowhere any more; a new address keeps the day of the first. */
export async function savePublished(
  tx: Tx,
  plan: Held,
  report: string,
  address: string | null,
  today: string,
): Promise<void> {
  await sql`update strategy.reports set published_at = ${address},
      published_on = case when ${address}::text is null then null else coalesce(published_on, ${today}::date) end
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and report_id = ${report}`.execute(
    tx,
  );
}

export type PublishedReport = {
  report_id: string;
  from_on: string;
  until_on: string;
  published_at: string;
  published_on: string;
};

export async function listPublished(tx: Tx, plan: string): Promise<PublishedReport[]> {
  const found = await sql<PublishedReport>`select report_id, from_on, until_on, published_at, published_on
    from strategy.reports where record_id = ${plan} and published_at is not null order by number`.execute(tx);
  return found.rows;
}
