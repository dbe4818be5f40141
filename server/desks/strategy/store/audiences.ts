/** SQL of for whom a plan's measures are: what it communicates, and what it says twice in the same words. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Audience } from '../model/plan.ts';

/** The paragraph that asks that communication be fitted to those it is meant for, and its strategy's key. */
const fitting = { key: 'eu-9956-14', address: 'annex/23' };

/** The living measures that serve that paragraph, another of its line of action, or the line. */
export async function findCommunication(tx: Tx, plan: string): Promise<{ audiences: Audience[] }[]> {
  const found = await sql<{ audiences: Audience[] }>`select i.audiences from strategy.items i
    left join kernel.states s on s.record_id = i.record_id and s.circle_id = i.circle_id
      and s.workflow = 'strategy.measure' and s.item_id = i.item_id
    where i.record_id = ${plan} and s.state is distinct from 'stopped' and i.item_id in (
      select t.item_id from strategy.ties t
      join strategy.instruments n on n.record_id = t.instrument_id and n.key = ${fitting.key}
      join strategy.paragraphs f on f.record_id = n.record_id and f.address = ${fitting.address}
      left join strategy.paragraphs p on p.record_id = n.record_id and p.address = t.address
      where t.record_id = ${plan} and (t.address = f.address or p.line = f.line or t.address = 'line/' || f.line))`.execute(
    tx,
  );
  return found.rows;
}

/** Whether two measures say word for word the same and are for different audiences; letter case and blanks do not count. */
export async function hasSameTextForOthers(tx: Tx, plan: string): Promise<boolean> {
  const found = await sql<{ same: boolean }>`select exists (
    select 1 from strategy.items i cross join jsonb_each_text(i.description) d
    where i.record_id = ${plan} and i.type in ('measure', 'activity') and i.audiences <> '{}'
    group by d.key, lower(regexp_replace(trim(d.value), '\\s+', ' ', 'g'))
    having count(distinct i.audiences) > 1) as same`.execute(tx);
  return found.rows[0]?.same ?? false;
}
