/** SQL of the vocabulary of forms of threat, and of the measures that answer them. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type FormRow = Held & {
  key: string | null;
  titles: Texts;
  description: Texts | null;
  source: string | null;
  retired_on: string | null;
  retired_reason: string | null;
  version: number;
};
type FormValues = { titles: Texts; description: Texts | null; source: string | null };

const columns = sql`f.record_id, f.circle_id, f.key, f.titles, f.description, f.source, f.retired_on, f.retired_reason,
  f.version`;

/** Measures that are not stopped, in plans that have not ended, for each form. */
const answering = sql`select g.form_id, count(*)::int as measures from strategy.threat_tags g
  where g.circle_id = any (kernel.my_circles())
    and g.item_id not in (select m.item_id from kernel.states m where m.workflow = 'strategy.measure'
      and m.circle_id = any (kernel.my_circles()) and m.state = 'stopped')
    and g.record_id not in (select p.record_id from kernel.states p where p.workflow = 'strategy.plan'
      and p.circle_id = any (kernel.my_circles()) and p.state = 'superseded')
  group by g.form_id`;

/** The whole vocabulary, oldest first, those that were retired last. */
export async function listForms(tx: Tx): Promise<(FormRow & { measures: number })[]> {
  const found = await sql<
    FormRow & { measures: number }
  >`select ${columns}, coalesce(a.measures, 0) as measures
    from strategy.threat_forms f left join (${answering}) a on a.form_id = f.record_id
    where f.circle_id = any (kernel.my_circles())
    order by f.retired_on is not null, f.created_at, f.record_id limit 200`.execute(tx);
  return found.rows;
}

export async function findForm(tx: Tx, id: string): Promise<FormRow | undefined> {
  const found =
    await sql<FormRow>`select ${columns} from strategy.threat_forms f where f.record_id = ${id}`.execute(tx);
  return found.rows[0];
}

/** The same, until the end of the transaction as it is: nobody retires it while it is tagged. */
export async function findFormToTag(tx: Tx, id: string): Promise<FormRow | undefined> {
  const found = await sql<FormRow>`select ${columns} from strategy.threat_forms f where f.record_id = ${id}
    for update`.execute(tx);
  return found.rows[0];
}

export async function findFormKeys(tx: Tx): Promise<Set<string>> {
  const found = await sql<{ key: string }>`select key from strategy.threat_forms
    where circle_id = any (kernel.my_circles()) and key is not null`.execute(tx);
  return new Set(found.rows.map(({ key }) => key));
}

export async function saveForm(
  tx: Tx,
  row: FormValues & { id: string; circle: string; key: string | null },
): Promise<void> {
  const description = row.description && json(row.description);
  await sql`insert into strategy.threat_forms (record_id, circle_id, key, titles, description, source)
    values (${row.id}, ${row.circle}, ${row.key}, ${json(row.titles)}, ${description}, ${row.source})`.execute(
    tx,
  );
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateForm(
  tx: Tx,
  form: Held,
  base: number,
  row: FormValues,
  now: Date,
): Promise<number | undefined> {
  const description = row.description && json(row.description);
  const changed = await sql<{
    version: number;
  }>`update strategy.threat_forms set titles = ${json(row.titles)},
      description = ${description}, source = ${row.source}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${form.record_id} and circle_id = ${form.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** The same for taking it out of use. */
export async function retireForm(
  tx: Tx,
  form: Held,
  base: number,
  row: { on: string; reason: string },
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.threat_forms set retired_on = ${row.on},
      retired_reason = ${row.reason}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${form.record_id} and circle_id = ${form.circle_id} and version = ${base}
      and retired_on is null returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type TagRow = { form_id: string; titles: Texts; retired: boolean };

export async function findFormsOfItem(tx: Tx, plan: string, item: string): Promise<TagRow[]> {
  const found = await sql<TagRow>`select g.form_id, f.titles, f.retired_on is not null as retired
    from strategy.threat_tags g join strategy.threat_forms f on f.record_id = g.form_id
    where g.record_id = ${plan} and g.item_id = ${item} order by g.created_at, g.form_id`.execute(tx);
  return found.rows;
}

/** False: the measure is tagged with it already. */
export async function saveTag(tx: Tx, plan: Held, item: string, form: string): Promise<boolean> {
  const saved = await sql`insert into strategy.threat_tags (record_id, circle_id, item_id, form_id)
    values (${plan.record_id}, ${plan.circle_id}, ${item}, ${form})
    on conflict (record_id, circle_id, item_id, form_id) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** False: it was not tagged with it. */
export async function removeTag(tx: Tx, plan: Held, item: string, form: string): Promise<boolean> {
  const gone = await sql`delete from strategy.threat_tags where record_id = ${plan.record_id}
    and circle_id = ${plan.circle_id} and item_id = ${item} and form_id = ${form}`.execute(tx);
  return (gone.numAffectedRows ?? 0n) > 0n;
}

/** Of items that are removed. */
export async function removeTagsOf(tx: Tx, plan: Held, items: readonly string[]): Promise<void> {
  await sql`delete from strategy.threat_tags where record_id = ${plan.record_id} and circle_id = ${plan.circle_id}
    and item_id = any (${items})`.execute(tx);
}
