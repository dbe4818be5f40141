/** What an implementation report says of a plan: derived, by line of action and by paragraph, with the id behind each figure. */
import type {
  Correction,
  ReportData,
  ReportIndicator,
  ReportLine,
  ReportMeasure,
  ReportParagraph,
} from '../model/reports.ts';
import type { Sum, Texts } from '../model/shared.ts';
import type { CrosswalkFacts } from '../store/crosswalk-facts.ts';
import type { IndicatorRow, ValueRow } from '../store/indicators.ts';
import type { ReportFacts } from '../store/report-facts.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { livingUnderMeasures } from './balance-parts.ts';
import { coverageCells } from './coverage.ts';
import { addSums } from './money.ts';
import { servedLines } from './money-groups.ts';
import { moneyOf } from './money-of.ts';
import { setApart } from './own-label.ts';
import { progressOf, targetOn } from './progress.ts';
import { rightsFigures } from './rights-figures.ts';
import { divideEqually } from './round-together.ts';

/** What an earlier paper told of figures. */
type Told = { number: number; data: Pick<ReportData, 'indicators' | 'corrections'> };

type Missing = { currency: string; amount: number };

/** `smallest`: from how many on a count about people is told to whom it is handed; without it nothing is said of rights. */
export function reportData(facts: ReportFacts, smallest?: number): ReportData {
  const { plan, period, money, crosswalk } = facts;
  const sums = moneyOf(money, 'line');
  const counted = livingUnderMeasures(money.items);
  const missing = missingByMeasure(sums.rows);
  const served = servedLines(counted, money);
  const apart = new Set(money.items.flatMap(({ id, label }) => (label ? [id] : [])));
  const paragraphs = paragraphsOf(crosswalk, apart);
  const { inPlan, groups } = setApart(money.items);
  // Looked up by measure and by indicator: a plan may have thousands of each.
  const workOf = Map.groupBy(counted, ({ measure }) => measure.id);
  const valuesOf = Map.groupBy(facts.values, (value) => value.indicator_id);
  const measuresOf = (items: readonly WholeItem[]) =>
    items.flatMap((item) => measureOf(item, facts, workOf.get(item.id) ?? [], missing));
  return {
    format: 'zaedno-report/1',
    plan: {
      id: plan.record_id,
      titles: plan.titles,
      organisation: plan.organisation_names,
      state: plan.state,
      approvedVersion: plan.approved_version,
    },
    instrument: {
      id: facts.instrument.record_id,
      number: facts.instrument.number,
      titles: facts.instrument.titles,
    },
    period,
    on: facts.today,
    lines: linesOf(facts, paragraphs, sums.groups, served, missing, apart),
    paragraphs,
    measures: measuresOf(inPlan),
    ofValueInThemselves: groups
      .map(({ label, items }) => ({ label, measures: measuresOf(items) }))
      .filter(({ measures }) => measures.length > 0),
    indicators: facts.indicators.map((row) => indicatorOf(row, valuesOf.get(row.indicator_id) ?? [], facts)),
    money: {
      total: sums.money,
      reportingCurrency: sums.reportingCurrency,
      converted: sums.converted,
      leftOut: sums.leftOut.length,
      missing: sums.missing,
      unfunded: sums.unfunded,
    },
    threat: facts.threat,
    ...(smallest === undefined
      ? {}
      : { rights: rightsFigures(money.items, facts.rights, smallest, facts.today) }),
    corrections: correctionsOf(facts.earlier, facts.values, toldCorrections(facts.earlier)),
  };
}

