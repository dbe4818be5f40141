/** The roll-up on paper: each plan in a row of its own under its owner's name, then what comes from the parts, then all. */
import type { Cell, Report, ReportTable } from '#kernel/exports/report.ts';
import type { Sentences } from '#kernel/exports/messages.ts';
import { measureStates } from '../model/lists.ts';
import type { RollUpFigures } from '../model/roll-up.ts';
import type { Language } from '../model/shared.ts';
import { amountOf } from './plan-report.ts';
import type { RollUp } from './show-roll-up.ts';
import { inLanguage } from './tree.ts';

type Row = { title: string; owner: string | null; figures: RollUpFigures };

/** The sides one below the other; a sum says that it is one in the column of owners. */
function rowsOf(rolled: RollUp, say: Sentences, language: Language): Row[] {
  const sides = [rolled.whole, ...rolled.parts].map((side) => ({
    title: inLanguage(side.titles, language),
    owner: inLanguage(side.organisation.names, language),
    figures: side,
  }));
  return [
    ...sides,
    { title: say('roll-up.from-parts'), owner: null, figures: rolled.fromParts },
    { title: say('roll-up.total'), owner: null, figures: rolled.total },
  ];
}

/** For spreadsheets: every figure in a column of its own. */
export function rollUpTable(rolled: RollUp, say: Sentences, language: Language): ReportTable {
  const currencies = rolled.total.money.map(({ currency }) => currency);
  const kinds = rolled.total.kinds.map(({ key }) => key);
  const levels = rolled.total.levels.map(({ key }) => key);
  const right = (label: string) => ({ label, width: 1, align: 'right' as const });
  return {
    columns: [
      { label: say('roll-up.plan'), width: 3 },
      { label: say('roll-up.whose'), width: 2.4 },
      right(say('column.measures')),
      ...measureStates.map((state) => right(say(`state.strategy.measure.${state}`))),
      ...kinds.map((kind) => right(kind ? say(`kind.${kind}`) : say('roll-up.no-kind'))),
      ...levels.map((level) => right(level ? say(`level.${level}`) : say('roll-up.no-level'))),
      ...rolled.lines.map((line) => right(inLanguage(line.titles, language))),
      right(say('roll-up.paragraphs')),
      ...currencies.flatMap((currency) => [
        right(`${say('column.planned')} ${currency}`),
        right(`${say('column.spent')} ${currency}`),
      ]),
    ],
    rows: rowsOf(rolled, say, language).map(({ title, owner, figures }): Cell[] => [
      title,
      owner,
      figures.measures,
      ...measureStates.map((state) => figures.states[state] ?? 0),
      ...kinds.map((kind) => figures.kinds.find(({ key }) => key === kind)?.measures ?? 0),
      ...levels.map((level) => figures.levels.find(({ key }) => key === level)?.measures ?? 0),
      ...figures.lines,
      figures.paragraphs,
      ...currencies.flatMap((currency) => {
        const sum = figures.money.find((one) => one.currency === currency);
        return [amountOf(sum?.planned ?? 0, currency), amountOf(sum?.spent ?? 0, currency)];
      }),
    ]),
  };
}

/** For print: what fits across a page, and the lines of action in a table of their own. */
export function rollUpReport(rolled: RollUp, today: string, say: Sentences, language: Language): Report {
  const rows = rowsOf(rolled, say, language);
  const money = (figures: RollUpFigures, of: 'planned' | 'spent') =>
    figures.money.map((sum) => `${amountOf(sum[of], sum.currency)} ${sum.currency}`).join('; ') || null;
  return {
    title: say('roll-up.title'),
    lines: [inLanguage(rolled.whole.titles, language), say('export.made-on', { on: today })],
    language,
    sections: [
      {
        heading: say('roll-up.sides'),
        sentences: [say('roll-up.only-by-parts', { n: rolled.onlyByParts.length }), say('roll-up.theirs')],
        table: {
          columns: [
            { label: say('roll-up.plan'), width: 3 },
            { label: say('roll-up.whose'), width: 2.4 },
            { label: say('column.measures'), width: 1.1, align: 'right' },
            { label: say('roll-up.paragraphs'), width: 1.2, align: 'right' },
            { label: say('column.planned'), width: 2, align: 'right' },
            { label: say('column.spent'), width: 2, align: 'right' },
          ],
          rows: rows.map(({ title, owner, figures }) => [
            title,
            owner,
            figures.measures,
            figures.paragraphs,
            money(figures, 'planned'),
            money(figures, 'spent'),
          ]),
        },
      },
      {
        heading: say('roll-up.by-line'),
        table: {
          columns: [
            { label: say('column.line'), width: 4 },
            { label: say('roll-up.own'), width: 1, align: 'right' },
            { label: say('roll-up.from-parts'), width: 1.2, align: 'right' },
            { label: say('roll-up.total'), width: 1, align: 'right' },
          ],
          rows: rolled.lines.map((line, at) => [
            inLanguage(line.titles, language),
            rolled.whole.lines[at] ?? 0,
            rolled.fromParts.lines[at] ?? 0,
            rolled.total.lines[at] ?? 0,
          ]),
        },
      },
      { heading: say('export.how-counted'), sentences: [say('formula.roll-up')] },
    ],
    pageLabel: say('export.page', { number: '{number}', total: '{total}' }),
  };
}
