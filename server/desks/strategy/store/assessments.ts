/** SQL of assessments of fundamental rights and of what was decided on them. */
import { json } from '#kernel/db/json.ts';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { FundamentalRight } from '../model/lists.ts';
import type { Audience } from '../model/plan.ts';
import type { AssessmentFacts, AssessmentState } from '../model/rights.ts';
import type { Language, Texts } from '../model/shared.ts';
import type { PartnerValue } from './items.ts';

/**
 * The state as the gate believes it: what no decision stands behind was not decided, whatever the workflow says. The
 * database lets nobody of the measure's line write such a decision (see policies.sql).
 */
const believed = sql`case when s.state in ('accepted', 'accepted-with-conditions') and d.of_id is null then 'submitted'
  else s.state end`;

/**
 * Until when an accepted one holds: to its review day, or to the day before somebody outside the line decided on a finding
 * that the measure is to be changed or stopped. What was weighed before that was weighed without it.
 */
const holdsUntil = (timeZone: string) => sql`least(a.review_on, case when x.decided_at > d.decided_at
  then (x.decided_at at time zone ${timeZone})::date - 1 end)`;

const joined = sql`strategy.assessments a
  join kernel.states s on s.record_id = a.record_id and s.circle_id = a.circle_id and s.workflow = 'strategy.assessment'
    and s.item_id = a.assessment_id
  left join strategy.rights_decisions d on d.record_id = a.record_id and d.circle_id = a.circle_id
    and d.of_id = a.assessment_id
  left join (select record_id, circle_id, item_id, max(decided_at) as decided_at from strategy.rights_decisions
    where circle_id = any (kernel.my_circles()) and decision in ('change', 'stop')
    group by record_id, circle_id, item_id) x
    on x.record_id = a.record_id and x.circle_id = a.circle_id and x.item_id = a.item_id`;

export type Head = {
  record_id: string;
  item_id: string;
  assessment_id: string;
  number: number;
  state: AssessmentState;
  since_at: Date;
  review_on: string;
  personal_data: boolean;
};

/** What the gate needs of every version, drafts included, the newest first. */
export async function findHeads(tx: Tx, timeZone: string, plan: string, item?: string): Promise<Head[]> {
  const found =
    await sql<Head>`select a.record_id, a.item_id, a.assessment_id, a.number, ${believed} as state,
      s.since_at, ${holdsUntil(timeZone)} as review_on, a.personal_data
    from ${joined}
    where a.record_id = ${plan} ${item ? sql`and a.item_id = ${item}` : sql``}
    order by a.item_id, a.number desc`.execute(tx);
  return found.rows;
}

export type HeadAtWork = Head & {
  titles: Texts;
  organisation_id: string;
  lead_organisation: string | null;
  lead_post: string | null;
  co_leads: PartnerValue[];
  writers: string[];
};

/** Every version that was submitted, of the plans that are not superseded, with the line of its measure. */
export async function findHeadsAtWork(tx: Tx, timeZone: string): Promise<HeadAtWork[]> {
  const found =
    await sql<HeadAtWork>`select a.record_id, a.item_id, a.assessment_id, a.number, ${believed} as state,
      s.since_at, ${holdsUntil(timeZone)} as review_on, a.personal_data, a.writers, p.titles, p.organisation_id, i.lead_organisation, i.lead_post,
      i.co_leads
    from ${joined}
    join strategy.items i on i.record_id = a.record_id and i.circle_id = a.circle_id and i.item_id = a.item_id
    join strategy.plans p on p.record_id = a.record_id and p.circle_id = a.circle_id
    where a.circle_id = any (kernel.my_circles()) and s.state not in ('draft', 'replaced')
      and i.item_id not in (select m.item_id from kernel.states m where m.workflow = 'strategy.measure'
        and m.circle_id = any (kernel.my_circles()) and m.state = 'stopped')
      and p.record_id not in (select e.record_id from kernel.states e where e.workflow = 'strategy.plan'
        and e.circle_id = any (kernel.my_circles()) and e.state = 'superseded')
    order by a.item_id, a.number desc`.execute(tx);
  return found.rows;
}

export type AssessmentRow = Head & {
  circle_id: string;
  language: Language;
  rights: FundamentalRight[];
  groups: Audience[];
  places: string | null;
  necessity: string;
  proportionality: string;
  mitigations: string;
  safeguards: string;
  summary: Texts;
  wording_reason: string | null;
  dpia: string | null;
  writers: string[];
  submitted_at: Date | null;
  version: number;
  written_post: Texts | null;
  written_organisation: Texts | null;
  decision: 'accept' | 'accept-with-conditions' | 'refuse' | null;
  reason: string | null;
  conditions: string | null;
  decided_at: Date | null;
  decided_post: Texts | null;
  decided_organisation: Texts | null;
};

async function read(tx: Tx, timeZone: string, where: RawBuilder<unknown>): Promise<AssessmentRow[]> {
  const found =
    await sql<AssessmentRow>`select a.record_id, a.circle_id, a.item_id, a.assessment_id, a.number,
      ${believed} as state, s.since_at, ${holdsUntil(timeZone)} as review_on, a.personal_data, a.language, a.rights, a.groups, a.places,
      a.necessity, a.proportionality, a.mitigations, a.safeguards, a.summary, a.wording_reason, a.dpia, a.writers,
      a.submitted_at, a.version, w.names as written_post, wo.names as written_organisation, d.decision, d.reason,
      d.conditions, d.decided_at, o.names as decided_post, oo.names as decided_organisation
    from ${joined}
    left join kernel.posts w on w.post_id = a.written_by_post
    left join kernel.organisations wo on wo.organisation_id = w.organisation_id
    left join kernel.posts o on o.post_id = d.decided_by_post
    left join kernel.organisations oo on oo.organisation_id = o.organisation_id
    where ${where} order by a.number desc`.execute(tx);
  return found.rows;
}

