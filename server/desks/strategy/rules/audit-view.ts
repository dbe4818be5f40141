/**
 * The four questions of 2018, answered by counting: of how many it is true, and of which it is not. Measures that were
 * stopped are left out. No figure weighs more than another, and nobody is ranked.
 */
import { type AuditAnswer, type AuditGap, auditQuestions } from '../model/audit.ts';
import { effects } from '../model/lists.ts';
import type { ReportIndicator } from '../model/reports.ts';
import type { ReportFacts } from '../store/report-facts.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { livingUnderMeasures } from './balance-parts.ts';
import { moneyOf } from './money-of.ts';
import { reportData } from './report-data.ts';

type Figure = AuditAnswer['figures'][number]['figure'];
type Counted = { figure: Figure; n: number; of: number; gaps: AuditGap[] };

/** What the answers are counted from; derived once, since of a large plan each of these is much work. */
type Derived = {
  facts: ReportFacts;
  data: ReturnType<typeof reportData>;
  money: ReturnType<typeof moneyOf>;
  living: ReturnType<typeof livingUnderMeasures>;
  measures: WholeItem[];
};

export function auditView(facts: ReportFacts): AuditAnswer[] {
  const living = livingUnderMeasures(facts.money.items);
  const of: Derived = {
    facts,
    data: reportData(facts),
    money: moneyOf(facts.money, 'line'),
    living,
    measures: living.flatMap(({ item }) => (item.type === 'measure' ? [item] : [])),
  };
  const counted: Record<(typeof auditQuestions)[number], Counted[]> = {
    overview: overview(of),
    targets: targets(of),
    effect: effect(of),
    cost: cost(of),
  };
  return auditQuestions.map((question) => ({
    question,
    answer: answerOf(counted[question]),
    figures: counted[question].map(({ figure, n, of }) => ({ figure, n, of })),
    money: question === 'cost' ? compared(of) : [],
    gaps: counted[question].flatMap(({ gaps }) => gaps),
  }));
}

/** Where there is nothing to count there is nothing that could be whole. */
function answerOf(figures: readonly Counted[]): AuditAnswer['answer'] {
  if (figures.every(({ n, of }) => of > 0 && n === of)) return 'yes';
  return figures.every(({ n }) => n === 0) ? 'no' : 'in-part';
}

function overview({ data: { paragraphs }, living, measures }: Derived): Counted[] {
  const asking = paragraphs.filter(({ asks, notApplicable }) => asks && !notApplicable);
  const tied = new Set(living.flatMap(({ measure, item }) => (item.ties.length > 0 ? [measure.id] : [])));
  return [
    {
      figure: 'paragraphs-served',
      n: asking.filter(({ gap }) => !gap).length,
      of: asking.length,
      gaps: asking.flatMap(({ gap, address, heading }) =>
        gap
          ? [{ figure: 'paragraphs-served' as const, address, item: null, externalId: null, titles: heading }]
          : [],
      ),
    },
    countItems('measures-tied', measures, ({ id }) => tied.has(id)),
    countItems('measures-led', measures, (one) => one.leadOrganisation !== null || one.leadName !== null),
  ];
}

function targets({ facts, data: { indicators }, measures }: Derived): Counted[] {
  const measured = new Set(facts.indicators.map(({ item_id }) => item_id));
  return [
    countItems('measures-with-indicator', measures, ({ id }) => measured.has(id)),
    countIndicators('indicators-with-baseline', indicators, ({ baseline }) => baseline !== null),
    countIndicators('indicators-with-target', indicators, ({ target }) => target !== null),
  ];
}

function effect({ facts, data: { indicators }, measures }: Derived): Counted[] {
  const telling = indicators.filter(({ type }) => effects.some((one) => one === type));
  const measured = new Set(telling.map(({ item }) => item));
  const goals = facts.money.items.filter(({ type }) => type === 'goal');
  return [
    countItems('items-with-effect', [...goals, ...measures], ({ id }) => measured.has(id)),
    countIndicators('effects-with-value', telling, ({ value }) => value !== null),
    countIndicators('effects-approved', telling, ({ value }) => value !== null && value.approvedOn !== null),
  ];
}

function cost({ money: { rows, leftOut }, living, measures }: Derived): Counted[] {
  const rowsOf = Map.groupBy(rows, ({ item }) => item);
  const each = (id: string, holds: (row: (typeof rows)[number]) => boolean) => {
    const own = rowsOf.get(id) ?? [];
    return own.length > 0 && own.every(holds);
  };
  const lines = living.flatMap(({ item }) => item.budget).length;
  return [
    countItems('measures-with-need', measures, ({ id }) => each(id, ({ need }) => need !== null)),
    countItems('measures-compared', measures, ({ id }) => each(id, (row) => row.compared !== null)),
    countItems('measures-funded', measures, ({ id }) => each(id, ({ unfunded }) => !unfunded)),
    {
      figure: 'lines-converted',
      n: lines - leftOut.length,
      of: lines,
      gaps: leftOut.map(({ item, externalId, titles }) => ({
        figure: 'lines-converted',
        address: null,
        item,
        externalId,
        titles,
      })),
    },
  ];
}

function compared({ money }: Derived): AuditAnswer['money'] {
  const all = money.rows.flatMap(({ compared: found }) => (found ? [found] : []));
  return [...Map.groupBy(all, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    need: own.reduce((sum, { need }) => sum + need, 0),
    planned: own.reduce((sum, { planned }) => sum + planned, 0),
    missing: own.reduce((sum, { missing }) => sum + missing, 0),
  }));
}

function countItems(
  figure: Figure,
  items: readonly WholeItem[],
  holds: (item: WholeItem) => boolean,
): Counted {
  const missing = items.filter((item) => !holds(item));
  return {
    figure,
    n: items.length - missing.length,
    of: items.length,
    gaps: missing.map(({ id, externalId, titles }) => ({
      figure,
      address: null,
      item: id,
      externalId,
      titles,
    })),
  };
}

function countIndicators(
  figure: Figure,
  indicators: readonly ReportIndicator[],
  holds: (one: ReportIndicator) => boolean,
): Counted {
  const missing = indicators.filter((one) => !holds(one));
  return {
    figure,
    n: indicators.length - missing.length,
    of: indicators.length,
    gaps: missing.map(({ item, titles }) => ({ figure, address: null, item, externalId: null, titles })),
  };
}
