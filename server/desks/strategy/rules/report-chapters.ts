/** The implementation report in the words of one language: chapters with sentences, charts and tables, whatever is written from it. */
import type { Cell, Report, ReportSection, ReportTable } from '#kernel/exports/report.ts';
import { effects } from '../model/lists.ts';
import type { ReportChange, ReportFile, ReportLine } from '../model/reports.ts';
import type { ChapterLayout, ReportChapter, ReportLayout, Unwritten } from '../model/report-templates.ts';
import type { Texts } from '../model/shared.ts';
import { allMeasures } from './report-data.ts';
import { unwrittenOf } from './report-layout.ts';
import {
  correctionTable,
  indicatorTable,
  measureTable,
  ownWorkSection,
  paragraphsAt,
  paragraphTable,
} from './report-tables.ts';
import { chartOfMoney, chartOfProgress, chartOfStates, lineName, statesByLine } from './report-charts.ts';
import { rightsSection } from './report-rights.ts';
import { paragraphSign, type ReportWords, reportWords, type Tongue } from './report-words.ts';

type Chapter = (file: ReportFile, words: ReportWords, layout: ReportLayout) => ReportSection[];

export function reportChapters(file: ReportFile, layout: ReportLayout, tongue: Tongue): Report {
  const words = reportWords(file, tongue, file.node);
  const { say, language } = tongue;
  const own = hasOwnWork(file) ? undefined : layout.title?.[language];
  return {
    letterhead: layout.letterhead?.[language]?.split('\n').filter(Boolean) ?? [],
    title: own ?? say('report.title'),
    lines: [...headLines(file, layout, words), ...neverLeftOut(file, layout, words)],
    language,
    sections: [
      ...correctedSince(file, words),
      ...officeText('report.introduction', layout.introduction, words),
      ...layout.chapters.flatMap((one) => {
        const [first, ...rest] = chapters[one.chapter](file, words, layout).map((section) =>
          leaveOut(section, one),
        );
        if (!first) return [];
        const heading = one.heading?.[language] ?? first.heading;
        const before = one.words === null ? [] : written(one.words, words);
        return [{ ...first, heading, sentences: [...before, ...(first.sentences ?? [])] }, ...rest];
      }),
      ...officeText('report.closing', layout.closing, words),
    ],
    pageLabel: say('export.page', { number: '{number}', total: '{total}' }),
  };
}

/** What the office wrote, line by line; in a language in which it wrote nothing, that is said and not filled from another. */
function written(texts: Texts, { say, language }: ReportWords): string[] {
  return texts[language]?.split('\n').filter(Boolean) ?? [say('report.unwritten')];
}

function officeText(heading: string, texts: Texts | null, words: ReportWords): ReportSection[] {
  return texts === null ? [] : [{ heading: words.say(heading), sentences: written(texts, words) }];
}

/** Without the picture and the columns that a template leaves out; a column without a key is none of them. */
function leaveOut(section: ReportSection, { chart, without }: ChapterLayout): ReportSection {
  const { chart: drawn, table, more, ...rest } = section;
  const kept = (one: ReportTable): ReportTable => {
    const stays = one.columns.map(({ key }) => key === undefined || !without.includes(key));
    return {
      ...one,
      columns: one.columns.filter((_, at) => stays[at]),
      rows: one.rows.map((row) => row.filter((_, at) => stays[at])),
    };
  };
  return {
    ...rest,
    ...(drawn && chart ? { chart: drawn } : {}),
    ...(table ? { table: kept(table) } : {}),
    ...(more ? { more: more.map(kept) } : {}),
  };
}

/** Stands at the head whatever the template says: figures that nobody approved, that were corrected, that were set by hand. */
function neverLeftOut(file: ReportFile, layout: ReportLayout, words: ReportWords): string[] {
  const { say, language } = words;
  const { indicators, corrections, paragraphs } = file;
  const open = file.rights?.reviews.open ?? 0;
  const unapproved = indicators.filter(({ value }) => !value?.approvedOn).length;
  const byHand =
    paragraphs.filter(({ override }) => override).length +
    indicators.filter(({ override }) => override).length;
  const unwritten = unwrittenOf(layout).filter(({ languages }) => languages.includes(language));
  return [
    ...(unapproved > 0 ? [say('report.head.unapproved', { n: unapproved, of: indicators.length })] : []),
    ...(corrections.length > 0 ? [say('report.corrected', { n: corrections.length })] : []),
    ...(open > 0 ? [say('rights-figures.head', { n: open })] : []),
    ...(byHand > 0 ? [say('report.head.by-hand', { n: byHand })] : []),
    ...(unwritten.length > 0
      ? [say('report.head.unwritten', { parts: unwritten.map((one) => partName(one, words)).join('; ') })]
      : []),
  ];
}

