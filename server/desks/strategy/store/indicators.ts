/** SQL of indicators and of the values that were entered for them. */
import { json } from '#kernel/db/json.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { Direction, Disaggregation, IndicatorType, Target } from '../model/indicators.ts';
import { effects } from '../model/lists.ts';
import type { ItemType, MeasureState } from '../model/plan.ts';
import type { Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };

export type IndicatorRow = {
  indicator_id: string;
  item_id: string;
  titles: Texts;
  definition: Texts | null;
  type: IndicatorType;
  unit: Texts | null;
  scale: Texts[] | null;
  direction: Direction;
  baseline: number | null;
  baseline_on: string | null;
  targets: Target[];
  source: Texts | null;
  method: Texts | null;
  numerator: Texts | null;
  denominator: Texts | null;
  disaggregations: Disaggregation[];
  override_share: number | null;
  override_reason: string | null;
  override_on: string | null;
  version: number;
};

export type ValueRow = {
  value_id: string;
  indicator_id: string;
  on: string;
  value: number;
  source: string;
  note: string | null;
  state: 'entered' | 'withdrawn';
  withdrawn_reason: string | null;
  post_names: Texts | null;
  entered_at: Date;
  approved_at: Date | null;
  approved_in: string | null;
  approved_sheet: string | null;
  approver_names: Texts | null;
  unapproved_at: Date | null;
  undoer_names: Texts | null;
  replaced_by: string | null;
};

const columns = sql`n.indicator_id, n.item_id, n.titles, n.definition, n.type, n.unit, n.scale, n.direction, n.baseline,
  n.baseline_on, n.targets, n.source, n.method, n.numerator, n.denominator, n.disaggregations, n.override_share,
  n.override_reason, n.override_on, n.version`;

/** In the order in which they were added. */
export async function findIndicators(tx: Tx, plan: string, item: string): Promise<IndicatorRow[]> {
  const found = await sql<IndicatorRow>`select ${columns} from strategy.indicators n
    where n.record_id = ${plan} and n.item_id = ${item} order by n.created_at, n.indicator_id`.execute(tx);
  return found.rows;
}

export type MeasuredItem = {
  item_id: string;
  type: ItemType;
  external_id: string | null;
  titles: Texts;
  lead_organisation: string | null;
  state: MeasureState | null;
};

/**
 * Measures, and whatever else has an indicator, in the order of the plan; all, or those named. States are joined here and
 * not in SQL: of a plan that was imported a minute ago the database knows no statistics, and would look them up row by row
 * (see items.ts).
 */
export async function findMeasuredItems(
  tx: Tx,
  plan: string,
  items?: readonly string[],
): Promise<MeasuredItem[]> {
  const named = (column: string) => (items ? sql`${sql.ref(column)} = any (${items})` : sql`true`);
  const found = await sql<
    Omit<MeasuredItem, 'state'>
  >`select item_id, type, external_id, titles, lead_organisation
    from strategy.items
    where record_id = ${plan} and ${named('item_id')}
      and (type = 'measure' or item_id in (select n.item_id from strategy.indicators n where n.record_id = ${plan}))
    order by place, position, item_id`.execute(tx);
  const states = await sql<{ item_id: string; state: MeasureState }>`select item_id, state from kernel.states
    where record_id = ${plan} and workflow = 'strategy.measure' and ${named('item_id')}`.execute(tx);
  const stateOf = new Map(states.rows.map((row) => [row.item_id, row.state]));
  return found.rows.map((row) => ({ ...row, state: stateOf.get(row.item_id) ?? null }));
}

/** The indicators of these items, in the order in which they were added. */
export async function findPlanIndicators(
  tx: Tx,
  plan: string,
  items: readonly string[],
): Promise<IndicatorRow[]> {
  const found = await sql<IndicatorRow>`select ${columns} from strategy.indicators n
    where n.record_id = ${plan} and n.item_id = any (${items}) order by n.created_at, n.indicator_id`.execute(
    tx,
  );
  return found.rows;
}

