/** SQL of the threat picture: its versions, sources and changes. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Sum, Texts } from '../model/shared.ts';
import type { Answering, ThreatPictureFacts } from '../model/threats.ts';

type Held = { record_id: string; circle_id: string };
export type PictureRow = Held & {
  number: number | null;
  summary: Texts;
  reviews_due_on: string | null;
  published_on: string | null;
  version: number;
};
const columns = sql`p.record_id, p.circle_id, p.number, p.summary, p.reviews_due_on, p.published_on, p.version`;

/** The draft first, then the newest. */
export async function listPictures(tx: Tx): Promise<PictureRow[]> {
  const found = await sql<PictureRow>`select ${columns} from strategy.threat_pictures p
    where p.circle_id = any (kernel.my_circles()) order by p.number desc nulls first limit 100`.execute(tx);
  return found.rows;
}

/** This one, or the newest that was published. */
export async function findPicture(tx: Tx, id?: string): Promise<PictureRow | undefined> {
  const which = id ? sql`p.record_id = ${id}` : sql`p.number is not null`;
  const found = await sql<PictureRow>`select ${columns} from strategy.threat_pictures p
    where p.circle_id = any (kernel.my_circles()) and ${which} order by p.number desc nulls last limit 1`.execute(
    tx,
  );
  return found.rows[0];
}

/** The same, once it is one's turn: the row stays locked to the end of the transaction. */
export async function findPictureToWrite(tx: Tx, id: string): Promise<PictureRow | undefined> {
  await sql`select 1 from strategy.threat_pictures where record_id = ${id} for update`.execute(tx);
  return findPicture(tx, id);
}

/** False: a draft is open already. */
export async function savePicture(
  tx: Tx,
  row: { id: string; circle: string } & Pick<ThreatPictureFacts, 'summary' | 'reviewsDueOn'>,
): Promise<boolean> {
  const saved = await sql`insert into strategy.threat_pictures (record_id, circle_id, summary, reviews_due_on)
    values (${row.id}, ${row.circle}, ${json(row.summary)}, ${row.reviewsDueOn})
    on conflict (circle_id) where number is null do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** Answers the new version; the row is locked and is a draft. */
export async function updatePicture(
  tx: Tx,
  picture: Held,
  row: Pick<ThreatPictureFacts, 'summary' | 'reviewsDueOn'>,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{
    version: number;
  }>`update strategy.threat_pictures set summary = ${json(row.summary)},
      reviews_due_on = ${row.reviewsDueOn}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${picture.record_id} and circle_id = ${picture.circle_id} and number is null
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Sources and changes as they were written, in place of those before. */
export async function replaceParts(
  tx: Tx,
  { record_id, circle_id }: Held,
  { sources, changes }: Pick<ThreatPictureFacts, 'sources' | 'changes'>,
): Promise<void> {
  await sql`delete from strategy.threat_sources where record_id = ${record_id} and circle_id = ${circle_id}`.execute(
    tx,
  );
  await sql`delete from strategy.threat_changes where record_id = ${record_id} and circle_id = ${circle_id}`.execute(
    tx,
  );
  await sql`insert into strategy.threat_sources (record_id, circle_id, position, title, stated_date, classification, says)
    select ${record_id}::uuid, ${circle_id}::uuid, x.at, x.one->>'name', x.one->>'date', x.one->>'classification',
      x.one->>'says'
    from jsonb_array_elements(${json(sources)}) with ordinality as x (one, at)`.execute(tx);
  await sql`insert into strategy.threat_changes (record_id, circle_id, form_id, position, what)
    select ${record_id}::uuid, ${circle_id}::uuid, (x.one->>'form')::uuid, x.at, x.one->'what'
    from jsonb_array_elements(${json(changes)}) with ordinality as x (one, at)`.execute(tx);
}

export type SourceRow = {
  name: string;
  date: string | null;
  classification: 'unclassified' | 'restricted' | 'eu-restricted';
  says: string | null;
};

export async function findSources(tx: Tx, picture: string): Promise<SourceRow[]> {
  const found = await sql<SourceRow>`select title as name, stated_date as date, classification, says
    from strategy.threat_sources where record_id = ${picture} order by position`.execute(tx);
  return found.rows;
}

export type ChangeRow = { form_id: string; titles: Texts; what: Texts; before: Answering | null };

export async function findChanges(tx: Tx, picture: string): Promise<ChangeRow[]> {
  const found =
    await sql<ChangeRow>`select c.form_id, f.titles, c.what, c.before from strategy.threat_changes c
    join strategy.threat_forms f on f.record_id = c.form_id
    where c.record_id = ${picture} order by c.position`.execute(tx);
  return found.rows;
}

/** A measure that answers a form: not stopped, in a plan that has not ended. */
export type AnsweringItem = { plan: string; circle: string; item: string; form: string };

export async function findAnswering(tx: Tx, forms: readonly string[]): Promise<AnsweringItem[]> {
  const found = await sql<AnsweringItem>`select g.record_id as plan, g.circle_id as circle, g.item_id as item,
      g.form_id as form
    from strategy.threat_tags g where g.circle_id = any (kernel.my_circles()) and g.form_id = any (${forms})
      and g.item_id not in (select m.item_id from kernel.states m where m.workflow = 'strategy.measure'
        and m.circle_id = any (kernel.my_circles()) and m.state = 'stopped')
      and g.record_id not in (select p.record_id from kernel.states p where p.workflow = 'strategy.plan'
        and p.circle_id = any (kernel.my_circles()) and p.state = 'superseded')
    order by g.record_id, g.item_id`.execute(tx);
  return found.rows;
}

/** Money of items by item; currencies apart. */
export async function findMoneyOf(tx: Tx, items: readonly string[]): Promise<{ item: string; sum: Sum }[]> {
  const found = await sql<{
    item: string;
    sum: Sum;
  }>`select item_id as item, jsonb_build_object('currency', currency,
      'planned', sum(planned), 'committed', sum(committed), 'spent', sum(spent)) as sum
    from strategy.budget_lines where circle_id = any (kernel.my_circles()) and item_id = any (${items})
    group by item_id, currency order by currency`.execute(tx);
  return found.rows;
}

/** Gives the draft its number and day; the row is locked. Answers the number. */
export async function publishPicture(tx: Tx, picture: Held, today: string, now: Date): Promise<number> {
  const changed = await sql<{ number: number }>`update strategy.threat_pictures set published_on = ${today},
      number = (select coalesce(max(o.number), 0) + 1 from strategy.threat_pictures o
        where o.circle_id = ${picture.circle_id}),
      version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${picture.record_id} and circle_id = ${picture.circle_id} and number is null
    returning number`.execute(tx);
  return (changed.rows[0] as { number: number }).number;
}

export async function keepBefore(
  tx: Tx,
  picture: Held,
  before: readonly ({ form: string } & Answering)[],
): Promise<void> {
  await sql`update strategy.threat_changes c set before = x.one - 'form'
    from jsonb_array_elements(${json(before)}) as x (one)
    where c.record_id = ${picture.record_id} and c.circle_id = ${picture.circle_id}
      and c.form_id = (x.one->>'form')::uuid`.execute(tx);
}
