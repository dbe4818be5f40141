/** A plan as a report: one row for each item, in the words of one language. */
import type { Report, ReportSection, ReportTable } from '#kernel/exports/report.ts';
import type { Sentences } from '#kernel/exports/messages.ts';
import { readPublication } from '#kernel/records/define.ts';
import type { Language } from '../model/shared.ts';
import type { SummaryRow } from '../store/assessments.ts';
import type { PlanFound } from '../store/plans.ts';
import type { WholeItem } from '../store/whole-plan.ts';
import { basisInWords, dataInWords, findingsInWords, type LawFacts, publicOnly } from './law-of-plan.ts';
import { minorDigits } from './money.ts';
import { type Group, setApart } from './own-label.ts';
import { isPublic, type Names } from './show.ts';
import { inLanguage } from './tree.ts';

export type PlanToReport = {
  plan: PlanFound;
  items: readonly WholeItem[];
  names: Names;
  summaries: ReadonlyMap<string, SummaryRow>;
  law: LawFacts;
  today: string;
};

/** Where work of value in itself is in it, no title of the plan stands above all of it (R12). */
export function planReport(facts: PlanToReport, say: Sentences, language: Language): Report {
  const { plan, items, today } = facts;
  const apart = items.some(({ label }) => label !== null);
  return {
    title: apart ? say('export.measures') : inLanguage(plan.titles, language),
    lines: headLines(plan, today, say),
    language,
    sections: planSections(facts, say, language, planTable),
    pageLabel: say('export.page', { number: '{number}', total: '{total}' }),
  };
}

type Write = (facts: PlanToReport, say: Sentences, language: Language) => ReportTable;

/** The plan's own part, and one section for each label. */
export function planSections(
  facts: PlanToReport,
  say: Sentences,
  language: Language,
  write: Write,
): ReportSection[] {
  const { inPlan, groups } = setApart(facts.items);
  const own = groups.length > 0 ? inLanguage(facts.plan.titles, language) : say('export.contents');
  return [
    { heading: own, table: write({ ...facts, items: inPlan }, say, language) },
    ...groups.map(({ label, items }) => ({
      heading: inLanguage(label, language),
      sentences: [say('export.of-value-in-itself')],
      table: write({ ...facts, items }, say, language),
    })),
  ];
}

/** Without the words and the place that the plan gave it. */
export function unplanned({ label, items }: Group<WholeItem>) {
  const shown = new Set(items.map(({ id }) => id));
  return {
    label,
    items: items.map((item) => ({
      ...item,
      kind: null,
      parent: item.parent && shown.has(item.parent) ? item.parent : null,
    })),
  };
}

export function headLines(plan: PlanFound, today: string, say: Sentences): string[] {
  return [
    plan.approved_version > 0
      ? say('export.version', { number: plan.approved_version })
      : say('export.not-approved'),
    say('export.made-on', { on: today }),
  ];
}

/** For print: what fits on a page. The spreadsheet and the CSV have every column. */
export function planTable(facts: PlanToReport, say: Sentences, language: Language): ReportTable {
  // Who pays for work of value in itself is said to whoever looks (rights.md G31).
  const apart = facts.items.some(({ label }) => label !== null);
  return {
    columns: [
      { label: say('column.id'), width: 1.2 },
      { label: say('column.type'), width: 1.5 },
      { label: say('column.title'), width: 4 },
      apart ? { label: say('column.source'), width: 1.6 } : { label: say('column.kind'), width: 1.4 },
      { label: say('column.lead'), width: 2.4 },
      { label: say('column.starts'), width: 1.9 },
      { label: say('column.ends'), width: 1.9 },
      { label: say('column.state'), width: 1.7 },
      { label: say('column.planned'), width: 1.8, align: 'right' },
      { label: say('column.serves'), width: 1.9 },
    ],
    rows: facts.items.map((item) => [
      item.externalId,
      say(`type.${item.type}`),
      titleOf(item, facts, say, language),
      apart ? payersOf(item) : kindOf(item, say),
      leadOf(item, facts.names, language),
      item.startsOn,
      item.endsOn,
      item.state ? say(`state.strategy.measure.${item.state}`) : null,
      item.budget.map((line) => `${amountOf(line.planned, line.currency)} ${line.currency}`).join('; ') ||
        null,
      item.ties.map((tie) => tie.address).join(', ') || null,
    ]),
  };
}

/**
 * On paper a goal says with its title what it leads to, and a measure for whom it is, on what law it rests and, where it is
 * public, what was found about fundamental rights.
 */
