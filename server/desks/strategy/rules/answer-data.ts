/** What a plan says to each question of another body: by the paragraphs it was tied to, with approved figures only. */
import type { Answer, AnswerData, AnswerFile, Question, QuestionTie } from '../model/questionnaires.ts';
import type { ReportData } from '../model/reports.ts';
import type { AnswerFacts } from '../store/answer-facts.ts';
import type { ValueRow } from '../store/indicators.ts';
import type { AnswerRow, QuestionTieRow, SheetFound } from '../store/questionnaires.ts';
import { correctionsOf, reportData, toldCorrections } from './report-data.ts';

export function answerData(facts: AnswerFacts): AnswerData {
  const { report, questionnaire, sheets } = facts;
  const values = approvedOnly(report.values);
  const data = reportData({ ...report, values, earlier: [] });
  const questions = questionsOf(facts, data);
  const told = new Set(questions.flatMap(({ paragraphs }) => paragraphs));
  const measures = new Set(questions.flatMap((one) => one.measures));
  const indicators = new Set(questions.flatMap((one) => one.indicators));
  return {
    format: 'zaedno-answers/1',
    plan: data.plan,
    instrument: data.instrument,
    questionnaire: {
      id: questionnaire.record_id,
      number: questionnaire.number,
      titles: questionnaire.titles,
      issuer: questionnaire.issuer,
    },
    period: data.period,
    on: data.on,
    questions,
    paragraphs: data.paragraphs.filter(({ address }) => told.has(address)),
    measures: data.measures.filter(({ id }) => measures.has(id)),
    ofValueInThemselves: ownWorkFor(data, reachedBy(questions, data)),
    indicators: data.indicators.filter(({ id }) => indicators.has(id)),
    corrections: correctionsOf(sheets, values, toldCorrections(sheets)),
  };
}

/** What an institution entered and nobody approved is not told to another body; a withdrawn value is a correction. */
function approvedOnly(values: readonly ValueRow[]): ValueRow[] {
  return values.filter(({ state, approved_at }) => state === 'withdrawn' || approved_at !== null);
}

function questionsOf({ paragraphs, leaves, ties, wordings }: AnswerFacts, data: ReportData): Question[] {
  const texts = Map.groupBy(leaves, ({ address, under }) => under ?? address);
  const tied = Map.groupBy(ties, ({ address }) => address);
  const newest = new Map(wordings.toReversed().map((row) => [row.address, row]));
  return paragraphs.map(({ address, number, headings }) => {
    const own = tied.get(address) ?? [];
    const here = own.filter((tie) => tie.to_instrument === data.instrument.id).map((tie) => tie.to_address);
    const found = reach(here, data);
    const apart = ownWorkFor(data, new Set([...found.paragraphs, ...here]));
    const wording = newest.get(address);
    return {
      address,
      number,
      texts: textsOf(texts.get(address) ?? [], headings),
      ties: own.map(showTie),
      ...found,
      ofValueInThemselves: apart.reduce((sum, { measures }) => sum + measures.length, 0),
      indicators: data.indicators.filter(({ item }) => found.measures.includes(item)).map(({ id }) => id),
      answer: wording ? showAnswer(wording) : null,
    };
  });
}

/** The paragraphs of these addresses, those of a line among them, and the measures of the plan that serve them. */
function reach(addresses: readonly string[], data: ReportData): { paragraphs: string[]; measures: string[] } {
  const lines = data.lines.filter(({ line, own }) => !own && addresses.includes(`line/${line}`));
  const wanted = new Set([...addresses, ...lines.flatMap((line) => line.paragraphs)]);
  const paragraphs = data.paragraphs.filter(({ address }) => wanted.has(address));
  const serving = new Set([
    ...paragraphs.flatMap((one) => one.measures),
    ...lines.flatMap((line) => line.measures),
  ]);
  return {
    paragraphs: paragraphs.map(({ address }) => address),
    measures: data.measures.filter(({ id }) => serving.has(id)).map(({ id }) => id),
  };
}

function reachedBy(questions: readonly Question[], data: ReportData): Set<string> {
  return new Set(
    questions.flatMap(({ paragraphs, ties }) => [
      ...paragraphs,
      ...ties.flatMap(({ to }) => (to.instrument === data.instrument.id ? [to.address] : [])),
    ]),
  );
}

/** Work of value in itself that serves one of these places; it is told under its own label only (R12). */
function ownWorkFor(data: ReportData, places: ReadonlySet<string>): AnswerData['ofValueInThemselves'] {
  return data.ofValueInThemselves
    .map(({ label, measures }) => ({
      label,
      measures: measures.filter(
        ({ state, serves }) => state !== 'stopped' && serves.some((address) => places.has(address)),
      ),
    }))
    .filter(({ measures }) => measures.length > 0);
}

/** As it was imported, what is listed under it too; of a document that has our own headings only, those. */
function textsOf(leaves: AnswerFacts['leaves'], headings: object | null): Record<string, string> {
  if (leaves.length === 0) return { ...headings };
  const wanted = leaves.filter(({ kind }) => kind !== 'footnote');
  return Object.fromEntries(
    [...Map.groupBy(wanted, ({ language }) => language)].map(([language, own]) => [
      language,
      own.map(({ body }) => body).join('\n'),
    ]),
  );
}

function showTie(row: QuestionTieRow): QuestionTie {
  return {
    id: row.tie_id,
    to: { instrument: row.to_instrument, address: row.to_address },
    heading: row.headings,
    reason: row.reason,
    tiedBy: row.post_names,
    tiedOn: row.tied_on,
  };
}

export function showAnswer(row: AnswerRow): Answer {
  return {
    number: row.number,
    words: row.words,
    writtenBy: row.post_names,
    writtenOn: row.written_on,
  };
}

export function showSheet({ sheet_id, number, made_on, post_names, note, data }: SheetFound) {
  return {
    id: sheet_id,
    number,
    madeOn: made_on,
    madeBy: post_names,
    note,
    questions: data.questions.length,
    answered: data.questions.filter(({ answer }) => answer).length,
  };
}

/** A kept sheet as it leaves the house: what it said, and what was corrected since. */
export function keptAnswerFile(
  sheet: SheetFound,
  values: readonly ValueRow[],
  node: string | null,
): AnswerFile {
  return {
    ...sheet.data,
    sheet: { id: sheet.sheet_id, number: sheet.number, madeOn: sheet.made_on },
    node,
    correctedSince: correctionsOf([sheet], approvedOnly(values)),
  };
}