function paragraphsOf(crosswalk: CrosswalkFacts, apart: ReadonlySet<string>): ReportParagraph[] {
  const living = crosswalk.ties.filter(({ state }) => state !== 'stopped');
  const tied = Map.groupBy(living, (tie) => tie.address);
  return coverageCells(crosswalk).map((cell) => {
    const serving = (tied.get(cell.address) ?? []).map(({ item_id }) => item_id);
    return {
      address: cell.address,
      number: cell.number,
      line: cell.line,
      heading: cell.heading,
      asks: cell.asks,
      derived: cell.derived,
      status: cell.status,
      override: cell.override,
      notApplicable: cell.notApplicable && {
        reason: cell.notApplicable.reason,
        signatory: cell.notApplicable.signatory,
        signedOn: cell.notApplicable.signedOn,
      },
      gap: cell.gap,
      measures: serving.filter((id) => !apart.has(id)),
      ofValueInThemselves: serving.filter((id) => apart.has(id)).length,
    };
  });
}

function linesOf(
  { plan, crosswalk }: ReportFacts,
  paragraphs: readonly ReportParagraph[],
  groups: ReturnType<typeof moneyOf>['groups'],
  served: ReadonlyMap<string, readonly { key: string }[]>,
  missing: ReadonlyMap<string, readonly Missing[]>,
  apart: ReadonlySet<string>,
): ReportLine[] {
  const measuresOf = (line: string | null) =>
    [...served].flatMap(([measure, lines]) =>
      !apart.has(measure) && lines.some(({ key }) => key === line) ? [measure] : [],
    );
  const missingOf = missingByLine(missing, served);
  const lineOf = (line: string | null, titles: Texts | null, own: boolean): ReportLine => {
    // A line of the plan's own may bear the name of one of the strategy's; paragraphs belong to the latter.
    const inLine = own ? [] : paragraphs.filter((one) => one.line === line);
    const group = groups.find(({ key }) => key === line);
    return {
      line,
      titles,
      own,
      paragraphs: inLine.map(({ address }) => address),
      measures: line === null ? [] : measuresOf(line),
      gaps: inLine.filter(({ gap }) => gap).length,
      money: group?.money ?? [],
      converted: group?.converted ?? null,
      missing: missingOf.get(line) ?? [],
    };
  };
  const lines = crosswalk.lines.map((row) => lineOf(row.line, row.titles, row.record_id === plan.record_id));
  const none = lineOf(null, null, false);
  const lineless = [...missing.keys()].filter((measure) => !served.has(measure) && !apart.has(measure));
  const rest = { ...none, measures: lineless };
  const empty = rest.paragraphs.length + rest.money.length + rest.missing.length === 0;
  return empty ? lines : [...lines, rest];
}

/** What is missing for each measure over all years, by currency; every living measure has an entry. */
function missingByMeasure(rows: ReturnType<typeof moneyOf>['rows']): Map<string, Missing[]> {
  return new Map(
    [...Map.groupBy(rows, ({ item }) => item)].map(([item, own]) => [
      item,
      addMissing(
        own.flatMap(({ compared }) => (compared && compared.missing > 0 ? [missingOf(compared)] : [])),
      ),
    ]),
  );
}

const missingOf = ({ currency, missing }: { currency: string; missing: number }): Missing => ({
  currency,
  amount: missing,
});