function partName({ part, chapter }: Unwritten, { say }: ReportWords): string {
  return chapter === null
    ? say(`report.part.${part}`)
    : say(`report.part.${part}`, { chapter: say(headingOf[chapter]) });
}

function headLines(file: ReportFile, { signatory }: ReportLayout, words: ReportWords): string[] {
  const { say, title, format, language } = words;
  const { plan, period, report } = file;
  const signed = signatory?.[language];
  return [
    [...(hasOwnWork(file) ? [] : [title(plan.titles)]), title(plan.organisation)].filter(Boolean).join(' · '),
    plan.approvedVersion > 0
      ? say('export.version', { number: plan.approvedVersion })
      : say('export.not-approved'),
    say('report.period', { from: format.day(period.from), until: format.day(period.until) }),
    report
      ? say('report.number', { number: report.number, on: format.day(report.madeOn) })
      : say('report.preview', { on: format.day(file.on) }),
    ...(report?.registry
      ? [say('report.registry', { number: report.registry.number, on: format.day(report.registry.date) })]
      : []),
    ...(signed ? [say('report.signatory', { who: signed })] : []),
  ];
}

/** Then no title of the plan stands above all of it (R12); the first chapter says which plan it is. */
function hasOwnWork({ ofValueInThemselves }: ReportFile): boolean {
  return ofValueInThemselves.length > 0;
}

/** Comes before everything else: who holds an older copy sees it at once. */
function correctedSince({ correctedSince: found }: ReportFile, words: ReportWords): ReportSection[] {
  if (found.length === 0) return [];
  const { say } = words;
  return [
    {
      heading: say('report.corrected-since'),
      sentences: [say('report.corrected-since-text', { n: found.length })],
      table: correctionTable(found, words),
    },
  ];
}

/** The office's own title may name the strategy: it stands where the plan's does. */
function ownTitle({ title }: ReportLayout, { language }: ReportWords): string[] {
  const own = title?.[language];
  return own ? [own] : [];
}

/** The house's own heading of each chapter. */
const headingOf: Readonly<Record<ReportChapter, string>> = {
  summary: 'export.summary',
  threat: 'report.threat',
  lines: 'report.lines',
  effects: 'report.effects-heading',
  money: 'report.money-heading',
  gaps: 'export.gaps',
  rights: 'rights-figures.heading',
  corrections: 'report.corrections',
  difference: 'report.difference',
  method: 'export.how-counted',
};

