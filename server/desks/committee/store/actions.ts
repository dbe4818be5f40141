/** SQL of action items: what follows from decisions, and how each stands in words. */
import { type RawBuilder, sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Action, ActionFacts, ActionFound } from '../model/decisions.ts';

type Row = Omit<Action, 'tied' | 'words' | 'measureTitles'> & {
  circle: string;
  plan: string | null;
  measure: string | null;
  words: Action['words'];
};

export type ActionFilter = {
  action?: string | undefined;
  decision?: string | undefined;
  session?: string | undefined;
  body?: string | undefined;
  owner?: string | undefined;
  plan?: string | undefined;
  measure?: string | undefined;
  /** Only those that wait to be done. */
  open?: boolean | undefined;
  overdue?: boolean | undefined;
};

/** Open ones first, the longest due first of all, at most 500. `today`: after its due day an open one is overdue. */
export async function findActions(tx: Tx, of: ActionFilter, today: string): Promise<ActionFound[]> {
  const all: RawBuilder<unknown>[] = [sql`a.circle_id = any (kernel.my_circles())`];
  if (of.action) all.push(sql`a.action_id = ${of.action}`);
  if (of.decision) all.push(sql`a.record_id = ${of.decision}`);
  if (of.session) all.push(sql`d.session_id = ${of.session}`);
  if (of.body) all.push(sql`s.body_id = ${of.body}`);
  if (of.owner) all.push(sql`a.owner_id = ${of.owner}`);
  if (of.measure) all.push(sql`a.plan_id = ${of.plan ?? null}::uuid and a.measure_id = ${of.measure}`);
  if (of.open || of.overdue) all.push(sql`t.state = 'open'`);
  if (of.overdue) all.push(sql`a.due_on < ${today}::date`);
  const found = await sql<Row>`select a.action_id as action, a.record_id as decision, a.circle_id as circle,
      d.session_id as session, d.texts as "decisionTexts", a.texts, a.owner_id as owner,
      coalesce(o.names, '{}') as "ownerNames", a.owner_post_id as "ownerPost", p.names as "ownerPostNames",
      a.due_on as "dueOn", t.state = 'open' and a.due_on < ${today}::date as overdue, t.state, a.plan_id as plan,
      a.measure_id as measure, a.proposes, w.words, a.version
    from committee.actions a
    join committee.decisions d on d.record_id = a.record_id and d.circle_id = a.circle_id
    join committee.sessions s on s.record_id = d.session_id and s.circle_id = d.circle_id
    join kernel.states t on t.record_id = a.record_id and t.circle_id = a.circle_id and t.item_id = a.action_id
      and t.workflow = 'committee.action'
    left join kernel.organisations o on o.organisation_id = a.owner_id
    left join kernel.posts p on p.post_id = a.owner_post_id
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('words', w.words, 'state', w.state,
        'at', to_char(w.said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'post', q.names)
        order by w.said_at desc, w.word_id desc), '[]') as words
      from committee.action_words w left join kernel.posts q on q.post_id = w.by_post
      where w.record_id = a.record_id and w.circle_id = a.circle_id and w.action_id = a.action_id) w
    where ${sql.join(all, sql` and `)}
    order by t.state <> 'open', a.due_on, a.action_id limit 500`.execute(tx);
  return found.rows.map(({ plan, measure, ...row }) => ({
    ...row,
    tied: plan && measure ? { plan, measure } : null,
  }));
}

export async function saveAction(
  tx: Tx,
  of: { decision: string; circle: string; action: string },
  row: ActionFacts,
): Promise<void> {
  await sql`insert into committee.actions (record_id, circle_id, action_id, texts, owner_id, owner_post_id, due_on, plan_id,
      measure_id, proposes)
    values (${of.decision}, ${of.circle}, ${of.action}, ${json(row.texts)}, ${row.owner}, ${row.ownerPost},
      ${row.dueOn}::date, ${row.tied?.plan ?? null}, ${row.tied?.measure ?? null},
      ${row.proposes ? json(row.proposes) : null})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateAction(
  tx: Tx,
  of: { decision: string; action: string; base: number },
  row: ActionFacts,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update committee.actions
    set texts = ${json(row.texts)}, owner_id = ${row.owner}, owner_post_id = ${row.ownerPost},
      due_on = ${row.dueOn}::date, plan_id = ${row.tied?.plan ?? null}, measure_id = ${row.tied?.measure ?? null},
      proposes = ${row.proposes ? json(row.proposes) : null}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${of.decision} and action_id = ${of.action}
      and version = ${of.base} returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function saveWord(
  tx: Tx,
  of: { decision: string; circle: string; action: string; word: string },
  said: { state: string; words: string; at: Date; post: string },
): Promise<void> {
  await sql`insert into committee.action_words (record_id, circle_id, word_id, action_id, state, words, said_at, by_post)
    values (${of.decision}, ${of.circle}, ${of.word}, ${of.action}, ${said.state}, ${said.words},
      ${said.at.toISOString()}, ${said.post})`.execute(tx);
}

/** Whether the decision is linked to the plan already: one link serves all its action items. */
export async function isLinked(tx: Tx, decision: string, plan: string): Promise<boolean> {
  const found = await sql<{ linked: boolean }>`select exists (select 1 from kernel.links
    where circle_id = any (kernel.my_circles()) and from_record = ${decision} and to_record = ${plan}) as linked`.execute(
    tx,
  );
  return found.rows[0]?.linked ?? false;
}
