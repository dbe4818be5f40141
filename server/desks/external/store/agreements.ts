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

type Row = Omit<Agreement, 'publication' | 'since'> & PublicationColumns & { since: Date; entered: Date };
/** `entered`: its place in the list. */
export type AgreementFound = Agreement & { entered: string };

const query = sql`
    select a.record_id as agreement, a.neighbours, a.titles, a.way, a.level, a.signed_on as "signedOn",
      a.from_on as "fromOn", a.until_on as "untilOn", a.covers, a.link, a.review_on as "reviewOn",
      d.done_at is not null as due, s.state, s.since_at as since, s.reason, a.publication, a.public_from,
      a.publication_reason, a.version, a.created_at as entered
    from external.agreements a
    join kernel.states s on s.record_id = a.record_id and s.circle_id = a.circle_id
      and s.workflow = 'external.agreement'
    left join kernel.deadlines d on d.record_id = s.record_id and d.circle_id = s.circle_id
      and d.workflow = s.workflow and d.item_id = s.item_id
    where a.circle_id = any (kernel.my_circles())`;

/** `due` where the clock has reminded and the state stands since. */
function readRow({
  publication,
  public_from,
  publication_reason,
  since,
  entered,
  ...row
}: Row): AgreementFound {
  return {
    ...row,
    since: since.toISOString(),
    entered: entered.toISOString(),
    publication: readPublication({ publication, public_from, publication_reason }),
  };
}

/** The newest first: of `limit` rows, after a place. */
export async function listAgreements(
  tx: Tx,
  page: { limit: number; after?: { key: string; id: string } | undefined },
): Promise<AgreementFound[]> {
  const after = page.after
    ? sql`(a.created_at, a.record_id) < (${page.after.key}::timestamptz, ${page.after.id}::uuid)`
    : sql`true`;
  const found = await sql<Row>`${query} and ${after}
    order by a.created_at desc, a.record_id desc limit ${page.limit}`.execute(tx);
  return found.rows.map(readRow);
}

/** All of them, or those named, the newest first: for what leaves the house whole. */
export async function findAgreements(tx: Tx, ids?: readonly string[]): Promise<Agreement[]> {
  const named = ids ? sql`a.record_id = any (${ids})` : sql`true`;
  const found = await sql<Row>`${query} and ${named} order by a.created_at desc, a.record_id desc`.execute(
    tx,
  );
  return found.rows.map(readRow).map(({ entered: _, ...row }) => row);
}

export async function findAgreement(tx: Tx, agreement: string): Promise<Agreement | undefined> {
  return (await findAgreements(tx, [agreement]))[0];
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