const chapters: Readonly<Record<ReportChapter, Chapter>> = {
  summary(file, words, layout) {
    const { say, missing, sums, title } = words;
    const measures = allMeasures(file);
    const asking = file.paragraphs.filter(({ asks, notApplicable }) => asks && !notApplicable);
    const states = (state: string) =>
      measures.filter((one) => one.type === 'measure' && one.state === state).length;
    const measured = file.indicators.filter(({ type }) => effects.some((one) => one === type));
    const valued = measured.filter(({ value }) => value);
    const flat = (text: string) => text.replaceAll('\n', ' + ');
    return [
      {
        heading: say('export.summary'),
        sentences: [
          ...(hasOwnWork(file)
            ? [say('report.on-plan', { title: title(file.plan.titles) }), ...ownTitle(layout, words)]
            : []),
          say('export.served-of', {
            served: asking.filter(({ gap }) => !gap).length,
            of: asking.length,
          }),
          say('report.measures', {
            n: measures.filter(({ type }) => type === 'measure').length,
            planned: states('planned'),
            active: states('active'),
            done: states('done') + states('evaluated'),
            stopped: states('stopped'),
          }),
          say('report.effects', {
            n: measured.length,
            valued: valued.length,
            approved: valued.filter(({ value }) => value?.approvedOn).length,
          }),
          say('report.money', {
            planned: flat(sums(file.money.total, 'planned')),
            committed: flat(sums(file.money.total, 'committed')),
            spent: flat(sums(file.money.total, 'spent')),
          }),
          say('report.missing', { n: file.money.unfunded, sums: flat(missing(file.money.missing)) }),
          ...(file.corrections.length > 0 ? [say('report.corrected', { n: file.corrections.length })] : []),
        ],
        chart: chartOfStates(file, words),
        table: statesTable(file, words),
      },
    ];
  },

  threat({ threat }, words) {
    const { say, title, format } = words;
    const heading = say('report.threat');
    if (!threat) return [{ heading, sentences: [say('report.no-threat')] }];
    const table: ReportTable = {
      caption: say('report.threat-changes'),
      columns: [
        { label: say('report.threat-form'), width: 2 },
        { label: say('report.threat-what'), width: 4 },
      ],
      rows: threat.changes.map(({ titles, what }) => [
        words.toPicture(title(titles), threat.id),
        title(what),
      ]),
    };
    return [
      {
        heading,
        sentences: [
          say('report.threat-version', { number: threat.number, on: format.day(threat.publishedOn) }),
          ...title(threat.summary).split('\n').filter(Boolean),
        ],
        ...(table.rows.length > 0 ? { table } : {}),
      },
    ];
  },

  lines(file, words, { depth }) {
    const { say } = words;
    const lines = file.lines.filter(({ paragraphs, measures }) => paragraphs.length + measures.length > 0);
    return [
      { heading: say('report.lines') },
      ...lines.map((line) => lineSection(file, line, depth, words)),
      ...file.ofValueInThemselves.map((group) => ownWorkSection(group, words)),
    ];
  },

  effects(file, words) {
    const { say } = words;
    const chart = chartOfProgress(file, words);
    return [
      {
        heading: say('report.effects-heading'),
        sentences: file.indicators.length > 0 ? [say('report.effects-text')] : [say('report.no-indicators')],
        ...(chart ? { chart } : {}),
        ...(file.indicators.length > 0 ? { table: indicatorTable(file.indicators, words) } : {}),
      },
    ];
  },

  money(file, words) {
    const { say, sums, missing } = words;
    const chart = chartOfMoney(file, words);
    const row = (name: Cell, { money, missing: gap }: Pick<ReportLine, 'money' | 'missing'>): Cell[] => [
      name,
      sums(money, 'planned'),
      sums(money, 'committed'),
      sums(money, 'spent'),
      missing(gap),
    ];
    const total = { money: file.money.total, missing: file.money.missing };
    return [
      {
        heading: say('report.money-heading'),
        sentences: [
          say('report.money-divided'),
          ...(file.money.leftOut > 0 ? [say('report.left-out', { n: file.money.leftOut })] : []),
        ],
        ...(chart ? { chart } : {}),
        table: {
          columns: [
            { label: say('column.line'), width: 3 },
            { label: say('column.planned'), width: 2, align: 'right' },
            { key: 'committed', label: say('column.committed'), width: 2, align: 'right' },
            { key: 'spent', label: say('column.spent'), width: 2, align: 'right' },
            { key: 'missing', label: say('column.missing'), width: 2, align: 'right' },
          ],
          rows: [
            ...file.lines.map((line) => row(words.toMoney(lineName(line, words)), line)),
            row(say('report.total'), total),
          ],
        },
      },
    ];
  },

  gaps(file, words) {
    const { say, title } = words;
    const lines = new Map(file.lines.filter(({ own }) => !own).map((one) => [one.line, one]));
    const gaps = file.paragraphs.filter(({ gap }) => gap);
    const heading = say('export.gaps');
    if (gaps.length === 0) return [{ heading, sentences: [say('export.no-gaps')] }];
    return [
      {
        heading,
        table: {
          columns: [
            { label: say('column.paragraph'), width: 1 },
            { label: say('column.heading'), width: 4 },
            { key: 'line', label: say('column.line'), width: 3 },
          ],
          rows: gaps.map(({ address, heading: words_, line }) => {
            const of = line === null ? undefined : lines.get(line);
            return [words.toParagraph(address), title(words_), of ? lineName(of, words) : null];
          }),
        },
      },
    ];
  },

  rights({ rights }, words) {
    return rights ? [rightsSection(rights, words)] : [];
  },

  corrections({ corrections }, words) {
    const { say } = words;
    const heading = say('report.corrections');
    if (corrections.length === 0) return [{ heading, sentences: [say('report.no-corrections')] }];
    return [{ heading, table: correctionTable(corrections, words) }];
  },

  difference(file, words) {
    const { say } = words;
    const heading = say('report.difference');
    if (!file.since) return [{ heading, sentences: [say('report.first')] }];
    const sentence = say('report.since', { number: file.since.report, n: file.since.changes.length });
    if (file.since.changes.length === 0) return [{ heading, sentences: [sentence] }];
    return [
      {
        heading,
        sentences: [sentence],
        table: {
          columns: [
            { label: say('report.what'), width: 4 },
            { label: say('report.figure'), width: 2 },
            { label: say('report.before'), width: 2 },
            { label: say('report.now'), width: 2 },
          ],
          rows: file.since.changes.map((change) => changeRow(change, file, words)),
        },
      },
    ];
  },

  method(file, { say, title, format, language }) {
    const template = file.report?.template;
    return [
      {
        heading: say('export.how-counted'),
        sentences: [
          say('report.as-of', { on: format.day(file.on), until: format.day(file.period.until) }),
          say('formula.coverage'),
          say('formula.gaps'),
          say('report.formula-progress'),
          say('formula.money'),
          say('export.headings-are-ours'),
          ...(template
            ? [say('report.made-with', { name: title(template.names), number: template.number })]
            : []),
          ...(language === 'en' ? [] : [say('export.no-native-reading')]),
        ],
      },
    ];
  },
};

