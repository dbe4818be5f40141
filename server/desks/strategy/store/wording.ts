/** SQL of the check of wording: the texts of a plan's items, and what was answered to questions about them. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Language, Texts } from '../model/shared.ts';
import type { WordingPlace } from '../model/wording.ts';

export type TextRow = {
  item_id: string;
  titles: Texts;
  version: number;
  place: WordingPlace;
  language: Language;
  text: string;
};

/** Titles and descriptions of a plan's items, one row for each language, in the order of the plan. */
export async function findTexts(tx: Tx, plan: string, item?: string): Promise<TextRow[]> {
  const found = await sql<TextRow>`select i.item_id, i.titles, i.version, t.place, t.language, t.text
    from strategy.items i cross join lateral (
      select 'title' as place, key as language, value as text from jsonb_each_text(i.titles)
      union all select 'description', key, value from jsonb_each_text(coalesce(i.description, '{}'))) t
    where i.record_id = ${plan} and (${item ?? null}::uuid is null or i.item_id = ${item ?? null}::uuid)
      and t.text is not null
    order by i.place, i.item_id, t.place desc, t.language`.execute(tx);
  return found.rows;
}

export type AnswerRow = {
  item_id: string;
  place: WordingPlace;
  language: Language;
  wording: string;
  asked: string[];
  reason: string;
  answered_at: Date;
  post_names: Texts | null;
};

export async function findAnswers(tx: Tx, plan: string): Promise<AnswerRow[]> {
  const found = await sql<AnswerRow>`select a.item_id, a.place, a.language, a.wording, a.asked, a.reason,
      a.answered_at, p.names as post_names
    from strategy.wording_answers a left join kernel.posts p on p.post_id = a.answered_by_post
    where a.record_id = ${plan}`.execute(tx);
  return found.rows;
}

export async function saveAnswer(
  tx: Tx,
  plan: { record_id: string; circle_id: string },
  row: {
    item: string;
    place: WordingPlace;
    language: Language;
    wording: string;
    asked: readonly string[];
    reason: string;
    post: string;
  },
  now: Date,
): Promise<void> {
  await sql`insert into strategy.wording_answers (record_id, circle_id, item_id, place, language, wording, asked, reason,
      answered_at, answered_by_post)
    values (${plan.record_id}, ${plan.circle_id}, ${row.item}, ${row.place}, ${row.language}, ${row.wording},
      ${[...row.asked]}, ${row.reason}, ${now.toISOString()}, ${row.post})
    on conflict (record_id, circle_id, item_id, place, language) do update set wording = excluded.wording,
      asked = excluded.asked, reason = excluded.reason, answered_at = excluded.answered_at,
      answered_by_post = excluded.answered_by_post`.execute(tx);
}
