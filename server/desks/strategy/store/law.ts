/** SQL of the law on which measures rest: acts, which measure rests on which, and on what it may touch personal data. */
import { json } from '#kernel/db/json.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ActFacts, DataProtectionFacts } from '../model/law.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type ActRow = Held & {
  kind: ActFacts['kind'];
  titles: Texts;
  number: string | null;
  link: string | null;
  in_force_from: string | null;
  in_force_until: string | null;
  ended: ActFacts['ended'];
  version: number;
  updated_at: Date;
  measures: number;
};

const facts = sql`a.record_id, a.circle_id, a.kind, a.titles, a.number, a.link, a.in_force_from, a.in_force_until, a.ended`;

/** Measures of plans that are not superseded, themselves not stopped, which rest on an act. */
const resting = sql`(select b.act_id, count(distinct b.item_id)::int as n from strategy.legal_bases b
  where b.circle_id = any (kernel.my_circles())
    and b.item_id not in (select m.item_id from kernel.states m where m.workflow = 'strategy.measure'
      and m.circle_id = any (kernel.my_circles()) and m.state = 'stopped')
    and b.record_id not in (select e.record_id from kernel.states e where e.workflow = 'strategy.plan'
      and e.circle_id = any (kernel.my_circles()) and e.state = 'superseded')
  group by b.act_id)`;

export async function findAct(tx: Tx, id: string): Promise<ActRow | undefined> {
  const found = await sql<ActRow>`select ${facts}, a.version, a.updated_at, coalesce(r.n, 0) as measures
    from strategy.legal_acts a left join ${resting} r on r.act_id = a.record_id where a.record_id = ${id}`.execute(
    tx,
  );
  return found.rows[0];
}

/** At most 500: those in use first, then the newest. */
export async function listActs(tx: Tx): Promise<ActRow[]> {
  const found = await sql<ActRow>`select ${facts}, a.version, a.updated_at, coalesce(r.n, 0) as measures
    from strategy.legal_acts a left join ${resting} r on r.act_id = a.record_id
    where a.circle_id = any (kernel.my_circles())
    order by a.in_force_until is not null, a.created_at desc, a.record_id limit 500`.execute(tx);
  return found.rows;
}

