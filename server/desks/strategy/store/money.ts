/** SQL of money beside the budget lines: reporting currency, kinds of sources, rates, needs, looks at doubts. */
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { ExchangeRate, SourceKind } from '../model/money.ts';

type Held = { record_id: string; circle_id: string };

export async function findReportingCurrency(tx: Tx, plan: string): Promise<string | null> {
  const found = await sql<{ reporting_currency: string | null }>`select reporting_currency from strategy.plans
    where record_id = ${plan}`.execute(tx);
  return found.rows[0]?.reporting_currency ?? null;
}

export async function setReportingCurrencyOf(
  tx: Tx,
  plan: Held,
  base: number,
  currency: string | null,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.plans set reporting_currency = ${currency},
      version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function findSourceKinds(tx: Tx, plan: string): Promise<Map<string, SourceKind>> {
  const found = await sql<{
    source: string;
    kind: SourceKind;
  }>`select source, kind from strategy.money_sources
    where record_id = ${plan}`.execute(tx);
  return new Map(found.rows.map(({ source, kind }) => [source, kind]));
}

/** True where a budget line of the plan names this source. */
export async function hasSource(tx: Tx, plan: string, name: string): Promise<boolean> {
  const found = await sql`select 1 from strategy.budget_lines where record_id = ${plan} and source = ${name}
    limit 1`.execute(tx);
  return found.rows.length > 0;
}

export async function saveSourceKind(
  tx: Tx,
  plan: Held,
  name: string,
  kind: SourceKind | null,
): Promise<void> {
  if (kind === null) {
    await sql`delete from strategy.money_sources where record_id = ${plan.record_id} and source = ${name}`.execute(
      tx,
    );
    return;
  }
  await sql`insert into strategy.money_sources (record_id, circle_id, source, kind)
    values (${plan.record_id}, ${plan.circle_id}, ${name}, ${kind})
    on conflict (record_id, circle_id, source) do update set kind = excluded.kind`.execute(tx);
}

const rateColumns = sql`rate_id as id, from_currency as "from", to_currency as "to", rate::text as rate,
  valid_on as "on", source`;

/** Newest first. */
export async function findRatesOf(tx: Tx, plan: string): Promise<ExchangeRate[]> {
  const found = await sql<ExchangeRate>`select ${rateColumns} from strategy.rates
    where record_id = ${plan} order by valid_on desc, from_currency, to_currency`.execute(tx);
  return found.rows;
}

/** False: this pair has a rate of that day already. */
export async function saveRate(tx: Tx, plan: Held, row: ExchangeRate): Promise<boolean> {
  const saved =
    await sql`insert into strategy.rates (record_id, circle_id, rate_id, from_currency, to_currency, rate,
      valid_on, source)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.from}, ${row.to}, ${row.rate}::numeric, ${row.on},
      ${row.source})
    on conflict (record_id, circle_id, from_currency, to_currency, valid_on) do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** Answers what was removed. */
export async function deleteRate(tx: Tx, plan: string, rate: string): Promise<ExchangeRate | undefined> {
  const removed = await sql<ExchangeRate>`delete from strategy.rates
    where record_id = ${plan} and rate_id = ${rate} returning ${rateColumns}`.execute(tx);
  return removed.rows[0];
}

export type NeedRow = { item_id: string; year: number | null; currency: string; amount: number };

export async function findNeeds(tx: Tx, plan: string): Promise<NeedRow[]> {
  const found = await sql<{ need: NeedRow }>`select jsonb_build_object('item_id', item_id, 'year', year,
      'currency', currency, 'amount', amount) as need
    from strategy.needs where record_id = ${plan}`.execute(tx);
  return found.rows.map(({ need }) => need);
}

export async function saveNeed(
  tx: Tx,
  plan: Held,
  item: string,
  year: number | null,
  need: { currency: string; amount: number } | null,
): Promise<void> {
  if (need === null) {
    await sql`delete from strategy.needs where record_id = ${plan.record_id} and item_id = ${item}
      and year is not distinct from ${year}::int`.execute(tx);
    return;
  }
  await sql`insert into strategy.needs (record_id, circle_id, item_id, year, currency, amount)
    values (${plan.record_id}, ${plan.circle_id}, ${item}, ${year}, ${need.currency}, ${need.amount})
    on conflict (record_id, circle_id, item_id, year)
      do update set currency = excluded.currency, amount = excluded.amount`.execute(tx);
}

export type LookRow = {
  item_id: string;
  year: number | null;
  facts: string;
  reason: string;
  looked_on: string;
};

export async function findLooks(tx: Tx, plan: string): Promise<LookRow[]> {
  const found = await sql<LookRow>`select item_id, year, facts, reason, looked_on from strategy.funding_looks
    where record_id = ${plan}`.execute(tx);
  return found.rows;
}

export async function saveLook(tx: Tx, plan: Held, look: LookRow): Promise<void> {
  await sql`insert into strategy.funding_looks (record_id, circle_id, item_id, year, facts, reason, looked_on)
    values (${plan.record_id}, ${plan.circle_id}, ${look.item_id}, ${look.year}, ${look.facts}, ${look.reason},
      ${look.looked_on})
    on conflict (record_id, circle_id, item_id, year)
      do update set facts = excluded.facts, reason = excluded.reason, looked_on = excluded.looked_on`.execute(
    tx,
  );
}
