/** SQL of findings about the rights of people, what became of them, and the reviews that they opened. */
import { json } from '#kernel/db/json.ts';
import { type Publication, type PublicationColumns, publicationColumns } from '#kernel/records/define.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { FindingChangeFacts, FindingFacts } from '../model/findings.ts';
import type { Texts } from '../model/shared.ts';
import type { PartnerValue } from './items.ts';

type Held = { record_id: string; circle_id: string };

export type FindingRow = Held &
  PublicationColumns & {
    kind: FindingFacts['kind'];
    body: Texts;
    reference: string;
    decided_on: string;
    says: Texts;
    link: string | null;
    due_on: string;
    version: number;
  };

const columns = sql`f.record_id, f.circle_id, f.kind, f.body, f.reference, f.decided_on, f.says, f.link, f.due_on,
  f.publication, f.public_from, f.publication_reason, f.version`;

export async function findFinding(tx: Tx, id: string): Promise<FindingRow | undefined> {
  const found = await sql<FindingRow>`select ${columns} from strategy.findings f where f.record_id = ${id}
    for update`.execute(tx);
  return found.rows[0];
}

/** The newest first, at most 200; of a plan or of one of its measures where it is named. */
export async function listFindings(tx: Tx, of?: { plan: string; item?: string }): Promise<FindingRow[]> {
  const about = of
    ? sql`f.record_id in (select r.finding_id from strategy.finding_reviews r
        where r.record_id = ${of.plan} ${of.item ? sql`and r.item_id = ${of.item}` : sql``})`
    : sql`true`;
  const found = await sql<FindingRow>`select ${columns} from strategy.findings f
    where f.circle_id = any (kernel.my_circles()) and ${about}
    order by f.decided_on desc, f.record_id desc limit 200`.execute(tx);
  return found.rows;
}

export type FindingChangeRow = {
  record_id: string;
  change_id: string;
  kind: FindingChangeFacts['kind'];
  stated_on: string;
  reference: string | null;
  says: Texts;
  link: string | null;
};

/** What became of these findings, the newest first. */
export async function findChangesOf(tx: Tx, findings: readonly string[]): Promise<FindingChangeRow[]> {
  const found =
    await sql<FindingChangeRow>`select record_id, change_id, kind, stated_on, reference, says, link
    from strategy.finding_changes where record_id = any (${findings})
    order by stated_on desc, change_id desc`.execute(tx);
  return found.rows;
}

export type FindingReviewRow = {
  review_id: string;
  finding_id: string;
  plan: string;
  plan_titles: Texts;
  plan_state: string;
  item_id: string;
  titles: Texts;
  external_id: string | null;
  due_on: string;
  created_at: Date;
  /** Institutions that led it when the review was opened. */
  line: string[];
  organisation_id: string;
  lead_organisation: string | null;
  lead_post: string | null;
  co_leads: PartnerValue[];
  decision: 'keep' | 'change' | 'stop' | null;
  reason: string | null;
  decided_at: Date | null;
  decided_post: Texts | null;
  decided_organisation: Texts | null;
};

export type FindingReviewFilter = {
  findings?: readonly string[];
  plan?: string;
  item?: string;
  review?: string;
  /** Of plans that are not superseded: open ones, and those by which a measure was stopped that has not begun again since. */
  atWork?: true;
};

/**
 * Open while no decision stands behind it, whatever the workflow says: the database lets nobody of the line write one
 * (see policies.sql). In the order of the plan.
 */
export async function listFindingReviews(tx: Tx, wanted: FindingReviewFilter): Promise<FindingReviewRow[]> {
  const all: RawBuilder<unknown>[] = [sql`r.circle_id = any (kernel.my_circles())`];
  if (wanted.findings) all.push(sql`r.finding_id = any (${wanted.findings})`);
  if (wanted.plan) all.push(sql`r.record_id = ${wanted.plan}`);
  if (wanted.item) all.push(sql`r.item_id = ${wanted.item}`);
  if (wanted.review) all.push(sql`r.review_id = ${wanted.review}`);
  if (wanted.atWork)
    all.push(sql`e.state <> 'superseded' and (d.of_id is null or d.decision = 'stop' and exists (
      select 1 from kernel.states m where m.record_id = r.record_id and m.circle_id = r.circle_id
        and m.workflow = 'strategy.measure' and m.item_id = r.item_id and m.state = 'stopped' and m.reason = d.reason))`);
  const found = await sql<FindingReviewRow>`select r.review_id, r.finding_id, r.record_id as plan,
      p.titles as plan_titles, e.state as plan_state, r.item_id, i.titles, i.external_id, r.due_on, r.created_at, r.line,
      p.organisation_id, i.lead_organisation, i.lead_post, i.co_leads, d.decision, d.reason, d.decided_at,
      o.names as decided_post, oo.names as decided_organisation
    from strategy.finding_reviews r
    join strategy.items i on i.record_id = r.record_id and i.circle_id = r.circle_id and i.item_id = r.item_id
    join strategy.plans p on p.record_id = r.record_id and p.circle_id = r.circle_id
    join kernel.states e on e.record_id = r.record_id and e.circle_id = r.circle_id and e.workflow = 'strategy.plan'
    left join strategy.rights_decisions d on d.record_id = r.record_id and d.circle_id = r.circle_id
      and d.of_id = r.review_id
    left join kernel.posts o on o.post_id = d.decided_by_post
    left join kernel.organisations oo on oo.organisation_id = o.organisation_id
    where ${sql.join(all, sql` and `)}
    order by d.of_id is not null, r.due_on, r.record_id, i.place, r.review_id limit 1000`.execute(tx);
  return found.rows;
}

