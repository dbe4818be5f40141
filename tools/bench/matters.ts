// Fills the test-only desk: people who see 600 rows, 5,000, and 100,000 in 20 circles, among many rows of others.
import type { Pool } from 'pg';
import { houseCircle } from '#kernel/ids.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { keeper } from '#kernel/test/trial.ts';
import type { BenchHouse } from './house.ts';

export type Crowd = {
  rows: number;
  people: { visible: number; circles: number; person: AtWork; ids: string[] }[];
};

/** Rows per circle: 3 of 200 (600 in all), 5 of 1,000 (5,000), 12 that bring the widest person to 100,000 in 20. */
const narrow = Array.from({ length: 3 }, () => 200);
const middle = Array.from({ length: 5 }, () => 1_000);
const wide = Array.from({ length: 12 }, (_, index) => 7_866 + (index < 8 ? 1 : 0));

export async function fill(bench: BenchHouse, rows: number): Promise<Crowd> {
  const { bare } = bench;
  await bench.employ({ ...keeper, login: 'somebody-with-an-office' });
  const mine = [...narrow, ...middle, ...wide];
  const others = Array.from({ length: Math.max(0, Math.ceil((rows - 100_000) / 1_000)) }, () => 1_000);
  const circles: string[] = [];
  for (const count of [...mine, ...others]) circles.push(await fillCircle(bare, count));
  await bare.query('analyze kernel.records, trial.matters, kernel.circle_members, kernel.sight');
  const person = async (ids: string[], visible: number) => {
    const hired = await bench.employ(keeper);
    for (const id of ids) {
      await bare.query(
        `insert into kernel.circle_members (membership_id, circle_id, user_id, reason) values (gen_random_uuid(), $1, $2, 'bench')`,
        [id, hired.user],
      );
    }
    const all = [...ids, houseCircle];
    return { visible, circles: ids.length, person: hired, ids: all };
  };
  return {
    rows,
    people: [
      await person(circles.slice(0, 3), 600),
      await person(circles.slice(3, 8), 5_000),
      await person(circles.slice(0, 20), 100_000),
    ],
  };
}

async function fillCircle(bare: Pool, count: number): Promise<string> {
  const made = await bare.query(
    `with circle as (
       insert into kernel.circles (circle_id, kind, label) values (gen_random_uuid(), 'team', 'bench') returning circle_id),
     organisation as (select organisation_id from kernel.organisations limit 1),
     record as (
       insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, retention_class, created_by, created_at)
       select gen_random_uuid(), circle_id, 'trial', 'matter', (select organisation_id from organisation), 'case',
         gen_random_uuid(), now() - random() * interval '400 days'
       from circle, generate_series(1, $1) returning record_id, circle_id, created_at),
     matter as (
       insert into trial.matters (record_id, circle_id, title, reference, created_at)
       select record_id, circle_id, 'A matter of the benchmark, with a title of usual length', record_id::text, created_at
       from record)
     select circle_id from circle`,
    [count],
  );
  return made.rows[0].circle_id;
}
