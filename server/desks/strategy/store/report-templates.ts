/** SQL of the templates of reports: which there are, and every version of each. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ReportLayout } from '../model/report-templates.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type TemplateFound = Held & {
  /** Of the newest version, or of the one that was asked for. */
  number: number;
  names: Texts;
  layout: ReportLayout;
  written_on: string;
  retired_on: string | null;
  retired_reason: string | null;
};

const found = sql`t.record_id, t.circle_id, v.number, v.names, v.layout, v.written_on, t.retired_on, t.retired_reason`;
const versions = sql`strategy.report_template_versions v on v.record_id = t.record_id and v.circle_id = t.circle_id`;

/** Each in its newest version, in the order in which they were made, those out of use last. At most 200. */
export async function listTemplates(tx: Tx): Promise<TemplateFound[]> {
  const listed = await sql<TemplateFound>`select ${found} from strategy.report_templates t
    join ${versions} and v.number = t.number where t.circle_id = any (kernel.my_circles())
    order by t.retired_on is not null, t.created_at, t.record_id limit 200`.execute(tx);
  return listed.rows;
}

/** `number`: of an earlier version; else the newest. */
export async function findTemplate(tx: Tx, id: string, number?: number): Promise<TemplateFound | undefined> {
  const wanted = number === undefined ? sql`t.number` : sql`${number}`;
  const one = await sql<TemplateFound>`select ${found} from strategy.report_templates t
    join ${versions} and v.number = ${wanted} where t.record_id = ${id}`.execute(tx);
  return one.rows[0];
}

export type TemplateVersionRow = {
  number: number;
  names: Texts;
  note: string | null;
  written_on: string;
  post_names: Texts | null;
};

/** The newest first. */
export async function findTemplateVersions(tx: Tx, id: string): Promise<TemplateVersionRow[]> {
  const all =
    await sql<TemplateVersionRow>`select v.number, v.names, v.note, v.written_on, p.names as post_names
    from strategy.report_template_versions v left join kernel.posts p on p.post_id = v.written_by_post
    where v.record_id = ${id} order by v.number desc`.execute(tx);
  return all.rows;
}

export async function addTemplate(tx: Tx, { record_id, circle_id }: Held): Promise<void> {
  await sql`insert into strategy.report_templates (record_id, circle_id) values (${record_id}, ${circle_id})`.execute(
    tx,
  );
}

export async function saveTemplateVersion(
  tx: Tx,
  of: Held,
  row: { number: number; names: Texts; layout: ReportLayout; note: string | null; post: string; on: string },
): Promise<void> {
  await sql`insert into strategy.report_template_versions (record_id, circle_id, number, names, layout, note,
      written_by_post, written_on)
    values (${of.record_id}, ${of.circle_id}, ${row.number}, ${json(row.names)}, ${json(row.layout)}, ${row.note},
      ${row.post}, ${row.on})`.execute(tx);
}

/** Answers the number of the next version, or undefined where somebody was quicker. */
export async function nextTemplateNumber(tx: Tx, of: Held, base: number): Promise<number | undefined> {
  const won = await sql<{ number: number }>`update strategy.report_templates set number = number + 1
    where record_id = ${of.record_id} and circle_id = ${of.circle_id} and number = ${base} and retired_on is null
    returning number`.execute(tx);
  return won.rows[0]?.number;
}

/** False: it was out of use already. */
export async function retireTemplate(
  tx: Tx,
  of: Held,
  row: { on: string; reason: string },
): Promise<boolean> {
  const gone =
    await sql`update strategy.report_templates set retired_on = ${row.on}, retired_reason = ${row.reason}
    where record_id = ${of.record_id} and circle_id = ${of.circle_id} and retired_on is null`.execute(tx);
  return (gone.numAffectedRows ?? 0n) > 0n;
}