/** How many reviews of findings are open, by measure of a plan. */
export async function countOpenReviews(tx: Tx, plan: string, item?: string): Promise<Map<string, number>> {
  const found = await sql<{ item_id: string; n: number }>`select r.item_id, count(*)::int as n
    from strategy.finding_reviews r
    where r.record_id = ${plan} ${item ? sql`and r.item_id = ${item}` : sql``}
      and r.review_id not in (select d.of_id from strategy.rights_decisions d where d.record_id = ${plan})
    group by r.item_id`.execute(tx);
  return new Map(found.rows.map(({ item_id, n }) => [item_id, n]));
}

export type ReviewCounts = Record<'open' | 'keep' | 'change' | 'stop' | 'complaints', number>;

/** The reviews of a plan by what was decided, and how many of the findings behind them are upheld complaints. */
export async function countReviews(tx: Tx, plan: string): Promise<ReviewCounts> {
  const found = await sql<ReviewCounts>`select count(*) filter (where d.of_id is null)::int as open,
      count(*) filter (where d.decision = 'keep')::int as keep,
      count(*) filter (where d.decision = 'change')::int as change,
      count(*) filter (where d.decision = 'stop')::int as stop,
      count(distinct r.finding_id) filter (where f.kind = 'complaint')::int as complaints
    from strategy.finding_reviews r
    left join strategy.findings f on f.record_id = r.finding_id
    left join strategy.rights_decisions d on d.record_id = r.record_id and d.circle_id = r.circle_id
      and d.of_id = r.review_id
    where r.record_id = ${plan}`.execute(tx);
  return found.rows[0] as ReviewCounts;
}

export async function saveFinding(
  tx: Tx,
  held: { id: string; circle: string; post: string },
  row: FindingFacts,
): Promise<void> {
  await sql`insert into strategy.findings (record_id, circle_id, kind, body, reference, decided_on, says, link,
      not_names, wording_reason, due_on, entered_by_post)
    values (${held.id}, ${held.circle}, ${row.kind}, ${json(row.body)}, ${row.reference}, ${row.decidedOn},
      ${json(row.says)}, ${row.link}, ${[...row.notNames]}, ${row.wordingReason}, ${row.dueOn}, ${held.post})`.execute(
    tx,
  );
}

export async function saveFindingChange(
  tx: Tx,
  finding: Held,
  row: FindingChangeFacts & { id: string; post: string },
  now: Date,
): Promise<void> {
  await sql`insert into strategy.finding_changes (record_id, circle_id, change_id, kind, stated_on, reference, says, link,
      not_names, wording_reason, entered_by_post, entered_at)
    values (${finding.record_id}, ${finding.circle_id}, ${row.id}, ${row.kind}, ${row.statedOn}, ${row.reference},
      ${json(row.says)}, ${row.link}, ${[...row.notNames]}, ${row.wordingReason}, ${row.post}, ${now.toISOString()})`.execute(
    tx,
  );
}

export type NewFindingReview = { id: string; plan: string; circle: string; item: string };

/** Answers the reviews that were opened: a measure that the finding is tied to already gets no second one. */
export async function saveFindingReviews(
  tx: Tx,
  finding: string,
  dueOn: string,
  rows: readonly NewFindingReview[],
): Promise<Set<string>> {
  const saved = await sql<{
    review_id: string;
  }>`insert into strategy.finding_reviews (record_id, circle_id, review_id,
      item_id, finding_id, due_on)
    select x.plan, x.circle, x.id, x.item, ${finding}::uuid, ${dueOn}::date
    from jsonb_to_recordset(${json(rows)}) as x (plan uuid, circle uuid, id uuid, item uuid)
    on conflict (record_id, circle_id, item_id, finding_id) do nothing returning review_id`.execute(tx);
  return new Set(saved.rows.map(({ review_id }) => review_id));
}

export async function setFindingPublication(
  tx: Tx,
  finding: Held,
  base: number,
  publication: Publication,
): Promise<number | undefined> {
  const p = publicationColumns(publication);
  const changed = await sql<{ version: number }>`update strategy.findings set publication = ${p.publication},
      public_from = ${p.public_from}, publication_reason = ${p.publication_reason}, version = version + 1
    where record_id = ${finding.record_id} and circle_id = ${finding.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** How many of these items a finding is about. */
export async function countFindingsOf(tx: Tx, plan: Held, items: readonly string[]): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from strategy.finding_reviews
    where record_id = ${plan.record_id} and item_id = any (${items})`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

export async function findOrganisationsCalled(tx: Tx): Promise<string[]> {
  const found = await sql<{ name: string }>`select distinct n.value as name from kernel.organisations o,
      jsonb_each_text(o.names) n where o.circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows.map(({ name }) => name);
}
