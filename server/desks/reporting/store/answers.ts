/** SQL of what is asked on a sheet and what was answered. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { AnswerFacts } from '../model/answers.ts';
import type { Texts } from '../model/shared.ts';

export type AnswerRow = {
  answer: string;
  plan: string;
  item: string;
  indicator: string | null;
  value: number | null;
  narrative: string | null;
  source: string | null;
  words: string | null;
  addedOn: string | null;
  addedReason: string | null;
  version: number;
  at: Date | null;
  by: string | null;
  byNames: Texts | null;
};

/** In the order in which they are asked; all of a sheet, or one. */
export async function findAnswers(
  tx: Tx,
  of: { period: string; sheet: string },
  answer?: string,
): Promise<AnswerRow[]> {
  const named = answer === undefined ? sql`true` : sql`a.answer_id = ${answer}`;
  const found =
    await sql<AnswerRow>`select a.answer_id as answer, a.plan_id as plan, a.item_id as item, a.indicator_id as indicator,
      a.value, a.narrative, a.source, a.words, a.added_on as "addedOn", a.added_reason as "addedReason", a.version, a.answered_at as at, a.answered_by_post as by, p.names as "byNames"
    from reporting.answers a left join kernel.posts p on p.post_id = a.answered_by_post
    where a.record_id = ${of.period} and a.sheet_id = ${of.sheet} and ${named}
    order by a.position, a.answer_id`.execute(tx);
  return found.rows;
}

export type Asked = {
  id: string;
  sheet: string;
  position: number;
  plan: string;
  item: string;
  indicator: string | null;
};

export async function saveAsked(
  tx: Tx,
  of: { period: string; circle: string },
  asked: readonly Asked[],
  added?: { on: string; reason: string },
): Promise<void> {
  await sql`insert into reporting.answers (record_id, circle_id, answer_id, sheet_id, position, plan_id, item_id, indicator_id,
      added_on, added_reason)
    select ${of.period}, ${of.circle}, r.id, r.sheet, r.position, r.plan, r.item, r.indicator, ${added?.on ?? null}::date,
      ${added?.reason ?? null}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as r (id uuid, sheet uuid, position integer, plan uuid, item uuid, indicator uuid)`.execute(tx);
}

export type NewAnswer = AnswerFacts & { answer: string; base: number };

/** Writes each answer whose row still has the version that it was begun from; answers which were written. */
export async function updateAnswers(
  tx: Tx,
  of: { period: string; sheet: string },
  answers: readonly NewAnswer[],
  by: { post: string; now: Date },
): Promise<Set<string>> {
  if (answers.length === 0) return new Set();
  const written = await sql<{
    answer: string;
  }>`update reporting.answers a set value = r.value, narrative = r.narrative,
      source = r.source, version = a.version + 1, answered_at = ${by.now.toISOString()}, answered_by_post = ${by.post}
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      as r (answer uuid, base integer, value double precision, narrative text, source text)
    where a.record_id = ${of.period} and a.sheet_id = ${of.sheet} and a.answer_id = r.answer and a.version = r.base
    returning a.answer_id as answer`.execute(tx);
  return new Set(written.rows.map(({ answer }) => answer));
}

/** What the office says row by row; a row without words loses those it had. */
export async function setWords(
  tx: Tx,
  of: { period: string; sheet: string },
  words: readonly { answer: string; words: string }[],
): Promise<void> {
  await sql`update reporting.answers a set words = (select r.words
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r (answer uuid, words text)
      where r.answer = a.answer_id limit 1)
    where a.record_id = ${of.period} and a.sheet_id = ${of.sheet}`.execute(tx);
}

export type EarlierAnswer = {
  item: string;
  indicator: string | null;
  on: string;
  value: number | null;
  narrative: string | null;
  source: string | null;
};

/** What this institution's newest approved sheets of earlier periods answered to the same questions. */
export async function findEarlierAnswers(
  tx: Tx,
  of: { period: string; organisation: string; before: string },
): Promise<EarlierAnswer[]> {
  const found = await sql<EarlierAnswer>`
    select distinct on (a.item_id, a.indicator_id) a.item_id as item, a.indicator_id as indicator, p.to_on as on,
      a.value, a.narrative, a.source
    from reporting.sheets h
    join reporting.periods p on p.record_id = h.record_id and p.circle_id = h.circle_id and p.to_on < ${of.before}::date
    join kernel.states s on s.record_id = h.record_id and s.circle_id = h.circle_id and s.workflow = 'reporting.sheet'
      and s.item_id = h.sheet_id and s.state = 'approved'
    join reporting.answers a on a.record_id = h.record_id and a.circle_id = h.circle_id and a.sheet_id = h.sheet_id
    where h.circle_id = any (kernel.my_circles()) and h.organisation_id = ${of.organisation}
      and h.record_id <> ${of.period} and (a.value is not null or a.narrative is not null)
    order by a.item_id, a.indicator_id, p.to_on desc`.execute(tx);
  return found.rows;
}

export type AskedAlready = { item: string; indicator: string | null };

/** Everything that a period asks, of whomever; and the position of its last row. */
export async function findAsked(tx: Tx, period: string): Promise<{ asked: AskedAlready[]; last: number }> {
  const found = await sql<
    AskedAlready & { position: number }
  >`select item_id as item, indicator_id as indicator, position
    from reporting.answers where record_id = ${period} order by position`.execute(tx);
  return { asked: found.rows, last: found.rows.at(-1)?.position ?? 0 };
}
