/** SQL of decisions and votes. */
import { type RawBuilder, sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import {
  type Publication,
  type PublicationColumns,
  publicationColumns,
  readPublication,
} from '#kernel/records/define.ts';
import type { Decision, DecisionFacts, Vote } from '../model/decisions.ts';
import { type RegistryColumns, readRegistry } from './values.ts';

type Row = Omit<Decision, 'registry' | 'publication' | 'counts'> &
  RegistryColumns &
  PublicationColumns & { circle: string };
export type DecisionFound = Decision & { circle: string };

export type DecisionFilter = {
  decision?: string | undefined;
  session?: string | undefined;
  body?: string | undefined;
  plan?: string | undefined;
  measure?: string | undefined;
  since?: string | undefined;
};

/** The newest day first, those of one session as they were written; at most 200. Of a measure: those with an action item for it, whose plan the decision is linked to. */
export async function findDecisions(tx: Tx, of: DecisionFilter): Promise<DecisionFound[]> {
  const all: RawBuilder<unknown>[] = [sql`d.circle_id = any (kernel.my_circles())`];
  if (of.decision) all.push(sql`d.record_id = ${of.decision}`);
  if (of.session) all.push(sql`d.session_id = ${of.session}`);
  if (of.body) all.push(sql`s.body_id = ${of.body}`);
  if (of.since) all.push(sql`d.decided_on >= ${of.since}::date`);
  if (of.measure)
    all.push(sql`exists (select 1 from kernel.links l
      join committee.actions a on a.record_id = l.from_record and a.circle_id = l.circle_id
      where l.from_desk = 'committee' and l.from_record = d.record_id and l.circle_id = d.circle_id
        and l.to_record = ${of.plan ?? null}::uuid and a.measure_id = ${of.measure}
        and a.plan_id = ${of.plan ?? null}::uuid)`);
  const found = await sql<Row>`select d.record_id as decision, d.circle_id as circle, d.session_id as session,
      s.number as "sessionNumber", b.names as "bodyNames", d.agenda_item_id as "agendaItem", d.texts, d.way,
      d.decided_on as "decidedOn", v.votes, d.registry_number, d.registry_on, d.registry_signatory, d.registry_kept_at,
      t.state, case when t.state = 'ended' then t.reason end as reason, d.publication, d.public_from,
      d.publication_reason, coalesce(m.state = 'agreed', false) as "minutesAgreed", d.version
    from committee.decisions d
    join committee.sessions s on s.record_id = d.session_id and s.circle_id = d.circle_id
    join committee.bodies b on b.record_id = s.body_id and b.circle_id = s.circle_id
    join kernel.states t on t.record_id = d.record_id and t.circle_id = d.circle_id
      and t.workflow = 'committee.decision'
    left join kernel.states m on m.record_id = d.session_id and m.circle_id = d.circle_id
      and m.workflow = 'committee.minutes'
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('organisation', v.organisation_id, 'vote', v.vote,
        'names', coalesce(o.names, '{}'), 'onWrittenWord', coalesce(w.way = 'written-word', false))
        order by v.organisation_id), '[]') as votes
      from committee.votes v
      left join kernel.organisations o on o.organisation_id = v.organisation_id
      left join committee.attendance w on w.record_id = d.session_id and w.circle_id = d.circle_id
        and w.organisation_id = v.organisation_id and w.way <> 'guest'
      where v.record_id = d.record_id and v.circle_id = d.circle_id) v
    where ${sql.join(all, sql` and `)}
    order by d.decided_on desc, d.created_at, d.record_id limit 200`.execute(tx);
  return found.rows.map(readRow);
}

function readRow(row: Row): DecisionFound {
  const { registry_number, registry_on, registry_signatory, registry_kept_at, ...rest } = row;
  const { publication, public_from, publication_reason, ...facts } = rest;
  const count = (word: Vote['vote']) => row.votes.filter(({ vote }) => vote === word).length;
  return {
    ...facts,
    counts: { for: count('for'), against: count('against'), abstained: count('abstained') },
    registry: readRegistry({ registry_number, registry_on, registry_signatory, registry_kept_at }),
    publication: readPublication({ publication, public_from, publication_reason }),
  };
}

/** As `findDecisions`, without the circle that no answer shows. */
export function showDecision({ circle: _, ...row }: DecisionFound): Decision {
  return row;
}

export async function saveDecision(
  tx: Tx,
  of: { decision: string; circle: string; session: string; on: string },
  row: DecisionFacts,
): Promise<void> {
  const { registry } = row;
  await sql`insert into committee.decisions (record_id, circle_id, session_id, agenda_item_id, texts, way, decided_on,
      registry_number, registry_on, registry_signatory, registry_kept_at)
    values (${of.decision}, ${of.circle}, ${of.session}, ${row.agendaItem}, ${json(row.texts)}, ${row.way},
      ${of.on}::date, ${registry?.number ?? null}, ${registry?.on ?? null}::date, ${registry?.signatory ?? null},
      ${registry?.keptAt ?? null})`.execute(tx);
}

type Version = { version: number };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateDecision(
  tx: Tx,
  decision: string,
  base: number,
  row: DecisionFacts,
): Promise<number | undefined> {
  const { registry } = row;
  const changed = await sql<Version>`update committee.decisions
    set agenda_item_id = ${row.agendaItem}, texts = ${json(row.texts)}, way = ${row.way},
      registry_number = ${registry?.number ?? null}, registry_on = ${registry?.on ?? null}::date,
      registry_signatory = ${registry?.signatory ?? null}, registry_kept_at = ${registry?.keptAt ?? null},
      version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${decision} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Puts these in the place of those that were there. */
export async function replaceVotes(
  tx: Tx,
  of: { decision: string; circle: string },
  votes: readonly Vote[],
): Promise<void> {
  await sql`delete from committee.votes where record_id = ${of.decision} and circle_id = ${of.circle}`.execute(
    tx,
  );
  await sql`insert into committee.votes (record_id, circle_id, organisation_id, vote)
    select ${of.decision}, ${of.circle}, x.organisation, x.vote
    from jsonb_to_recordset(${json(votes)}) as x (organisation uuid, vote text)`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function setPublicationRule(
  tx: Tx,
  decision: string,
  base: number,
  publication: Publication,
): Promise<number | undefined> {
  const p = publicationColumns(publication);
  const changed = await sql<Version>`update committee.decisions set publication = ${p.publication},
      public_from = ${p.public_from}::date, publication_reason = ${p.publication_reason}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${decision} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}
