/** SQL of lessons, of who follows them up, and of what they speak to. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Lesson, LessonFacts, TieTarget } from '../model/lessons.ts';
import type { Attribution } from '../model/lists.ts';
import type { Party } from '../model/parties.ts';

export type LessonRow = Omit<Lesson, 'heardFrom' | 'followUp' | 'ties'> & {
  circle: string;
  heardFrom: Party | null;
  followUp: { by: Party; dueOn: string } | null;
};

const columns = sql`l.lesson_id as lesson, l.record_id as event, l.circle_id as circle, e.titles as "eventTitles", l.attribution,
  l.did, l.worked, l.place, l.needs, l.session_id as session, l.state, l.version,
  case when l.heard_id is not null then jsonb_build_object('kind', l.heard_kind, 'id', l.heard_id) end as "heardFrom",
  case when l.follow_id is not null then jsonb_build_object('by', jsonb_build_object('kind', l.follow_kind, 'id', l.follow_id),
    'dueOn', l.due_on) end as "followUp",
  case when l.finished_on is not null then jsonb_build_object('on', l.finished_on, 'outcome', l.outcome) end as finished`;
const tables = sql`external.lessons l join external.events e on e.record_id = l.record_id and e.circle_id = l.circle_id`;

export type LessonFilter = {
  event?: string | undefined;
  item?: string | undefined;
  paragraph?: { instrument: string; address: string } | undefined;
};

/** By their ids, which say nothing of when they were written. */
export async function listLessons(
  tx: Tx,
  filter: LessonFilter,
  page: { limit: number; after?: string | undefined },
): Promise<LessonRow[]> {
  const tied = (
    condition: ReturnType<typeof sql>,
  ) => sql`(l.record_id, l.lesson_id) in (select t.record_id, t.lesson_id
    from external.lesson_ties t where t.circle_id = any (kernel.my_circles()) and ${condition})`;
  const conditions = [
    sql`l.circle_id = any (kernel.my_circles())`,
    ...(filter.event ? [sql`l.record_id = ${filter.event}`] : []),
    ...(filter.item ? [tied(sql`t.item_id = ${filter.item}`)] : []),
    ...(filter.paragraph
      ? [
          tied(
            sql`t.instrument_id = ${filter.paragraph.instrument} and t.address = ${filter.paragraph.address}`,
          ),
        ]
      : []),
    ...(page.after ? [sql`l.lesson_id > ${page.after}::uuid`] : []),
  ];
  const found =
    await sql<LessonRow>`select ${columns} from ${tables} where ${sql.join(conditions, sql` and `)}
    order by l.lesson_id limit ${page.limit}`.execute(tx);
  return found.rows;
}

export async function findLesson(tx: Tx, lesson: string): Promise<LessonRow | undefined> {
  const found = await sql<LessonRow>`select ${columns} from ${tables}
    where l.circle_id = any (kernel.my_circles()) and l.lesson_id = ${lesson}`.execute(tx);
  return found.rows[0];
}

/** Agreed ones whose follow-up is due until that day. */
export async function findFollowUpsDue(tx: Tx, until: string): Promise<LessonRow[]> {
  const found = await sql<LessonRow>`select ${columns} from ${tables}
    where l.circle_id = any (kernel.my_circles()) and l.finished_on is null and l.due_on <= ${until}::date
    order by l.due_on, l.lesson_id limit 100`.execute(tx);
  return found.rows;
}

