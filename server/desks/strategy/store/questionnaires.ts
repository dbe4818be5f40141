/** SQL of questionnaires: what their questions are tied to, what is answered from a plan, and the sheets that were kept. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { AnswerData } from '../model/questionnaires.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type QuestionTieRow = {
  tie_id: string;
  address: string;
  to_instrument: string;
  to_address: string;
  reason: string;
  tied_on: string;
  headings: Texts | null;
  post_names: Texts | null;
};

export async function findQuestionTies(tx: Tx, questionnaire: string): Promise<QuestionTieRow[]> {
  const found = await sql<QuestionTieRow>`select t.tie_id, t.address, t.to_instrument, t.to_address, t.reason,
      t.tied_on, coalesce(g.headings, l.titles) as headings, p.names as post_names
    from strategy.question_ties t left join kernel.posts p on p.post_id = t.tied_by_post
    left join strategy.paragraphs g on g.record_id = t.to_instrument and g.address = t.to_address
    left join strategy.lines l on l.record_id = t.to_instrument and 'line/' || l.line = t.to_address
    where t.record_id = ${questionnaire} order by t.address, g.position nulls first, t.to_address, t.tie_id`.execute(
    tx,
  );
  return found.rows;
}

/** False: it is tied to that already. */
export async function saveQuestionTie(
  tx: Tx,
  of: Held,
  row: {
    id: string;
    address: string;
    to: { instrument: string; address: string };
    reason: string;
    post: string;
    on: string;
  },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.question_ties (record_id, circle_id, tie_id, address, to_instrument,
      to_address, reason, tied_by_post, tied_on)
    values (${of.record_id}, ${of.circle_id}, ${row.id}, ${row.address}, ${row.to.instrument}, ${row.to.address},
      ${row.reason}, ${row.post}, ${row.on})
    on conflict (record_id, circle_id, address, to_instrument, to_address) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** What it tied; undefined where there is none. */
export async function removeQuestionTie(
  tx: Tx,
  of: Held,
  tie: string,
): Promise<{ address: string; to_address: string } | undefined> {
  const gone = await sql<{ address: string; to_address: string }>`delete from strategy.question_ties
    where record_id = ${of.record_id} and circle_id = ${of.circle_id} and tie_id = ${tie}
    returning address, to_address`.execute(tx);
  return gone.rows[0];
}

export type AnswerRow = {
  address: string;
  number: number;
  words: Texts;
  written_on: string;
  post_names: Texts | null;
};

/** Every wording, by question, the newest first. */
export async function findWordings(tx: Tx, plan: string, questionnaire: string): Promise<AnswerRow[]> {
  const found = await sql<AnswerRow>`select a.address, a.number, a.words, a.written_on, p.names as post_names
    from strategy.answers a left join kernel.posts p on p.post_id = a.written_by_post
    where a.record_id = ${plan} and a.questionnaire_id = ${questionnaire}
    order by a.address, a.number desc`.execute(tx);
  return found.rows;
}

/** False: somebody was quicker with that number. */
export async function saveWording(
  tx: Tx,
  plan: Held,
  row: {
    questionnaire: string;
    address: string;
    number: number;
    words: Texts;
    post: string;
    on: string;
  },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.answers (record_id, circle_id, questionnaire_id, address, number, words,
      written_by_post, written_on)
    values (${plan.record_id}, ${plan.circle_id}, ${row.questionnaire}, ${row.address}, ${row.number},
      ${json(row.words)}, ${row.post}, ${row.on})
    on conflict (record_id, circle_id, questionnaire_id, address, number) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

export type SheetFound = {
  sheet_id: string;
  number: number;
  made_on: string;
  note: Texts | null;
  post_names: Texts | null;
  data: AnswerData;
};

/** With everything that they said, the oldest first; `until`: no sheet with a higher number. */
export async function findSheets(
  tx: Tx,
  plan: string,
  questionnaire: string,
  until?: number,
): Promise<SheetFound[]> {
  const upTo = until === undefined ? sql`true` : sql`s.number <= ${until}`;
  const found =
    await sql<SheetFound>`select s.sheet_id, s.number, s.made_on, s.note, s.data, p.names as post_names
    from strategy.answer_sheets s left join kernel.posts p on p.post_id = s.made_by_post
    where s.record_id = ${plan} and s.questionnaire_id = ${questionnaire} and ${upTo} order by s.number`.execute(
      tx,
    );
  return found.rows;
}

export async function findSheetNumber(
  tx: Tx,
  plan: string,
  questionnaire: string,
  sheet: string,
): Promise<number | undefined> {
  const found = await sql<{ number: number }>`select number from strategy.answer_sheets
    where record_id = ${plan} and questionnaire_id = ${questionnaire} and sheet_id = ${sheet}`.execute(tx);
  return found.rows[0]?.number;
}

export async function saveSheet(
  tx: Tx,
  plan: Held,
  row: { id: string; number: number; post: string; note: Texts | null; data: AnswerData },
): Promise<void> {
  const { questionnaire, on } = row.data;
  await sql`insert into strategy.answer_sheets (record_id, circle_id, sheet_id, questionnaire_id, number, made_on,
      made_by_post, note, data)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${questionnaire.id}, ${row.number}, ${on}, ${row.post},
      ${row.note && json(row.note)}, ${json(row.data)})`.execute(tx);
}

export type QuestionnaireFound = {
  id: string;
  number: string | null;
  titles: Texts;
  issuer: Texts;
  questions: number;
  tied: number;
  answered: number;
  sheets: number;
};

/** Documents with paragraphs of their own besides the plan's strategy, with how far they are tied and answered. */
export async function listQuestionnaires(
  tx: Tx,
  plan: string,
  strategy: string,
): Promise<QuestionnaireFound[]> {
  const found =
    await sql<QuestionnaireFound>`select i.record_id as id, i.number, i.titles, i.issuer, q.questions,
      (select count(distinct t.address)::int from strategy.question_ties t
        where t.record_id = i.record_id and t.circle_id = i.circle_id) as tied,
      (select count(distinct a.address)::int from strategy.answers a
        where a.record_id = ${plan} and a.questionnaire_id = i.record_id) as answered,
      (select count(*)::int from strategy.answer_sheets s
        where s.record_id = ${plan} and s.questionnaire_id = i.record_id) as sheets
    from strategy.instruments i
    join (select record_id, circle_id, count(*)::int as questions from strategy.paragraphs
      where circle_id = any (kernel.my_circles()) group by record_id, circle_id) q
      on q.record_id = i.record_id and q.circle_id = i.circle_id
    where i.circle_id = any (kernel.my_circles()) and i.record_id <> ${strategy}
    order by i.created_at desc, i.record_id limit 200`.execute(tx);
  return found.rows;
}
