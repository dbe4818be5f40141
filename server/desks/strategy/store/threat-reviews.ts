/** SQL of the reviews that a change of the threat opened. */
import { json } from '#kernel/db/json.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

export type NewReview = {
  id: string;
  plan: string;
  circle: string;
  item: string;
  picture: string;
  forms: readonly string[];
  dueOn: string;
};

export async function saveReviews(tx: Tx, rows: readonly NewReview[]): Promise<void> {
  await sql`insert into strategy.threat_reviews (record_id, circle_id, review_id, item_id, picture_id, form_ids, due_on)
    select x.plan, x.circle, x.id, x.item, x.picture,
      array(select f::uuid from jsonb_array_elements_text(x.forms) as f), x."dueOn"
    from jsonb_to_recordset(${json(rows)}) as x (plan uuid, circle uuid, id uuid, item uuid, picture uuid, forms jsonb,
      "dueOn" date)`.execute(tx);
}

export type ReviewRow = {
  review_id: string;
  plan: string;
  item_id: string;
  titles: Texts;
  external_id: string | null;
  picture_id: string;
  number: number;
  forms: Texts[];
  due_on: string;
  state: 'open' | 'kept' | 'changed' | 'stopped';
  since_at: Date;
  reason: string | null;
  post_names: Texts | null;
};

export type ReviewFilter = {
  picture?: string | undefined;
  plan?: string | undefined;
  item?: string | undefined;
  review?: string | undefined;
  open?: boolean | undefined;
};

/** Open ones first, the longest due first of all; at most 200. A measure that was removed has none. */
export async function listReviews(tx: Tx, wanted: ReviewFilter): Promise<ReviewRow[]> {
  const all: RawBuilder<unknown>[] = [sql`r.circle_id = any (kernel.my_circles())`];
  if (wanted.picture) all.push(sql`r.picture_id = ${wanted.picture}`);
  if (wanted.plan) all.push(sql`r.record_id = ${wanted.plan}`);
  if (wanted.item) all.push(sql`r.item_id = ${wanted.item}`);
  if (wanted.review) all.push(sql`r.review_id = ${wanted.review}`);
  if (wanted.open) all.push(sql`s.state = 'open'`);
  const found =
    await sql<ReviewRow>`select r.review_id, r.record_id as plan, r.item_id, i.titles, i.external_id, r.picture_id,
      p.number, r.due_on, s.state, s.since_at, s.reason, o.names as post_names,
      array(select f.titles from strategy.threat_forms f where f.record_id = any (r.form_ids)
        order by f.created_at, f.record_id) as forms
    from strategy.threat_reviews r
    join strategy.threat_pictures p on p.record_id = r.picture_id and p.circle_id = r.circle_id
    join strategy.items i on i.record_id = r.record_id and i.circle_id = r.circle_id and i.item_id = r.item_id
    join kernel.states s on s.record_id = r.record_id and s.circle_id = r.circle_id and s.workflow = 'strategy.review'
      and s.item_id = r.review_id
    left join kernel.posts o on o.post_id = s.by_post
    where ${sql.join(all, sql` and `)}
    order by s.state <> 'open', r.due_on, i.place, r.review_id limit 200`.execute(tx);
  return found.rows;
}

/** Of items that are removed. */
export async function removeReviewsOf(
  tx: Tx,
  plan: { record_id: string; circle_id: string },
  items: readonly string[],
): Promise<void> {
  await sql`delete from strategy.threat_reviews where record_id = ${plan.record_id} and circle_id = ${plan.circle_id}
    and item_id = any (${items})`.execute(tx);
}