export async function saveAct(tx: Tx, held: { id: string; circle: string }, row: ActFacts): Promise<void> {
  await sql`insert into strategy.legal_acts (record_id, circle_id, kind, titles, number, link, in_force_from,
      in_force_until, ended)
    values (${held.id}, ${held.circle}, ${row.kind}, ${json(row.titles)}, ${row.number}, ${row.link},
      ${row.inForceFrom}, ${row.inForceUntil}, ${row.ended})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateAct(
  tx: Tx,
  held: Held,
  base: number,
  row: ActFacts,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.legal_acts set kind = ${row.kind},
      titles = ${json(row.titles)}, number = ${row.number}, link = ${row.link}, in_force_from = ${row.inForceFrom},
      in_force_until = ${row.inForceUntil}, ended = ${row.ended}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export type BasisRow = Omit<ActRow, 'version' | 'updated_at' | 'measures'> & {
  basis_id: string;
  item_id: string;
  article: string;
  article_titles: Texts | null;
};

/** What the measures of a plan rest on, or one of them. */
export async function findBases(tx: Tx, plan: string, item?: string): Promise<BasisRow[]> {
  const found =
    await sql<BasisRow>`select ${facts}, b.basis_id, b.item_id, b.article, b.titles as article_titles
    from strategy.legal_bases b
    join strategy.legal_acts a on a.record_id = b.act_id and a.circle_id = b.circle_id
    where b.record_id = ${plan} ${item ? sql`and b.item_id = ${item}` : sql``}
    order by b.item_id, b.created_at, b.basis_id`.execute(tx);
  return found.rows;
}

/** False: it rests on that article already. */
export async function saveBasis(
  tx: Tx,
  plan: Held,
  row: { id: string; item: string; act: string; article: string; titles: Texts | null },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.legal_bases (record_id, circle_id, basis_id, item_id, act_id, article, titles)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.item}, ${row.act}, ${row.article},
      ${row.titles && json(row.titles)})
    on conflict (record_id, circle_id, item_id, act_id, article) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

export async function findBasis(
  tx: Tx,
  plan: string,
  basis: string,
): Promise<{ item_id: string } | undefined> {
  const found = await sql<{ item_id: string }>`select item_id from strategy.legal_bases
    where record_id = ${plan} and basis_id = ${basis}`.execute(tx);
  return found.rows[0];
}

export async function removeBasis(tx: Tx, plan: Held, basis: string): Promise<void> {
  await sql`delete from strategy.legal_bases where record_id = ${plan.record_id} and circle_id = ${plan.circle_id}
    and basis_id = ${basis}`.execute(tx);
}

export type DataProtectionRow = {
  item_id: string;
  touches: boolean;
  bases: DataProtectionFacts['bases'];
  law: string | null;
  dpia: string | null;
  dpia_on: string | null;
  version: number;
};

export async function findDataProtection(tx: Tx, plan: string, item?: string): Promise<DataProtectionRow[]> {
  const found = await sql<DataProtectionRow>`select item_id, touches, bases, law, dpia, dpia_on, version
    from strategy.data_protection where record_id = ${plan} ${item ? sql`and item_id = ${item}` : sql``}`.execute(
    tx,
  );
  return found.rows;
}

/** `base` null: the first word on it. Answers the new version, or undefined where somebody was quicker. */
export async function saveDataProtection(
  tx: Tx,
  plan: Held,
  row: DataProtectionFacts & { item: string; post: string; base: number | null },
  now: Date,
): Promise<number | undefined> {
  const saved =
    row.base === null
      ? await sql<{
          version: number;
        }>`insert into strategy.data_protection (record_id, circle_id, item_id, touches,
            bases, law, dpia, dpia_on, entered_by_post)
          values (${plan.record_id}, ${plan.circle_id}, ${row.item}, ${row.touches}, ${[...row.bases]}, ${row.law},
            ${row.dpia}, ${row.dpiaOn}, ${row.post})
          on conflict (record_id, circle_id, item_id) do nothing returning version`.execute(tx)
      : await sql<{ version: number }>`update strategy.data_protection set touches = ${row.touches},
            bases = ${[...row.bases]}, law = ${row.law}, dpia = ${row.dpia}, dpia_on = ${row.dpiaOn},
            entered_by_post = ${row.post}, version = version + 1, updated_at = ${now.toISOString()}
          where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = ${row.item}
            and version = ${row.base} returning version`.execute(tx);
  return saved.rows[0]?.version;
}

export type LegalFactsRow = {
  record_id: string;
  item_id: string;
  /** Whether it touches data of persons: as its institution says, or as its newest submitted assessment does. */
  touches: boolean;
  in_force: number;
  ended: number;
  based: boolean;
};

/** One row for each measure. */
function legalFacts(today: string, where: RawBuilder<unknown>): RawBuilder<LegalFactsRow> {
  return sql<LegalFactsRow>`select i.record_id, i.circle_id, i.item_id, i.lead_organisation,
      coalesce(d.touches, false) or coalesce(s.personal_data, false) as touches,
      coalesce(r.in_force, 0) as in_force, coalesce(r.ended, 0) as ended, coalesce(cardinality(d.bases), 0) > 0 as based
    from strategy.items i
    left join strategy.data_protection d on d.record_id = i.record_id and d.circle_id = i.circle_id
      and d.item_id = i.item_id
    left join (select distinct on (a.record_id, a.circle_id, a.item_id) a.record_id, a.circle_id, a.item_id,
        a.personal_data
      from strategy.assessments a where a.circle_id = any (kernel.my_circles()) and a.submitted_at is not null
      order by a.record_id, a.circle_id, a.item_id, a.number desc) s
      on s.record_id = i.record_id and s.circle_id = i.circle_id and s.item_id = i.item_id
    left join (select b.record_id, b.circle_id, b.item_id,
        count(*) filter (where (l.in_force_from is null or l.in_force_from <= ${today}::date)
          and (l.in_force_until is null or l.in_force_until >= ${today}::date))::int as in_force,
        count(*) filter (where l.in_force_until < ${today}::date)::int as ended
      from strategy.legal_bases b join strategy.legal_acts l on l.record_id = b.act_id and l.circle_id = b.circle_id
      where b.circle_id = any (kernel.my_circles()) group by b.record_id, b.circle_id, b.item_id) r
      on r.record_id = i.record_id and r.circle_id = i.circle_id and r.item_id = i.item_id
    where i.circle_id = any (kernel.my_circles()) and i.type = 'measure' and ${where}`;
}

/** How the measures of a plan stand by law, or one of them. */
export async function findLegalFacts(
  tx: Tx,
  plan: string,
  today: string,
  item?: string,
): Promise<Map<string, LegalFactsRow>> {
  const of = item ? sql`i.record_id = ${plan} and i.item_id = ${item}` : sql`i.record_id = ${plan}`;
  const found = await legalFacts(today, of).execute(tx);
  return new Map(found.rows.map((row) => [row.item_id, row]));
}

export type LawAtWork = {
  record: string;
  titles: Texts;
  /** Under way and touching data of persons, with nothing to rest on; `led` by one institution. */
  missing: number;
  missing_led: number;
  /** Planned or under way, resting on an act that has ended. */
  ended: number;
  ended_led: number;
  since: Date;
};

/** By plan that is not superseded; only plans with something missing. */
export async function countLawAtWork(tx: Tx, organisation: string, today: string): Promise<LawAtWork[]> {
  const lacks = sql`f.touches and m.state = 'active' and (not f.based or f.in_force = 0 and f.ended = 0)`;
  const led = sql`f.lead_organisation = ${organisation}`;
  const found = await sql<LawAtWork>`select p.record_id as record, p.titles, min(m.since_at) as since,
      count(*) filter (where ${lacks})::int as missing, count(*) filter (where ${lacks} and ${led})::int as missing_led,
      count(*) filter (where f.ended > 0)::int as ended, count(*) filter (where f.ended > 0 and ${led})::int as ended_led
    from (${legalFacts(today, sql`true`)}) f
    join kernel.states m on m.record_id = f.record_id and m.circle_id = f.circle_id and m.workflow = 'strategy.measure'
      and m.item_id = f.item_id and m.state in ('planned', 'active')
    join strategy.plans p on p.record_id = f.record_id and p.circle_id = f.circle_id
    where (${lacks} or f.ended > 0)
      and p.record_id not in (select e.record_id from kernel.states e where e.workflow = 'strategy.plan'
        and e.circle_id = any (kernel.my_circles()) and e.state = 'superseded')
    group by p.record_id, p.circle_id, p.titles limit 50`.execute(tx);
  return found.rows;
}

/** Of items that are removed. */
export async function removeLawOf(tx: Tx, plan: Held, items: readonly string[]): Promise<void> {
  const own = sql`record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and item_id = any (${items})`;
  await sql`delete from strategy.legal_bases where ${own}`.execute(tx);
  await sql`delete from strategy.data_protection where ${own}`.execute(tx);
}
