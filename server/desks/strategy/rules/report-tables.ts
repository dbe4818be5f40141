/** The tables of a report, and of answers drawn from the same rows: paragraphs, measures, indicators, corrected figures. */
import type { Cell, ReportSection, ReportTable } from '#kernel/exports/report.ts';
import type {
  Correction,
  ReportData,
  ReportIndicator,
  ReportMeasure,
  ReportParagraph,
} from '../model/reports.ts';
import { paragraphSign, type ReportWords } from './report-words.ts';

/** Those of the addresses that are named, in the order of the strategy. */
export function paragraphsAt(
  paragraphs: readonly ReportParagraph[],
  addresses: readonly string[],
): ReportParagraph[] {
  const wanted = new Set(addresses);
  return paragraphs.filter(({ address }) => wanted.has(address));
}

export function paragraphTable(paragraphs: readonly ReportParagraph[], words: ReportWords): ReportTable {
  const { say, title } = words;
  return {
    caption: say('report.paragraphs'),
    columns: [
      { label: say('column.paragraph'), width: 1 },
      { label: say('column.heading'), width: 4 },
      { label: say('column.status'), width: 3 },
      { key: 'served-by', label: say('column.measures'), width: 3 },
    ],
    rows: paragraphs.map((one) => [
      words.toParagraph(one.address),
      title(one.heading),
      statusOf(one, words),
      [
        ...one.measures
          .flatMap((id) => words.measure(id) ?? [])
          .map((measure) => measure.externalId ?? title(measure.titles)),
        ...(one.ofValueInThemselves > 0 ? [say('report.own-work', { n: one.ofValueInThemselves })] : []),
      ].join(', ') || null,
    ]),
  };
}

/** What is shown and why; an override never hides what the measures say. */
export function statusOf(one: ReportParagraph, { say }: ReportWords): string {
  if (one.notApplicable) {
    const { reason, signatory } = one.notApplicable;
    return `${say('export.not-applicable')}: ${reason} (${signatory})`;
  }
  if (one.override)
    return say('report.overridden', {
      status: say(`status.${one.status}`),
      reason: one.override.reason,
      derived: say(`status.${one.derived}`),
    });
  if (one.gap) return say('report.gap');
  return one.asks || one.measures.length + one.ofValueInThemselves > 0
    ? say(`status.${one.status}`)
    : say('report.asks-nothing');
}

/** Each with a link to its page. */
export function measureTable(measures: readonly ReportMeasure[], words: ReportWords): ReportTable {
  const { say } = words;
  return {
    caption: say('column.measures'),
    columns: [
      { label: say('type.measure'), width: 4 },
      { key: 'lead', label: say('column.lead'), width: 3 },
      { label: say('column.state'), width: 1.6 },
      { key: 'planned', label: say('column.planned'), width: 2, align: 'right' },
      { key: 'spent', label: say('column.spent'), width: 2, align: 'right' },
      { key: 'missing', label: say('column.missing'), width: 2, align: 'right' },
    ],
    rows: measures.map((one) => [
      words.toItem(words.name(one), one.id),
      words.lead(one),
      say(`state.strategy.measure.${one.state}`),
      words.sums(one.money, 'planned'),
      words.sums(one.money, 'spent'),
      words.missing(one.missing),
    ]),
  };
}

/** A chapter of its own, under the words of its ministry; who pays and what it serves stay visible (rights.md G31). */
export function ownWorkSection(
  { label, measures }: ReportData['ofValueInThemselves'][number],
  words: ReportWords,
): ReportSection {
  const { say, title } = words;
  return {
    heading: title(label),
    sentences: [say('export.of-value-in-itself')],
    table: {
      columns: [
        { label: say('type.measure'), width: 4 },
        { label: say('column.lead'), width: 3 },
        { label: say('column.state'), width: 1.6 },
        { label: say('column.source'), width: 2 },
        { label: say('column.planned'), width: 2, align: 'right' },
        { label: say('column.missing'), width: 2, align: 'right' },
        { label: say('column.serves'), width: 1.6 },
      ],
      rows: measures.map((one) => [
        words.toItem(words.name(one), one.id),
        words.lead(one),
        say(`state.strategy.measure.${one.state}`),
        one.sources.join('; ') || null,
        words.sums(one.money, 'planned'),
        words.missing(one.missing),
        one.serves.map(paragraphSign).join(', ') || null,
      ]),
    },
  };
}

export function indicatorTable(indicators: readonly ReportIndicator[], words: ReportWords): ReportTable {
  const { say, title, format } = words;
  return {
    columns: [
      { label: say('report.indicator'), width: 4 },
      { key: 'type', label: say('column.type'), width: 1.6 },
      { key: 'baseline', label: say('report.baseline'), width: 2 },
      { key: 'target', label: say('report.target'), width: 2 },
      { label: say('report.value'), width: 2.4 },
      { key: 'progress', label: say('report.progress'), width: 2.4 },
    ],
    rows: indicators.map((one) => [
      words.toItem(
        [words.measure(one.item)?.externalId, title(one.titles)].filter(Boolean).join(' · '),
        one.item,
      ),
      say(`report.type.${one.type}`),
      one.baseline && `${words.figure(one, one.baseline.value)} (${format.day(one.baseline.on)})`,
      one.target && `${words.figure(one, one.target.value)} (${format.day(one.target.on)})`,
      valueOf(one, words),
      progressIn(one, words),
    ]),
  };
}

/** Marked where nobody has approved it: it is told, and not passed off as more than it is. */
export function valueText({ value, ...one }: ReportIndicator, words: ReportWords): string {
  const { say, format } = words;
  if (!value) return say('report.no-value');
  const approval = value.approvedOn
    ? say('report.approved-on', { on: format.day(value.approvedOn) })
    : say('report.unapproved');
  return `${words.figure(one, value.value)} (${format.day(value.on)}), ${approval}`;
}

function valueOf(one: ReportIndicator, words: ReportWords): Cell {
  const text = valueText(one, words);
  return one.value ? words.toItem(text, one.item) : text;
}

function progressIn({ progress, override }: ReportIndicator, { say, format }: ReportWords): string {
  const derived = progress.known ? format.percent(progress.share) : say(`report.why.${progress.why}`);
  if (!override) return derived;
  return say('report.progress-overridden', {
    share: format.percent(override.share),
    reason: override.reason,
    derived,
  });
}

export function correctionTable(found: readonly Correction[], words: ReportWords): ReportTable {
  const { say, title, format } = words;
  return {
    columns: [
      { label: say('report.indicator'), width: 4 },
      { label: say('report.in-report'), width: 1.2 },
      { label: say('report.measured-on'), width: 1.8 },
      { label: say('report.before'), width: 1.6 },
      { label: say('report.now'), width: 1.6 },
      { label: say('column.reason'), width: 3 },
    ],
    rows: found.map((one) => [
      words.toItem(title(one.titles), one.item),
      one.report,
      format.day(one.on),
      format.number(one.before),
      one.after === null ? say('report.nothing') : format.number(one.after),
      one.reason ?? say('report.replaced'),
    ]),
  };
}
