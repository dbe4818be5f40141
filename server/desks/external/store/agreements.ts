/** SQL of agreements. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import {
  type Publication,
  type PublicationColumns,
  publicationColumns,
  readPublication,
} from '#kernel/records/define.ts';
import type { Agreement, AgreementFacts } from '../model/agreements.ts';

type Row = Omit<Agreement, 'publication' | 'since'> & PublicationColumns & { since: Date };

const most = 500;

/** The newest first, at most 500: all, or one. `due` where the clock has reminded and the state stands since. */
export async function findAgreements(tx: Tx, agreement?: string): Promise<Agreement[]> {
  const named = agreement === undefined ? sql`true` : sql`a.record_id = ${agreement}`;
  const found = await sql<Row>`
    select a.record_id as agreement, a.neighbours, a.titles, a.way, a.level, a.signed_on as "signedOn",
      a.from_on as "fromOn", a.until_on as "untilOn", a.covers, a.link, a.review_on as "reviewOn",
      d.done_at is not null as due, s.state, s.since_at as since, s.reason, a.publication, a.public_from,
      a.publication_reason, a.version
    from external.agreements a
    join kernel.states s on s.record_id = a.record_id and s.circle_id = a.circle_id
      and s.workflow = 'external.agreement'
    left join kernel.deadlines d on d.record_id = s.record_id and d.circle_id = s.circle_id
      and d.workflow = s.workflow and d.item_id = s.item_id
    where a.circle_id = any (kernel.my_circles()) and ${named}
    order by a.created_at desc, a.record_id desc limit ${most}`.execute(tx);
  return found.rows.map(({ publication, public_from, publication_reason, since, ...row }) => ({
    ...row,
    since: since.toISOString(),
    publication: readPublication({ publication, public_from, publication_reason }),
  }));
}

export async function saveAgreement(
  tx: Tx,
  of: { agreement: string; circle: string },
  row: AgreementFacts & { reviewOn: string },
): Promise<void> {
  await sql`insert into external.agreements (record_id, circle_id, neighbours, titles, way, level, signed_on,
      from_on, until_on, covers, link, review_on)
    values (${of.agreement}, ${of.circle}, ${row.neighbours}::uuid[], ${json(row.titles)}, ${row.way}, ${row.level},
      ${row.signedOn}::date, ${row.fromOn}::date, ${row.untilOn}::date, ${json(row.covers)}, ${row.link},
      ${row.reviewOn}::date)`.execute(tx);
}

type Version = { version: number };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateAgreement(
  tx: Tx,
  agreement: string,
  base: number,
  row: AgreementFacts,
): Promise<number | undefined> {
  const changed = await sql<Version>`update external.agreements set neighbours = ${row.neighbours}::uuid[],
      titles = ${json(row.titles)}, way = ${row.way}, level = ${row.level}, signed_on = ${row.signedOn}::date,
      from_on = ${row.fromOn}::date, until_on = ${row.untilOn}::date, covers = ${json(row.covers)},
      link = ${row.link}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** The same. */
export async function setReviewDay(
  tx: Tx,
  agreement: string,
  base: number,
  reviewOn: string,
): Promise<number | undefined> {
  const changed = await sql<Version>`update external.agreements
    set review_on = ${reviewOn}::date, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** The same. */
export async function setPublicationRule(
  tx: Tx,
  agreement: string,
  base: number,
  publication: Publication,
): Promise<number | undefined> {
  const p = publicationColumns(publication);
  const changed = await sql<Version>`update external.agreements set publication = ${p.publication},
      public_from = ${p.public_from}::date, publication_reason = ${p.publication_reason}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}
