/** The coverage report: what nothing serves, paragraph by paragraph, the balance, and how all of it is counted. */
import type { Report, ReportTable } from '#kernel/exports/report.ts';
import type { Sentences } from '#kernel/exports/messages.ts';
import type { Language } from '../model/shared.ts';
import type { PlanFound } from '../store/plans.ts';
import type { Group } from './balance.ts';
import type { findGapsIn, readCoverageOf } from './gaps.ts';
import { amountOf, headLines } from './plan-report.ts';
import { inLanguage } from './tree.ts';

export type CoverageToReport = {
  plan: PlanFound;
  coverage: ReturnType<typeof readCoverageOf>;
  gaps: ReturnType<typeof findGapsIn>;
  groups: readonly Group[];
  today: string;
};

export function coverageReport(facts: CoverageToReport, say: Sentences, language: Language): Report {
  const { plan, gaps, today } = facts;
  const about = [
    say('export.headings-are-ours'),
    ...(language === 'en' ? [] : [say('export.no-native-reading')]),
  ];
  return {
    title: say('export.coverage'),
    lines: [inLanguage(plan.titles, language), ...headLines(plan, today, say)],
    language,
    sections: [
      {
        heading: say('export.summary'),
        sentences: [say('export.served-of', { served: gaps.served, of: gaps.of }), ...about],
      },
      gaps.gaps.length > 0
        ? { heading: say('export.gaps'), table: gapTable(facts, say, language) }
        : { heading: say('export.gaps'), sentences: [say('export.no-gaps')] },
      ...(gaps.notApplicable.length > 0
        ? [{ heading: say('export.not-applicable'), table: exceptionTable(facts, say) }]
        : []),
      { heading: say('export.paragraphs'), table: paragraphTable(facts, say, language) },
      { heading: say('export.balance'), table: balanceTable(facts, say) },
      {
        heading: say('export.how-counted'),
        sentences: [say('formula.coverage'), say('formula.gaps'), say('formula.balance')],
      },
    ],
    pageLabel: say('export.page', { number: '{number}', total: '{total}' }),
  };
}

function gapTable({ gaps }: CoverageToReport, say: Sentences, language: Language): ReportTable {
  return {
    columns: [
      { label: say('column.address'), width: 1.2 },
      { label: say('column.heading'), width: 3 },
      { label: say('column.line'), width: 2.4 },
      { label: say('column.nearest'), width: 2.4 },
      { label: say('column.could-take'), width: 2.4 },
    ],
    rows: gaps.gaps.map((gap) => [
      gap.address,
      inLanguage(gap.heading, language),
      gap.line ? inLanguage(gap.line.titles, language) : null,
      gap.nearest ? inLanguage(gap.nearest.titles, language) : null,
      gap.couldTake
        .slice(0, 3)
        .map((one) => inLanguage(one.names, language))
        .join('; ') || null,
    ]),
  };
}

function exceptionTable({ gaps }: CoverageToReport, say: Sentences): ReportTable {
  return {
    columns: [
      { label: say('column.address'), width: 1.2 },
      { label: say('column.reason'), width: 5 },
      { label: say('column.signatory'), width: 2.4 },
      { label: say('column.signed-on'), width: 1.4 },
    ],
    rows: gaps.notApplicable.map((one) => [one.address, one.reason, one.signatory, one.signedOn]),
  };
}

export function paragraphTable(
  { coverage }: CoverageToReport,
  say: Sentences,
  language: Language,
): ReportTable {
  return {
    columns: [
      { label: say('column.address'), width: 1.2 },
      { label: say('column.heading'), width: 3.4 },
      { label: say('column.status'), width: 1.4 },
      { label: say('column.measures'), width: 1, align: 'right' },
      { label: say('column.gap'), width: 1 },
      { label: say('column.override'), width: 2.4 },
    ],
    rows: [...coverage.cells, ...coverage.beside].map((cell) => [
      cell.address,
      inLanguage(cell.heading, language),
      cell.notApplicable ? say('export.not-applicable') : say(`status.${cell.status}`),
      cell.measures,
      cell.gap ? say('export.yes') : null,
      cell.override
        ? `${cell.override.reason} (${say('column.derived')}: ${say(`status.${cell.derived}`)})`
        : null,
    ]),
  };
}

function balanceTable({ groups }: CoverageToReport, say: Sentences): ReportTable {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return {
    columns: [
      { label: say('column.kind'), width: 2 },
      { label: say('column.measures'), width: 1, align: 'right' },
      { label: say('column.share'), width: 1.2, align: 'right' },
      { label: say('column.planned'), width: 2, align: 'right' },
      { label: say('column.share-money'), width: 1.4, align: 'right' },
    ],
    rows: groups.map((group) => [
      group.key ? say(`kind.${group.key}`) : say('export.none'),
      group.measures,
      percent(group.share),
      group.money.map((sum) => `${amountOf(sum.planned, sum.currency)} ${sum.currency}`).join('; ') || null,
      group.money.map((sum) => percent(sum.sharePlanned)).join('; ') || null,
    ]),
  };
}
