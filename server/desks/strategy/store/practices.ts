/** SQL of notes on good practice: one of ours beside one of theirs, with the reason. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type PracticeRow = {
  id: string;
  foreign: string;
  measure: string;
  plan: string;
  item: string;
  reason: string;
  at: Date;
  post: Texts | null;
};

const columns = sql`p.practice_id as id, p.record_id as foreign, p.measure_id as measure, p.plan_id as plan,
  p.item_id as item, p.reason, p.created_at as at, o.names as post`;
const joined = sql`strategy.practices p left join kernel.posts o on o.post_id = p.noted_by_post`;

/** Between two plans, oldest first. */
export async function findPractices(
  tx: Tx,
  foreign: string,
  plans: readonly string[],
): Promise<PracticeRow[]> {
  const found = await sql<PracticeRow>`select ${columns} from ${joined}
    where p.record_id = ${foreign} and p.plan_id = any (${plans}) order by p.created_at, p.practice_id`.execute(
    tx,
  );
  return found.rows;
}

export type PracticeOfItem = PracticeRow & {
  names: Texts;
  titles: Texts;
  externalId: string | null;
  verified: boolean;
};

/** What was noted at one of our measures, with whose measure it is. */
export async function findPracticesOfItem(tx: Tx, plan: string, item: string): Promise<PracticeOfItem[]> {
  const found = await sql<PracticeOfItem>`select ${columns}, f.names, m.titles, m.external_id as "externalId",
      f.key is not null as verified
    from ${joined}
    join strategy.foreign_plans f on f.record_id = p.record_id and f.circle_id = p.circle_id
    join strategy.foreign_measures m on m.record_id = p.record_id and m.circle_id = p.circle_id
      and m.measure_id = p.measure_id
    where p.circle_id = any (kernel.my_circles()) and p.plan_id = ${plan} and p.item_id = ${item}
    order by p.created_at, p.practice_id limit 200`.execute(tx);
  return found.rows;
}

/** False where it was noted already. */
export async function savePractice(
  tx: Tx,
  held: Held,
  row: { id: string; measure: string; plan: string; item: string; reason: string; post: string },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.practices (record_id, circle_id, practice_id, measure_id, plan_id, item_id,
      reason, noted_by_post)
    values (${held.record_id}, ${held.circle_id}, ${row.id}, ${row.measure}, ${row.plan}, ${row.item}, ${row.reason},
      ${row.post})
    on conflict (record_id, circle_id, measure_id, plan_id, item_id) do nothing`.execute(tx);
  return saved.numAffectedRows === 1n;
}

export async function deletePractice(tx: Tx, held: Held, practice: string): Promise<boolean> {
  const gone = await sql`delete from strategy.practices where record_id = ${held.record_id}
    and circle_id = ${held.circle_id} and practice_id = ${practice}`.execute(tx);
  return gone.numAffectedRows === 1n;
}

/** Notes whose measure is not among these any more. */
export async function countPracticesWithout(
  tx: Tx,
  foreign: string,
  measures: readonly string[],
): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from strategy.practices
    where record_id = ${foreign} and not (measure_id = any (${measures}))`.execute(tx);
  return found.rows[0]?.n ?? 0;
}
