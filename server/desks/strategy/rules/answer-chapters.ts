/** Answers to a questionnaire in the words of one language: each question, what the office says, and the rows it stands on. */
import type { Report, ReportSection, ReportTable } from '#kernel/exports/report.ts';
import type { AnswerFile, Question } from '../model/questionnaires.ts';
import {
  correctionTable,
  indicatorTable,
  measureTable,
  ownWorkSection,
  paragraphsAt,
  paragraphTable,
} from './report-tables.ts';
import { paragraphSign, type ReportWords, reportWords, type Tongue } from './report-words.ts';

export function answerChapters(file: AnswerFile, tongue: Tongue): Report {
  const words = reportWords(file, tongue, file.node);
  const { say, title, format, language } = words;
  const { questions, correctedSince, corrections } = file;
  return {
    title: say('answers.title'),
    lines: headLines(file, words),
    language,
    sections: [
      ...(correctedSince.length > 0
        ? [
            {
              heading: say('answers.corrected-since'),
              sentences: [say('answers.corrected-since-text', { n: correctedSince.length })],
              table: correctionTable(correctedSince, words),
            },
          ]
        : []),
      ...(corrections.length > 0
        ? [{ heading: say('answers.corrections'), table: correctionTable(corrections, words) }]
        : []),
      ...questions.flatMap((one) => questionSections(one, file, words)),
      ...file.ofValueInThemselves.map((group) => ({ ...ownWorkSection(group, words), level: 2 as const })),
      {
        heading: say('export.how-counted'),
        sentences: [
          say('answers.as-of', { on: format.day(file.on), until: format.day(file.period.until) }),
          ...(hasOwnWork(file) ? [say('report.on-plan', { title: title(file.plan.titles) })] : []),
          say('formula.coverage'),
          say('export.headings-are-ours'),
          ...(language === 'en' ? [] : [say('export.no-native-reading')]),
        ],
      },
    ],
    pageLabel: say('export.page', { number: '{number}', total: '{total}' }),
  };
}

/** Then no title of the plan stands above all of it (R12). */
const hasOwnWork = ({ ofValueInThemselves }: AnswerFile) => ofValueInThemselves.length > 0;

function headLines(file: AnswerFile, { say, title, format, language }: ReportWords): string[] {
  const { questionnaire, plan, period, sheet, questions, indicators } = file;
  const open = questions.filter(({ answer }) => !answer).length;
  const unwritten = questions.filter(({ answer }) => answer && !answer.words[language]).length;
  const unapproved = indicators.filter(({ value }) => !value).length;
  return [
    [title(questionnaire.issuer), questionnaire.number, title(questionnaire.titles)]
      .filter(Boolean)
      .join(' · '),
    [...(hasOwnWork(file) ? [] : [title(plan.titles)]), title(plan.organisation)].filter(Boolean).join(' · '),
    say('report.period', { from: format.day(period.from), until: format.day(period.until) }),
    sheet
      ? say('answers.number', { number: sheet.number, on: format.day(sheet.madeOn) })
      : say('report.preview', { on: format.day(file.on) }),
    ...(open > 0 ? [say('answers.open', { n: open, of: questions.length })] : []),
    ...(unwritten > 0 ? [say('answers.unwritten-in', { n: unwritten })] : []),
    ...(unapproved > 0 ? [say('report.head.unapproved', { n: unapproved, of: indicators.length })] : []),
  ];
}

function questionSections(question: Question, file: AnswerFile, words: ReportWords): ReportSection[] {
  const { say, language } = words;
  const { number, address, answer, ties } = question;
  const said = answer?.words[language];
  return [
    {
      heading: say('answers.question', { number: number ?? paragraphSign(address) }),
      sentences: [
        ...asked(question, words),
        ...(said ? said.split('\n').filter(Boolean) : []),
        ...(answer && !said ? [say('report.unwritten')] : []),
        ...(answer ? [] : [say('answers.none')]),
      ],
    },
    {
      heading: say('answers.stands-on', { number: number ?? paragraphSign(address) }),
      level: 3,
      sentences: [
        ...(ties.length === 0 ? [say('answers.not-tied')] : []),
        ...(question.ofValueInThemselves > 0
          ? [say('answers.own-work', { n: question.ofValueInThemselves })]
          : []),
      ],
      more: rowsOf(question, file, words),
    },
  ];
}

/** In another language than the report's it says which: a question is never taken for a translation. */
function asked({ texts }: Question, { say, language }: ReportWords): string[] {
  const own = texts[language];
  if (own) return own.split('\n').filter(Boolean);
  const [other] = Object.entries(texts);
  if (!other) return [];
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return [
    say('answers.question-in', {
      language: names.of(other[0]) ?? other[0],
      text: other[1].replaceAll('\n', ' '),
    }),
  ];
}

function rowsOf(question: Question, file: AnswerFile, words: ReportWords): ReportTable[] {
  const { say } = words;
  const paragraphs = paragraphsAt(file.paragraphs, question.paragraphs);
  const measures = question.measures.flatMap((id) => words.measure(id) ?? []);
  const indicators = file.indicators.filter(({ id }) => question.indicators.includes(id));
  return [
    ...(question.ties.length > 0 ? [tieTable(question, file, words)] : []),
    ...(paragraphs.length > 0 ? [paragraphTable(paragraphs, words)] : []),
    ...(measures.length > 0 ? [measureTable(measures, words)] : []),
    ...(indicators.length > 0
      ? [{ caption: say('report.effects-heading'), ...indicatorTable(indicators, words) }]
      : []),
  ];
}

function tieTable({ ties }: Question, file: AnswerFile, words: ReportWords): ReportTable {
  const { say, title, format } = words;
  return {
    caption: say('answers.about'),
    columns: [
      { label: say('column.paragraph'), width: 1 },
      { label: say('column.heading'), width: 3 },
      { label: say('column.reason'), width: 3 },
      { label: say('answers.tied-by'), width: 2 },
    ],
    rows: ties.map(({ to, heading, reason, tiedBy, tiedOn }) => [
      to.instrument === file.instrument.id ? words.toParagraph(to.address) : paragraphSign(to.address),
      title(heading),
      reason,
      [title(tiedBy), format.day(tiedOn)].filter(Boolean).join(', '),
    ]),
  };
}
