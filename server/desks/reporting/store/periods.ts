/** SQL of reporting periods. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { PeriodState, SheetState } from '../model/lists.ts';
import type { PeriodFacts } from '../model/periods.ts';
import type { Texts } from '../model/shared.ts';

export type PeriodRow = {
  period: string;
  circle: string;
  names: Texts;
  fromOn: string;
  toOn: string;
  dueOn: string;
  plans: string[];
  steps: 1 | 2;
  state: PeriodState;
  since: Date;
};

const most = 200;
const columns = sql`p.record_id as period, p.circle_id as circle, p.names, p.from_on as "fromOn", p.to_on as "toOn",
  p.due_on as "dueOn", p.plans, p.steps, s.state, s.since_at as since`;
const joined = sql`reporting.periods p join kernel.states s on s.record_id = p.record_id and s.circle_id = p.circle_id
  and s.workflow = 'reporting.period'`;

/** The newest first, at most 200; all, or one. */
export async function findPeriods(tx: Tx, period?: string): Promise<PeriodRow[]> {
  const named = period === undefined ? sql`true` : sql`p.record_id = ${period}`;
  const found = await sql<PeriodRow>`select ${columns} from ${joined}
    where p.circle_id = any (kernel.my_circles()) and ${named}
    order by p.created_at desc, p.record_id desc limit ${most}`.execute(tx);
  return found.rows;
}

/** How many sheets of these periods are in each state; of one institution, or of all. */
export async function countSheets(
  tx: Tx,
  periods: readonly string[],
  organisation: string | null,
): Promise<{ period: string; state: SheetState; n: number }[]> {
  const found = await sql<{ period: string; state: SheetState; n: number }>`
    select h.record_id as period, s.state, count(*)::int as n
    from reporting.sheets h join kernel.states s on s.record_id = h.record_id and s.circle_id = h.circle_id
      and s.workflow = 'reporting.sheet' and s.item_id = h.sheet_id
    where h.record_id = any (${periods}) and (${organisation}::uuid is null or h.organisation_id = ${organisation})
    group by h.record_id, s.state`.execute(tx);
  return found.rows;
}

export async function savePeriod(
  tx: Tx,
  of: { period: string; circle: string },
  row: PeriodFacts,
): Promise<void> {
  await sql`insert into reporting.periods (record_id, circle_id, names, from_on, to_on, due_on, plans, steps)
    values (${of.period}, ${of.circle}, ${json(row.names)}, ${row.fromOn}::date, ${row.toOn}::date, ${row.dueOn}::date,
      ${row.plans}::uuid[], ${row.steps})`.execute(tx);
}
