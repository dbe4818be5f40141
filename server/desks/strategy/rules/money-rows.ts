/** Measure by measure and year by year: what is needed, what is planned, what is missing, and what to ask a person. */
import type { ExchangeRate, MoneyRow } from '../model/money.ts';
import type { LookRow, NeedRow } from '../store/money.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { convert } from './exchange.ts';
import { addSums } from './money.ts';
import type { SourceKinds } from './money-groups.ts';
import type { MoneyLine } from './money-lines.ts';

type Compared = Pick<MoneyRow, 'compared' | 'why'>;
type Need = NeedRow & { converted: number | null; noRate: MoneyRow['why'] };

export function moneyRows(facts: {
  measures: readonly WholeItem[];
  lines: readonly MoneyLine[];
  needs: readonly NeedRow[];
  looks: readonly LookRow[];
  kinds: SourceKinds;
  to: string | null;
  rates: readonly ExchangeRate[];
  maySetNeed: (measure: WholeItem) => boolean;
}): MoneyRow[] {
  const at = (item: string, year: number | null) => `${item} ${year ?? ''}`;
  const lines = Map.groupBy(facts.lines, (line) => at(line.measure.id, line.year));
  const needs = new Map(
    convertedNeeds(facts.needs, facts.to, facts.rates).map((need) => [at(need.item_id, need.year), need]),
  );
  const looks = new Map(facts.looks.map((look) => [at(look.item_id, look.year), look]));
  const yearsOf = Map.groupBy(
    [
      ...facts.lines.map(({ measure, year }) => ({ item: measure.id, year })),
      ...facts.needs.map(({ item_id, year }) => ({ item: item_id, year })),
    ],
    ({ item }) => item,
  );
  return facts.measures.flatMap((measure) => {
    const years = [...new Set((yearsOf.get(measure.id) ?? [{ year: null }]).map(({ year }) => year))];
    years.sort((one, other) => (one ?? 0) - (other ?? 0));
    return years.map((year) => {
      const place = at(measure.id, year);
      const own = lines.get(place) ?? [];
      const need = needs.get(place);
      const { compared, why } = compare(own, need, facts.to);
      const planned = own.some((line) => line.planned > 0);
      const slack = slackOf(own, need, compared);
      return {
        item: measure.id,
        externalId: measure.externalId,
        titles: measure.titles,
        version: measure.version,
        year,
        need: need ? { currency: need.currency, amount: need.amount } : null,
        money: addSums([own]),
        sources: sourcesOf(own, facts.kinds),
        compared,
        why,
        unfunded: (!planned && need?.amount !== 0) || (compared !== null && compared.missing > slack),
        question: need && compared && compared.over > slack ? question(own, need, looks.get(place)) : null,
        maySetNeed: facts.maySetNeed(measure),
      };
    });
  });
}

function convertedNeeds(
  needs: readonly NeedRow[],
  to: string | null,
  rates: readonly ExchangeRate[],
): Need[] {
  if (to === null) return needs.map((need) => ({ ...need, converted: null, noRate: null }));
  const converted = convert(needs, ['amount'], to, rates);
  return needs.map((need, at) => {
    const one = converted[at];
    if (!one || 'why' in one) return { ...need, converted: null, noRate: one?.why ?? 'no-rate' };
    return { ...need, converted: one.amounts.amount, noRate: null };
  });
}

/** In the reporting currency where everything has a rate; else in the need's own, where all the money is in it too. */
function compare(lines: readonly MoneyLine[], need: Need | undefined, to: string | null): Compared {
  if (!need) return { compared: null, why: 'no-need' };
  const noRate = need.noRate ?? lines.find((line) => line.why)?.why ?? null;
  if (to !== null && need.converted !== null && noRate === null)
    return {
      compared: difference(
        to,
        need.converted,
        lines.map((line) => line.converted?.planned ?? 0),
      ),
      why: null,
    };
  if (lines.every((line) => line.currency === need.currency))
    return {
      compared: difference(
        need.currency,
        need.amount,
        lines.map((line) => line.planned),
      ),
      why: null,
    };
  return { compared: null, why: noRate ?? 'no-reporting-currency' };
}

function difference(currency: string, need: number, all: readonly number[]): MoneyRow['compared'] {
  const planned = all.reduce((sum, one) => sum + one, 0);
  return { currency, need, planned, missing: Math.max(0, need - planned), over: Math.max(0, planned - need) };
}

/** Each amount that was converted is less than one minor unit off: so small a difference says nothing. */
function slackOf(
  lines: readonly MoneyLine[],
  need: Need | undefined,
  compared: MoneyRow['compared'],
): number {
  if (!need || !compared) return 0;
  return [need, ...lines].filter(({ currency }) => currency !== compared.currency).length;
}

function sourcesOf(lines: readonly MoneyLine[], kinds: SourceKinds): MoneyRow['sources'] {
  return [...Map.groupBy(lines, (line) => line.source)].map(([source, own]) => ({
    source,
    sourceKind: kinds.get(source) ?? null,
    money: addSums([own]),
  }));
}

/** Asked where two sources or more pay; a look counts for the figures that were looked at and for no others. */
function question(lines: readonly MoneyLine[], need: Need, look: LookRow | undefined): MoneyRow['question'] {
  const paying = lines.filter((line) => line.planned > 0);
  if (new Set(paying.map((line) => line.source)).size < 2) return null;
  const parts = [...Map.groupBy(paying, (line) => line.source)].map(([source, own]) => {
    const sums = addSums([own]).map((sum) => `${sum.planned} ${sum.currency}`);
    return `${JSON.stringify(source)} ${sums.join(' + ')}`;
  });
  const facts = `need ${need.amount} ${need.currency}; ${parts.sort().join('; ')}`;
  const sameFigures = look?.facts === facts;
  return {
    facts,
    open: !sameFigures,
    look: look ? { reason: look.reason, on: look.looked_on, sameFigures } : null,
  };
}