/** Of a whole plan, in the order of these items; joined to them here and not in SQL (see items.ts). */
export async function findIndicatorsOfPlan(
  tx: Tx,
  plan: string,
  items: readonly { id: string }[],
): Promise<IndicatorRow[]> {
  const found = await sql<IndicatorRow>`select ${columns} from strategy.indicators n
    where n.record_id = ${plan} order by n.created_at, n.indicator_id`.execute(tx);
  const place = new Map(items.map(({ id }, at) => [id, at]));
  const placeOf = ({ item_id }: IndicatorRow) => place.get(item_id) ?? items.length;
  return found.rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** One indicator with what one must know of its item; nobody else writes it until this work is done. */
export async function findIndicatorToWrite(
  tx: Tx,
  plan: string,
  indicator: string,
): Promise<(IndicatorRow & { item_type: ItemType; lead_organisation: string | null }) | undefined> {
  const found = await sql<
    IndicatorRow & { item_type: ItemType; lead_organisation: string | null }
  >`select ${columns}, i.type as item_type, i.lead_organisation
    from strategy.indicators n
    join strategy.items i on i.record_id = n.record_id and i.circle_id = n.circle_id and i.item_id = n.item_id
    where n.record_id = ${plan} and n.indicator_id = ${indicator} for update of n`.execute(tx);
  return found.rows[0];
}

/** All values of these indicators, withdrawn ones too, the newest first. */
export async function findValues(tx: Tx, plan: string, indicators: readonly string[]): Promise<ValueRow[]> {
  return valuesWhere(tx, plan, sql`v.indicator_id = any (${indicators})`);
}

/** The same of every indicator of a plan. */
export async function findValuesOfPlan(tx: Tx, plan: string): Promise<ValueRow[]> {
  return valuesWhere(tx, plan, sql`true`);
}

async function valuesWhere(tx: Tx, plan: string, which: RawBuilder<unknown>): Promise<ValueRow[]> {
  const found =
    await sql<ValueRow>`select v.value_id, v.indicator_id, v.measured_on as on, v.value, v.source, v.note,
      v.state, v.withdrawn_reason, p.names as post_names, v.entered_at, v.approved_at, v.approved_in, v.approved_sheet,
      a.names as approver_names, v.unapproved_at, u.names as undoer_names, v.replaced_by
    from strategy.indicator_values v left join kernel.posts p on p.post_id = v.entered_by_post
    left join kernel.posts a on a.post_id = v.approved_by_post
    left join kernel.posts u on u.post_id = v.unapproved_by_post
    where v.record_id = ${plan} and ${which}
    order by v.measured_on desc, v.entered_at desc, v.value_id`.execute(tx);
  return found.rows;
}

/** The items of a plan whose effect is measured. */
export async function findMeasured(tx: Tx, plan: string): Promise<Set<string>> {
  const found = await sql<{ item_id: string }>`select distinct item_id from strategy.indicators
    where record_id = ${plan} and type = any (${effects})`.execute(tx);
  return new Set(found.rows.map(({ item_id }) => item_id));
}

/** An indicator as an approved version keeps it and an export writes it; its values are not the plan's. */
export type WholeIndicator = Omit<
  IndicatorRow,
  | 'indicator_id'
  | 'item_id'
  | 'override_share'
  | 'override_reason'
  | 'override_on'
  | 'version'
  | 'baseline_on'
> & { id: string; item: string; baselineOn: string | null };

export async function findAllIndicators(tx: Tx, plans: readonly string[]): Promise<WholeIndicator[]> {
  const found =
    await sql<WholeIndicator>`select n.indicator_id as id, n.item_id as item, n.titles, n.definition, n.type,
      n.unit, n.scale, n.direction, n.baseline, n.baseline_on as "baselineOn", n.targets, n.source, n.method, n.numerator,
      n.denominator, n.disaggregations
    from strategy.indicators n where n.record_id = any (${plans}) order by n.created_at, n.indicator_id`.execute(
      tx,
    );
  return found.rows;
}

export type IndicatorValues = Omit<WholeIndicator, 'id' | 'item'>;

export async function saveIndicator(
  tx: Tx,
  plan: Held,
  row: IndicatorValues & { id: string; item: string },
): Promise<void> {
  await sql`insert into strategy.indicators (record_id, circle_id, indicator_id, item_id, titles, definition, type, unit,
      scale, direction, baseline, baseline_on, targets, source, method, numerator, denominator, disaggregations)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.item}, ${json(row.titles)}, ${orNull(row.definition)},
      ${row.type}, ${orNull(row.unit)}, ${orNull(row.scale)}, ${row.direction}, ${row.baseline}, ${row.baselineOn},
      ${json(row.targets)}, ${orNull(row.source)}, ${orNull(row.method)}, ${orNull(row.numerator)},
      ${orNull(row.denominator)}, ${row.disaggregations})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateIndicator(
  tx: Tx,
  plan: Held,
  row: IndicatorValues & { id: string; base: number },
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.indicators set titles = ${json(row.titles)},
      definition = ${orNull(row.definition)}, type = ${row.type}, unit = ${orNull(row.unit)}, scale = ${orNull(row.scale)},
      direction = ${row.direction}, baseline = ${row.baseline}, baseline_on = ${row.baselineOn},
      targets = ${json(row.targets)}, source = ${orNull(row.source)}, method = ${orNull(row.method)},
      numerator = ${orNull(row.numerator)}, denominator = ${orNull(row.denominator)},
      disaggregations = ${row.disaggregations}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and indicator_id = ${row.id}
      and version = ${row.base} returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Sets what a signer says instead of the formula; null: the formula counts again. Answers the new version. */
export async function setOverride(
  tx: Tx,
  plan: Held,
  indicator: string,
  override: { share: number; reason: string; on: string } | null,
  now: Date,
): Promise<number | undefined> {
  const changed = await sql<{ version: number }>`update strategy.indicators
    set override_share = ${override?.share ?? null}, override_reason = ${override?.reason ?? null},
      override_on = ${override?.on ?? null}, version = version + 1, updated_at = ${now.toISOString()}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and indicator_id = ${indicator}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/**
 * Removes indicators, of items or by themselves, as long as nobody entered a value for one; else it leaves them all.
 * Answers how many values, withdrawn ones too, stood in the way.
 */
export async function removeIndicators(
  tx: Tx,
  plan: Held,
  which: { items: readonly string[] } | { indicators: readonly string[] },
): Promise<number> {
  const these =
    'items' in which ? sql`item_id = any (${which.items})` : sql`indicator_id = any (${which.indicators})`;
  const own = sql`record_id = ${plan.record_id} and circle_id = ${plan.circle_id}`;
  const found = await sql<{ indicator_id: string }>`select indicator_id from strategy.indicators
    where ${own} and ${these} for update`.execute(tx);
  const ids = found.rows.map(({ indicator_id }) => indicator_id);
  if (ids.length === 0) return 0;
  const values = await sql<{ n: number }>`select count(*)::int as n from strategy.indicator_values
    where ${own} and indicator_id = any (${ids})`.execute(tx);
  const entered = values.rows[0]?.n ?? 0;
  if (entered === 0)
    await sql`delete from strategy.indicators where ${own} and indicator_id = any (${ids})`.execute(tx);
  return entered;
}

/** False where a value of that day stands already. */
export async function saveValue(
  tx: Tx,
  plan: Held,
  row: {
    id: string;
    indicator: string;
    on: string;
    value: number;
    source: string;
    note: string | null;
    post: string;
  },
): Promise<boolean> {
  const saved =
    await sql`insert into strategy.indicator_values (record_id, circle_id, value_id, indicator_id, measured_on,
      value, source, note, entered_by_post)
    values (${plan.record_id}, ${plan.circle_id}, ${row.id}, ${row.indicator}, ${row.on}, ${row.value}, ${row.source},
      ${row.note}, ${row.post})
    on conflict (record_id, circle_id, indicator_id, measured_on) where state = 'entered' do nothing`.execute(
      tx,
    );
  return (saved.numAffectedRows ?? 0n) > 0n;
}

/** Undefined where there is no such value that stands. */
export async function withdraw(
  tx: Tx,
  plan: Held,
  indicator: string,
  value: string,
  reason: string,
): Promise<string | undefined> {
  const changed = await sql<{ value_id: string }>`update strategy.indicator_values set state = 'withdrawn',
      withdrawn_reason = ${reason}
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and indicator_id = ${indicator}
      and value_id = ${value} and state = 'entered' returning value_id`.execute(tx);
  return changed.rows[0]?.value_id;
}

function orNull(value: unknown) {
  return value === null ? null : json(value);
}

/** An approved value is not withdrawn: the approval is undone where it was given. */
export async function isApproved(tx: Tx, plan: Held, value: string): Promise<boolean> {
  const found = await sql<{ yes: boolean }>`select exists (select 1 from strategy.indicator_values
    where record_id = ${plan.record_id} and circle_id = ${plan.circle_id} and value_id = ${value}
      and approved_at is not null and state = 'entered') as yes`.execute(tx);
  return found.rows[0]?.yes ?? false;
}