function statesTable(file: ReportFile, words: ReportWords): ReportTable {
  const { say } = words;
  const counts = ['status.done', 'status.partial', 'status.not-started', 'export.gaps'] as const;
  return {
    caption: say('report.chart.states'),
    columns: [
      { label: say('column.line'), width: 4 },
      { label: say('report.paragraphs'), align: 'right' },
      ...counts.map((key) => ({ label: say(key), align: 'right' as const })),
    ],
    rows: statesByLine(file)
      .filter(({ of }) => of > 0)
      .map(({ line, of, done, partial, notStarted, gap }) => [
        lineName(line, words),
        of,
        done,
        partial,
        notStarted,
        gap,
      ]),
  };
}

function lineSection(
  file: ReportFile,
  line: ReportLine,
  depth: ReportLayout['depth'],
  words: ReportWords,
): ReportSection {
  const { say } = words;
  const measures = line.measures.flatMap((id) => words.measure(id) ?? []);
  const tables = [
    ...(depth !== 'lines' && line.paragraphs.length > 0
      ? [paragraphTable(paragraphsAt(file.paragraphs, line.paragraphs), words)]
      : []),
    ...(depth === 'measures' && measures.length > 0 ? [measureTable(measures, words)] : []),
  ];
  return {
    heading: lineName(line, words),
    level: 3,
    sentences: [
      say('report.of-line', {
        paragraphs: line.paragraphs.length,
        measures: measures.length,
        gaps: line.gaps,
      }),
    ],
    more: tables,
  };
}

function changeRow(change: ReportChange, file: ReportFile, words: ReportWords): Cell[] {
  const { say, title } = words;
  const { of, id, item, titles, what } = change;
  const thing: Record<ReportChange['of'], () => Cell> = {
    paragraph: () => {
      const link = words.toParagraph(id);
      const text = [paragraphSign(id), title(titles)].filter(Boolean).join(' · ');
      return typeof link === 'object' && link !== null ? { ...link, text } : text;
    },
    measure: () => {
      const measure = words.measure(id);
      return words.toItem(measure ? words.name(measure) : title(titles), id);
    },
    indicator: () => words.toItem(title(titles), item ?? id),
    money: () => words.toMoney(say('report.money-in', { currency: id })),
    threat: () => words.toPicture(say('report.threat'), id),
  };
  return [
    thing[of](),
    say(`report.changed.${what}`),
    figureOf(change, change.before, file, words),
    figureOf(change, change.after, file, words),
  ];
}

function figureOf(
  { of, id, what }: ReportChange,
  value: string | number | null,
  file: ReportFile,
  words: ReportWords,
): string {
  const { say, format } = words;
  if (value === null) return say('report.nothing');
  if (what === 'status') return say(`status.${value}`);
  if (what === 'state') return say(`state.strategy.measure.${value}`);
  if (what === 'gap') return say(value === 'true' ? 'export.yes' : 'report.no');
  if (what === 'approved') return format.day(String(value));
  if (of === 'money') return format.money(Number(value), id);
  if (what !== 'value') return String(value);
  const indicator = file.indicators.find((one) => one.id === id);
  return indicator ? words.figure(indicator, Number(value)) : format.number(Number(value));
}