export function addMissing(all: readonly Missing[]): Missing[] {
  return [...Map.groupBy(all, ({ currency }) => currency)]
    .map(([currency, own]) => ({ currency, amount: own.reduce((sum, { amount }) => sum + amount, 0) }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** Divided among the lines that a measure serves, as its money is: so the lines add up to the whole. */
function missingByLine(
  missing: ReadonlyMap<string, readonly Missing[]>,
  served: ReadonlyMap<string, readonly { key: string }[]>,
): Map<string | null, Missing[]> {
  const parts = [...missing].flatMap(([measure, own]) => {
    const lines: (string | null)[] = (served.get(measure) ?? []).map(({ key }) => key);
    if (lines.length === 0) lines.push(null);
    return own.flatMap(({ currency, amount }) =>
      divideEqually(amount, lines.length).map((part, at) => ({
        line: lines[at] ?? null,
        missing: { currency, amount: part },
      })),
    );
  });
  return new Map(
    [...Map.groupBy(parts, ({ line }) => line)].map(([line, own]) => [
      line,
      addMissing(own.map((part) => part.missing)),
    ]),
  );
}

/** In the plan, and of value in themselves. */
export function allMeasures(data: Pick<ReportData, 'measures' | 'ofValueInThemselves'>): ReportMeasure[] {
  return [...data.measures, ...data.ofValueInThemselves.flatMap(({ measures }) => measures)];
}

function measureOf(
  item: WholeItem,
  { names }: ReportFacts,
  work: readonly { item: WholeItem }[],
  missing: ReadonlyMap<string, readonly Missing[]>,
): ReportMeasure[] {
  if (item.type !== 'measure' && item.type !== 'activity') return [];
  const lines = work.flatMap((one) => one.item.budget);
  return [
    {
      id: item.id,
      type: item.type,
      externalId: item.externalId,
      titles: item.titles,
      kind: item.label ? null : item.kind,
      level: item.level,
      state: item.state ?? 'planned',
      lead: item.leadOrganisation ? (names.organisations.get(item.leadOrganisation) ?? null) : null,
      leadName: item.leadName,
      startsOn: item.startsOn,
      endsOn: item.endsOn,
      serves: item.ties.map(({ address }) => address),
      sources: [...new Set((item.type === 'measure' ? lines : item.budget).map(({ source }) => source))],
      money: addSums([lines.map(sumOf)]),
      missing: [...(missing.get(item.id) ?? [])],
    },
  ];
}

function sumOf({ currency, planned, committed, spent }: Sum): Sum {
  return { currency, planned, committed, spent };
}

function indicatorOf(
  row: IndicatorRow,
  values: readonly ValueRow[],
  { period, dayOf }: ReportFacts,
): ReportIndicator {
  const { until } = period;
  const { direction, targets } = row;
  const baseline = row.baseline === null ? null : { value: row.baseline, on: row.baseline_on ?? '' };
  const told = values.filter((value) => value.state !== 'withdrawn' && value.on <= until);
  const newest = told.toSorted((one, other) => other.on.localeCompare(one.on))[0];
  return {
    id: row.indicator_id,
    item: row.item_id,
    titles: row.titles,
    type: row.type,
    unit: row.unit,
    scale: row.scale,
    direction,
    baseline,
    target: targetOn(targets, newest?.on ?? until) ?? null,
    value: newest
      ? {
          id: newest.value_id,
          on: newest.on,
          value: newest.value,
          source: newest.source,
          approvedOn: newest.approved_at && dayOf(newest.approved_at),
        }
      : null,
    progress: progressOf({ direction, baseline, targets, values: told }),
    override:
      row.override_share === null
        ? null
        : { share: row.override_share, reason: row.override_reason ?? '', on: row.override_on ?? '' },
  };
}

/** Values that these reports told and that were withdrawn since, each named once, by the newest report that told it. */
export function correctionsOf(
  told: readonly Told[],
  values: readonly ValueRow[],
  known: ReadonlySet<string> = new Set(),
): Correction[] {
  const withdrawn = new Map(
    values.flatMap((row) => (row.state === 'withdrawn' ? [[row.value_id, row] as const] : [])),
  );
  const seen = new Set(known);
  return told
    .toSorted((one, other) => other.number - one.number)
    .flatMap(({ number, data }) =>
      data.indicators.flatMap(({ id, item, titles, value }) => {
        const row = value && withdrawn.get(value.id);
        if (!row || seen.has(row.value_id)) return [];
        seen.add(row.value_id);
        const now = values.find(
          (one) => one.indicator_id === id && one.on === row.on && one.state !== 'withdrawn',
        );
        // An approved value took its place and says the same: nothing was corrected.
        if (now?.value === row.value) return [];
        return [
          {
            report: number,
            indicator: id,
            item,
            titles,
            value: row.value_id,
            on: row.on,
            before: row.value,
            after: now?.value ?? null,
            reason: row.withdrawn_reason,
          },
        ];
      }),
    );
}

/** What an earlier report has said already is not said again. */
export function toldCorrections(earlier: readonly Told[]): Set<string> {
  return new Set(earlier.flatMap(({ data }) => data.corrections.map(({ value }) => value)));
}