/** All versions of a measure's assessment, the newest first. */
export const findAssessments = (
  tx: Tx,
  timeZone: string,
  plan: string,
  item: string,
): Promise<AssessmentRow[]> => read(tx, timeZone, sql`a.record_id = ${plan} and a.item_id = ${item}`);

export async function findAssessment(
  tx: Tx,
  timeZone: string,
  plan: string,
  assessment: string,
): Promise<AssessmentRow | undefined> {
  const rows = await read(tx, timeZone, sql`a.record_id = ${plan} and a.assessment_id = ${assessment}`);
  return rows[0];
}

export type SummaryRow = {
  item_id: string;
  number: number;
  state: AssessmentState;
  rights: FundamentalRight[];
  summary: Texts;
  review_on: string;
  decided_on: string;
};

/** What may be told of the assessments of a plan that were accepted last, by measure. */
export async function findSummaries(
  tx: Tx,
  timeZone: string,
  plan: string,
): Promise<Map<string, SummaryRow>> {
  const found =
    await sql<SummaryRow>`select a.item_id, a.number, s.state, a.rights, a.summary, ${holdsUntil(timeZone)} as review_on,
      (d.decided_at at time zone ${timeZone})::date as decided_on
    from ${joined}
    where a.record_id = ${plan} and s.state in ('accepted', 'accepted-with-conditions') and d.of_id is not null
    order by a.number`.execute(tx);
  return new Map(found.rows.map((row) => [row.item_id, row]));
}

type Held = { record_id: string; circle_id: string };

export async function saveAssessment(
  tx: Tx,
  plan: Held,
  row: AssessmentFacts & { id: string; item: string; number: number },
): Promise<void> {
  await sql`insert into strategy.assessments (record_id, circle_id, assessment_id, item_id, number, language, rights,
      groups, places, necessity, proportionality, mitigations, safeguards, summary, wording_reason, personal_data, dpia,
      review_on)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.item}, ${row.number}, ${row.language},
      ${[...row.rights]}, ${[...row.groups]}, ${row.places}, ${row.necessity}, ${row.proportionality},
      ${row.mitigations}, ${row.safeguards}, ${json(row.summary)}, ${row.wordingReason}, ${row.personalData},
      ${row.dpia}, ${row.reviewOn})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateAssessment(
  tx: Tx,
  plan: Held,
  row: AssessmentFacts & { id: string; base: number },
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.assessments set language = ${row.language},
      rights = ${[...row.rights]}, groups = ${[...row.groups]}, places = ${row.places}, necessity = ${row.necessity},
      proportionality = ${row.proportionality}, mitigations = ${row.mitigations}, safeguards = ${row.safeguards},
      summary = ${json(row.summary)}, wording_reason = ${row.wordingReason}, personal_data = ${row.personalData},
      dpia = ${row.dpia}, review_on = ${row.reviewOn}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and assessment_id = ${row.id}
      and version = ${row.base} returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** From here on the row is not rewritten. */
export async function closeAssessment(tx: Tx, plan: Held, assessment: string, now: Date): Promise<void> {
  await sql`update strategy.assessments set submitted_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and assessment_id = ${assessment}`.execute(
    tx,
  );
}

export async function saveDecision(
  tx: Tx,
  plan: Held,
  row: { of: string; item: string; decision: string; reason: string; conditions: string | null },
  now: Date,
): Promise<void> {
  await asRefusals(
    sql`insert into strategy.rights_decisions (record_id, circle_id, of_id, item_id, decision, reason, conditions,
      decided_at)
    values (${plan.record_id}, ${plan.circle_id}, ${row.of}, ${row.item}, ${row.decision}, ${row.reason},
      ${row.conditions}, ${now.toISOString()})`.execute(tx),
  );
}

/** Takes the drafts of items away; answers how many of them have a version that was submitted, which stays. */
export async function removeDraftsOf(tx: Tx, plan: Held, items: readonly string[]): Promise<number> {
  const left = await sql<{ n: number }>`with gone as (delete from strategy.assessments
      where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = any (${items})
        and submitted_at is null)
    select count(*)::int as n from strategy.assessments where record_id = ${plan.record_id}
      and item_id = any (${items}) and submitted_at is not null`.execute(tx);
  return left.rows[0]?.n ?? 0;
}

/** Measures that are being carried out without any assessment that was accepted, by plan; `led` of an institution. */
export async function countOwed(
  tx: Tx,
  organisation: string,
): Promise<{ record: string; titles: Texts; all: number; led: number; since: Date }[]> {
  const found = await sql<{ record: string; titles: Texts; all: number; led: number; since: Date }>`
    select p.record_id as record, p.titles, count(*)::int as all, min(m.since_at) as since,
      count(*) filter (where i.lead_organisation = ${organisation})::int as led
    from kernel.states m
    join strategy.items i on i.record_id = m.record_id and i.circle_id = m.circle_id and i.item_id = m.item_id
    join strategy.plans p on p.record_id = m.record_id and p.circle_id = m.circle_id
    where m.circle_id = any (kernel.my_circles()) and m.workflow = 'strategy.measure' and m.state = 'active'
      and i.type = 'measure'
      and i.item_id not in (select a.item_id from strategy.assessments a
        where a.circle_id = any (kernel.my_circles()) and a.submitted_at is not null)
      and p.record_id not in (select e.record_id from kernel.states e where e.workflow = 'strategy.plan'
        and e.circle_id = any (kernel.my_circles()) and e.state = 'superseded')
    group by p.record_id, p.circle_id limit 50`.execute(tx);
  return found.rows;
}