/** How many wait to be agreed. */
export async function countCaptured(tx: Tx): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from external.lessons
    where circle_id = any (kernel.my_circles()) and state = 'captured'`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

export async function saveLesson(
  tx: Tx,
  of: { event: string; circle: string; lesson: string; attribution: Attribution },
  row: LessonFacts,
): Promise<void> {
  await sql`insert into external.lessons (record_id, circle_id, lesson_id, attribution, heard_kind, heard_id, session_id, did,
      worked, place, needs)
    values (${of.event}, ${of.circle}, ${of.lesson}, ${of.attribution}, ${row.heardFrom?.kind ?? null},
      ${row.heardFrom?.id ?? null}, ${row.session}, ${json(row.did)}, ${json(row.worked)},
      ${row.place ? json(row.place) : null}, ${row.needs ? json(row.needs) : null})`.execute(tx);
}

type Change = Partial<{
  facts: LessonFacts;
  state: 'agreed';
  followUp: { by: Party; dueOn: string };
  finished: { on: string; outcome: string };
}>;

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateLesson(
  tx: Tx,
  lesson: string,
  base: number,
  change: Change,
): Promise<number | undefined> {
  const { facts, state, followUp, finished } = change;
  const sets = [
    sql`version = version + 1`,
    ...(facts
      ? [
          sql`heard_kind = ${facts.heardFrom?.kind ?? null}, heard_id = ${facts.heardFrom?.id ?? null}::uuid,
            session_id = ${facts.session}::uuid, did = ${json(facts.did)}, worked = ${json(facts.worked)},
            place = ${facts.place ? json(facts.place) : null}, needs = ${facts.needs ? json(facts.needs) : null}`,
        ]
      : []),
    ...(state ? [sql`state = ${state}`] : []),
    ...(followUp
      ? [
          sql`follow_kind = ${followUp.by.kind}, follow_id = ${followUp.by.id}::uuid, due_on = ${followUp.dueOn}::date,
            finished_on = null, outcome = null`,
        ]
      : []),
    ...(finished ? [sql`finished_on = ${finished.on}::date, outcome = ${finished.outcome}`] : []),
  ];
  const changed = await sql<{ version: number }>`update external.lessons set ${sql.join(sets)}
    where circle_id = any (kernel.my_circles()) and lesson_id = ${lesson} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** With what it was tied to: what is no lesson is kept nowhere. */
export async function deleteLesson(tx: Tx, lesson: string): Promise<void> {
  await sql`delete from external.lesson_ties
    where circle_id = any (kernel.my_circles()) and lesson_id = ${lesson}`.execute(tx);
  await sql`delete from external.lessons
    where circle_id = any (kernel.my_circles()) and lesson_id = ${lesson}`.execute(tx);
}

/** An event that comes under the Chatham House rule takes its lessons along, and with them whatever named somebody. */
export async function changeAttribution(tx: Tx, event: string, attribution: Attribution): Promise<void> {
  const names =
    attribution === 'chatham-house' ? sql`, heard_kind = null, heard_id = null, session_id = null` : sql``;
  await sql`update external.lessons set attribution = ${attribution}${names}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${event}`.execute(tx);
}

export type TieRow = { tie: string; lesson: string; event: string; target: TieTarget };

const tieColumns = sql`tie_id as tie, lesson_id as lesson, record_id as event,
  case when item_id is not null then jsonb_build_object('to', 'measure', 'plan', plan_id, 'item', item_id)
    else jsonb_build_object('to', 'paragraph', 'instrument', instrument_id, 'address', address) end as target`;

export async function findTies(tx: Tx, lessons: readonly string[]): Promise<TieRow[]> {
  if (lessons.length === 0) return [];
  const found = await sql<TieRow>`select ${tieColumns} from external.lesson_ties
    where circle_id = any (kernel.my_circles()) and lesson_id = any (${lessons}) order by tie_id`.execute(tx);
  return found.rows;
}

export async function findTie(tx: Tx, tie: string): Promise<TieRow | undefined> {
  const found = await sql<TieRow>`select ${tieColumns} from external.lesson_ties
    where circle_id = any (kernel.my_circles()) and tie_id = ${tie}`.execute(tx);
  return found.rows[0];
}

export async function saveTie(
  tx: Tx,
  of: { event: string; circle: string; lesson: string; tie: string },
  target: TieTarget,
): Promise<void> {
  const [plan, item] = target.to === 'measure' ? [target.plan, target.item] : [null, null];
  const [instrument, address] =
    target.to === 'paragraph' ? [target.instrument, target.address] : [null, null];
  await sql`insert into external.lesson_ties (record_id, circle_id, tie_id, lesson_id, plan_id, item_id, instrument_id, address)
    values (${of.event}, ${of.circle}, ${of.tie}, ${of.lesson}, ${plan}, ${item}, ${instrument}, ${address})`.execute(
    tx,
  );
}

export async function deleteTie(tx: Tx, tie: string): Promise<void> {
  await sql`delete from external.lesson_ties
    where circle_id = any (kernel.my_circles()) and tie_id = ${tie}`.execute(tx);
}
