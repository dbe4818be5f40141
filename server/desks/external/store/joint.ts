/** SQL of joint activities, of their sides and of what these said. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import {
  type Publication,
  type PublicationColumns,
  publicationColumns,
  readPublication,
} from '#kernel/records/define.ts';
import type { Evaluation, JointFacts, JointRow, JointWhole, Source, Word } from '../model/joint.ts';
import type { JointSaid } from '../model/lists.ts';
import type { Party } from '../model/parties.ts';
import type { Texts } from '../model/shared.ts';
import { textArray } from './values.ts';

type SideFound = {
  party: Party & { kind: 'organisation' | 'neighbour' };
  proposes: boolean;
  words: (Omit<Word, 'outdated'> & { round: number })[];
};
export type JointFound = Omit<JointRow, 'sides'> &
  Pick<JointWhole, 'aim' | 'reason' | 'evaluation' | 'since'> & {
    circle: string;
    round: number;
    lookedAt: string[];
    sides: SideFound[];
  };
type Row = Omit<JointFound, 'publication' | 'since'> & PublicationColumns & { since: Date };

const words = sql`(select coalesce(jsonb_agg(jsonb_build_object('word', w.word_id, 'said', w.said, 'saidOn', w.said_on,
    'voice', w.voice, 'document', w.document, 'number', w.number, 'reason', w.reason, 'round', w.round)
    order by w.entered_at, w.word_id), '[]')
  from external.joint_words w where w.record_id = d.record_id and w.circle_id = d.circle_id and w.side_id = d.side_id)`;
const sides = sql`(select coalesce(jsonb_agg(jsonb_build_object('party', jsonb_build_object('kind', d.kind, 'id', d.side_id),
    'proposes', d.proposes, 'words', ${words}) order by d.proposes desc, d.kind desc, d.side_id), '[]')
  from external.joint_sides d where d.record_id = j.record_id and d.circle_id = j.circle_id)`;
const query = sql`select j.record_id as joint, j.circle_id as circle, j.titles, j.aim, j.level, j.way, j.first_on as "firstOn",
    j.last_on as "lastOn", j.round, j.looked_at as "lookedAt", s.state, s.since_at as since, s.reason,
    case when j.evaluation is not null then j.evaluation || jsonb_build_object('on', j.evaluated_on) end as evaluation,
    j.publication, j.public_from, j.publication_reason, j.version, ${sides} as sides
  from external.joint_activities j join kernel.states s on s.record_id = j.record_id and s.circle_id = j.circle_id
    and s.workflow = 'external.joint'
  where j.circle_id = any (kernel.my_circles())`;

export type JointFilter = {
  agreement?: string | undefined;
  event?: string | undefined;
  /** A measure. */
  item?: string | undefined;
};

/** Whose last day is the latest first: of `limit` rows, after a place. */
export async function listJoint(
  tx: Tx,
  filter: JointFilter,
  page: { limit: number; after?: { key: string; id: string } | undefined },
): Promise<JointFound[]> {
  const tied = (
    condition: ReturnType<typeof sql>,
  ) => sql`j.record_id in (select t.record_id from external.joint_ties t
    where t.circle_id = any (kernel.my_circles()) and ${condition})`;
  const conditions = [
    sql`true`,
    ...(filter.agreement ? [tied(sql`t.kind = 'agreement' and t.of_id = ${filter.agreement}`)] : []),
    ...(filter.event ? [tied(sql`t.of_id = ${filter.event}`)] : []),
    ...(filter.item ? [tied(sql`t.kind = 'measure' and t.target_id = ${filter.item}`)] : []),
    ...(page.after
      ? [sql`(j.last_on, j.record_id) < (${page.after.key}::date, ${page.after.id}::uuid)`]
      : []),
  ];
  const found = await sql<Row>`${query} and ${sql.join(conditions, sql` and `)}
    order by j.last_on desc, j.record_id desc limit ${page.limit}`.execute(tx);
  return found.rows.map(readRow);
}

export async function findJoint(tx: Tx, joint: string): Promise<JointFound | undefined> {
  const found = await sql<Row>`${query} and j.record_id = ${joint}`.execute(tx);
  return found.rows[0] && readRow(found.rows[0]);
}

