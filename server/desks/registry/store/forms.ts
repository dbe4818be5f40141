/** SQL of forms: what stands at the head and the foot of an institution's letters. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Form, FormFacts } from '../model/letters.ts';

export async function findForm(tx: Tx, organisation: string): Promise<Form | undefined> {
  const found = await sql<Form>`select heads, closings, version from registry.forms
    where circle_id = any (kernel.my_circles()) and organisation_id = ${organisation}`.execute(tx);
  return found.rows[0];
}

/** False where somebody began the form meanwhile. */
export async function saveForm(
  tx: Tx,
  of: { form: string; circle: string; organisation: string },
  row: FormFacts,
): Promise<boolean> {
  const saved = await sql`insert into registry.forms (record_id, circle_id, organisation_id, heads, closings)
    values (${of.form}, ${of.circle}, ${of.organisation}, ${json(row.heads)}, ${json(row.closings)})
    on conflict (circle_id, organisation_id) do nothing returning record_id`.execute(tx);
  return saved.rows.length > 0;
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateForm(
  tx: Tx,
  organisation: string,
  base: number,
  row: FormFacts,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update registry.forms
    set heads = ${json(row.heads)}, closings = ${json(row.closings)}, version = version + 1
    where circle_id = any (kernel.my_circles()) and organisation_id = ${organisation} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}