function titleOf(
  item: WholeItem,
  { summaries, law, today }: PlanToReport,
  say: Sentences,
  language: Language,
): string {
  const seen = isPublic(item, today);
  const basis = basisInWords(law, item.id, language, today);
  // Paper is handed on: as with the assessment, only what is public stands on it.
  const found = seen ? findingsInWords(law, item.id, say, language, publicOnly(today)) : null;
  const assessed = seen ? summaries.get(item.id) : undefined;
  const outcome = item.outcome ? inLanguage(item.outcome, language) : null;
  const audiences = audiencesOf(item, say);
  return [
    inLanguage(item.titles, language),
    ...(outcome ? [`${say('column.outcome')}: ${outcome}`] : []),
    ...(audiences ? [`${say('column.audiences')}: ${audiences}`] : []),
    ...(assessed
      ? [`${say('export.rights', { until: assessed.review_on })}: ${inLanguage(assessed.summary, language)}`]
      : []),
    ...(found ? [`${say('column.findings')}: ${found}`] : []),
    ...(basis ? [`${say('column.legal-basis')}: ${basis}`] : []),
  ].join('\n');
}

function audiencesOf(item: WholeItem, say: Sentences): string | null {
  return item.audiences.map((one) => say(`audience.${one}`)).join('; ') || null;
}

/** One row for each item and budget line: numbers as numbers, so that a spreadsheet can add them. */
export function planSheet(facts: PlanToReport, say: Sentences, language: Language): ReportTable {
  const titles = new Map(facts.items.map((item) => [item.id, inLanguage(item.titles, language)]));
  const aboveOf = ({ id, parent, label }: WholeItem) =>
    label?.of === id ? inLanguage(label.label, language) : ((parent && titles.get(parent)) ?? null);
  const labels = [
    'id',
    'type',
    'above',
    'title',
    'kind',
    'level',
    'audiences',
    'outcome',
    'lead',
    'co-leads',
    'partners',
    'starts',
    'ends',
    'state',
    'source',
    'currency',
    'planned',
    'committed',
    'spent',
    'indicators',
    'serves',
    'legal-basis',
    'personal-data',
    'findings',
    'publication',
  ];
  return {
    columns: labels.map((label) => ({
      label: say(`column.${label}`),
      ...(label === 'title' ? { width: 4 } : {}),
    })),
    rows: facts.items.flatMap((item) => {
      const partners = (list: WholeItem['partners']) =>
        list
          .map((one) =>
            one.organisation
              ? inLanguage(facts.names.organisations.get(one.organisation), language)
              : one.name,
          )
          .join('; ') || null;
      const head = [
        item.externalId,
        say(`type.${item.type}`),
        aboveOf(item),
        inLanguage(item.titles, language),
        kindOf(item, say),
        item.level ? say(`level.${item.level}`) : null,
        audiencesOf(item, say),
        item.outcome ? inLanguage(item.outcome, language) : null,
        leadOf(item, facts.names, language),
        partners(item.coLeads),
        partners(item.partners),
        item.startsOn,
        item.endsOn,
        item.state ? say(`state.strategy.measure.${item.state}`) : null,
      ];
      const indicators = item.indicators.map(({ titles }) => inLanguage(titles, language)).join('; ');
      const tail = [
        indicators || null,
        item.ties.map((tie) => tie.address).join(', ') || null,
        basisInWords(facts.law, item.id, language, facts.today),
        dataInWords(facts.law, item.id, say),
        findingsInWords(facts.law, item.id, say, language, () => true),
        publicationOf(item, say),
      ];
      if (item.budget.length === 0) return [[...head, null, null, null, null, null, ...tail]];
      return item.budget.map((line) => [
        ...head,
        line.source,
        line.currency,
        amount(line.planned, line.currency),
        amount(line.committed, line.currency),
        amount(line.spent, line.currency),
        ...tail,
      ]);
    }),
  };
}

/** Of work of value in itself none is said: prevention and security are words of the plan. */
function kindOf({ kind, label }: WholeItem, say: Sentences): string | null {
  return kind && !label ? say(`kind.${kind}`) : null;
}

function payersOf({ budget }: WholeItem): string | null {
  return [...new Set(budget.map(({ source }) => source))].join('; ') || null;
}

export function leadOf(
  item: { leadOrganisation: string | null; leadName: string | null },
  names: Names,
  language: Language,
): string | null {
  if (!item.leadOrganisation) return item.leadName;
  return inLanguage(names.organisations.get(item.leadOrganisation), language) || null;
}

function publicationOf(item: WholeItem, say: Sentences): string {
  const publication = readPublication(item);
  return say(`publication.${publication.rule}`, {
    on: publication.rule === 'public-from' ? publication.on : '',
    reason: publication.rule === 'restricted' ? publication.reason : '',
  });
}

/** In the currency's own unit. */
export function amount(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

/** Plainly, with the currency's own number of digits; the same in every language, so that nothing is misread. */
export function amountOf(minor: number, currency: string): string {
  return amount(minor, currency).toFixed(minorDigits(currency));
}