/** How activities are called, by their ids. */
export async function nameJoint(tx: Tx, ids: readonly string[]): Promise<Map<string, Texts>> {
  const found = await sql<{
    joint: string;
    titles: Texts;
  }>`select record_id as joint, titles from external.joint_activities
    where circle_id = any (kernel.my_circles()) and record_id = any (${ids})`.execute(tx);
  return new Map(found.rows.map(({ joint, titles }) => [joint, titles]));
}

function readRow({ publication, public_from, publication_reason, since, ...row }: Row): JointFound {
  return {
    ...row,
    since: since.toISOString(),
    publication: readPublication({ publication, public_from, publication_reason }),
  };
}

type Of = { joint: string; circle: string };

export async function saveJoint(
  tx: Tx,
  of: Of,
  row: JointFacts & { lookedAt: readonly string[] },
): Promise<void> {
  await sql`insert into external.joint_activities (record_id, circle_id, titles, aim, level, way, first_on, last_on, looked_at)
    values (${of.joint}, ${of.circle}, ${json(row.titles)}, ${json(row.aim)}, ${row.level}, ${row.way}, ${row.firstOn}::date,
      ${row.lastOn}::date, ${textArray(row.lookedAt)})`.execute(tx);
  await saveSides(tx, of, row);
}

async function saveSides(tx: Tx, of: Of, { sides, proposedBy }: JointFacts): Promise<void> {
  for (const { kind, id } of sides)
    await sql`insert into external.joint_sides (record_id, circle_id, side_id, kind, proposes)
      values (${of.joint}, ${of.circle}, ${id}, ${kind}, ${id === proposedBy})`.execute(tx);
}

type Version = { version: number };

/** What is proposed now is another thing: a new round of words begins. Answers the version, or undefined where somebody was quicker. */
export async function updateJoint(
  tx: Tx,
  of: Of,
  base: number,
  row: JointFacts & { lookedAt: readonly string[] },
): Promise<number | undefined> {
  const changed =
    await sql<Version>`update external.joint_activities set titles = ${json(row.titles)}, aim = ${json(row.aim)},
      level = ${row.level}, way = ${row.way}, first_on = ${row.firstOn}::date, last_on = ${row.lastOn}::date,
      looked_at = ${textArray(row.lookedAt)}, round = round + 1, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${of.joint} and version = ${base}
    returning version`.execute(tx);
  if (!changed.rows[0]) return undefined;
  await sql`delete from external.joint_sides
    where circle_id = any (kernel.my_circles()) and record_id = ${of.joint}`.execute(tx);
  await saveSides(tx, of, row);
  return changed.rows[0].version;
}

/** Words that name nobody, as a writer said; nothing where there is no new one. */
export async function keepLookedAt(tx: Tx, found: JointFound, looked: readonly string[]): Promise<void> {
  if (looked.every((words) => found.lookedAt.includes(words))) return;
  const all = [...new Set([...found.lookedAt, ...looked])];
  await sql`update external.joint_activities set looked_at = ${textArray(all)}
    where circle_id = any (kernel.my_circles()) and record_id = ${found.joint}`.execute(tx);
}

export async function saveWord(
  tx: Tx,
  of: Of & { word: string; side: string; round: number },
  row: Source & { said: JointSaid; reason: string | null },
): Promise<void> {
  await sql`insert into external.joint_words (record_id, circle_id, word_id, side_id, round, said, said_on, voice, document,
      number, reason)
    values (${of.joint}, ${of.circle}, ${of.word}, ${of.side}, ${of.round}, ${row.said}, ${row.saidOn}::date, ${row.voice},
      ${row.document}, ${row.number}, ${row.reason})`.execute(tx);
}

export async function saveEvaluation(tx: Tx, joint: string, row: Evaluation, today: string): Promise<void> {
  await sql`update external.joint_activities set evaluation = ${json(row)}, evaluated_on = ${today}::date, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${joint}`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function setJointPublication(
  tx: Tx,
  joint: string,
  base: number,
  publication: Publication,
): Promise<number | undefined> {
  const p = publicationColumns(publication);
  const changed = await sql<Version>`update external.joint_activities set publication = ${p.publication},
      public_from = ${p.public_from}::date, publication_reason = ${p.publication_reason}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${joint} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}
