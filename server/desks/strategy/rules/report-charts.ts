/** The three pictures of an implementation report; each says what stands in the table beside it, and no more. */
import type { BarChart, Tone } from '#kernel/exports/bars.ts';
import { effects } from '../model/lists.ts';
import type { Amounts } from '../model/money.ts';
import type { ReportData, ReportLine } from '../model/reports.ts';
import type { ReportWords } from './report-words.ts';

type LineStates = {
  line: ReportLine;
  done: number;
  partial: number;
  notStarted: number;
  gap: number;
  of: number;
};

/** Paragraphs of each line that ask for something and apply here, by how far they are carried out. */
export function statesByLine(data: ReportData): LineStates[] {
  const byAddress = new Map(data.paragraphs.map((one) => [one.address, one]));
  return data.lines.flatMap((line) => {
    const asked = line.paragraphs.flatMap((address) => {
      const one = byAddress.get(address);
      return one?.asks && !one.notApplicable ? [one] : [];
    });
    const count = (wanted: (one: (typeof asked)[number]) => boolean) => asked.filter(wanted).length;
    return [
      {
        line,
        done: count(({ gap, status }) => !gap && (status === 'done' || status === 'evaluated')),
        partial: count(({ gap, status }) => !gap && status === 'partial'),
        notStarted: count(({ gap, status }) => !gap && status === 'not-started'),
        gap: count(({ gap }) => gap),
        of: asked.length,
      },
    ];
  });
}

export function lineName({ line, titles }: ReportLine, words: ReportWords): string {
  return line === null ? words.say('report.no-line') : `${line} · ${words.title(titles)}`;
}

export function chartOfStates(data: ReportData, words: ReportWords): BarChart {
  const { say } = words;
  const states = statesByLine(data).filter(({ of }) => of > 0);
  return {
    title: say('report.chart.states'),
    alt: say('report.chart.states-alt', { n: states.length }),
    legend: [
      { tone: 'done', label: say('status.done') },
      { tone: 'begun', label: say('status.partial') },
      { tone: 'open', label: say('status.not-started') },
      { tone: 'missing', label: say('export.gaps') },
    ],
    bars: states.map(({ line, done, partial, notStarted, gap, of }) => ({
      label: lineName(line, words),
      parts: [
        { tone: 'done', share: done / of },
        { tone: 'begun', share: partial / of },
        { tone: 'open', share: notStarted / of },
        { tone: 'missing', share: gap / of },
      ],
      text: say('report.chart.of', { n: of - gap, of }),
    })),
  };
}

/** Undefined where the money stands in several currencies and nothing says at which rates. */
export function chartOfMoney(data: ReportData, words: ReportWords): BarChart | undefined {
  const { say, format } = words;
  const only = data.money.total.length === 1 ? data.money.total[0]?.currency : undefined;
  const currency = data.money.reportingCurrency ?? only;
  if (currency === undefined) return undefined;
  const amounts = (line: ReportLine): Amounts =>
    line.converted ??
    line.money.find((sum) => sum.currency === currency) ?? { planned: 0, committed: 0, spent: 0 };
  const missing = (line: ReportLine) => line.missing.find((one) => one.currency === currency)?.amount ?? 0;
  const rows = data.lines
    .map((line) => ({ line, ...amounts(line), missing: missing(line) }))
    .filter(({ planned, missing: gap }) => planned + gap > 0);
  const most = Math.max(...rows.map((row) => row.planned + row.missing));
  if (rows.length === 0) return undefined;
  return {
    title: say('report.chart.money', { currency }),
    alt: say('report.chart.money-alt', { n: rows.length, currency }),
    legend: [
      { tone: 'done', label: say('column.spent') },
      { tone: 'begun', label: say('column.committed') },
      { tone: 'open', label: say('column.planned') },
      { tone: 'missing', label: say('column.missing') },
    ],
    bars: rows.map(({ line, planned, committed, spent, missing: gap }) => {
      const [done, begun] = [Math.min(spent, planned), Math.min(Math.max(committed, spent), planned)];
      const part = (tone: Tone, amount: number) => ({ tone, share: amount / most });
      return {
        label: lineName(line, words),
        parts: [
          part('done', done),
          part('begun', begun - done),
          part('open', planned - begun),
          part('missing', gap),
        ],
        text: format.money(planned, currency),
      };
    }),
  };
}

/** Of outcomes and impacts whose way can be told; undefined where there is none. */
export function chartOfProgress(data: ReportData, words: ReportWords): BarChart | undefined {
  const { say, format, title } = words;
  const bars = data.indicators.flatMap(({ type, titles, progress, value }) =>
    effects.some((one) => one === type) && progress.known
      ? [
          {
            label: title(titles),
            parts: [
              { tone: value?.approvedOn ? ('done' as const) : ('begun' as const), share: progress.share },
            ],
            text: format.percent(progress.share),
          },
        ]
      : [],
  );
  if (bars.length === 0) return undefined;
  return {
    title: say('report.chart.progress'),
    alt: say('report.chart.progress-alt', { n: bars.length }),
    legend: [
      { tone: 'done', label: say('report.approved') },
      { tone: 'begun', label: say('report.unapproved') },
    ],
    bars,
  };
}
