/** A draft of an answer in one language: status of each paragraph, measures with their states, approved figures. A person writes the answer. */
import type { AnswerData, Question } from '../model/questionnaires.ts';
import { paragraphsAt, statusOf, valueText } from './report-tables.ts';
import { paragraphSign, type ReportWords } from './report-words.ts';

/** Empty where the question is tied to nothing: then there is nothing to draw from. */
export function answerDraft(question: Question, data: AnswerData, words: ReportWords): string {
  const { say, title } = words;
  const { ties, measures, indicators, ofValueInThemselves } = question;
  if (ties.length === 0) return '';
  const valued = data.indicators.filter(({ id, value }) => value && indicators.includes(id));
  const without = indicators.length - valued.length;
  return [
    ...paragraphsAt(data.paragraphs, question.paragraphs).map(
      (one) =>
        `${[paragraphSign(one.address), title(one.heading)].filter(Boolean).join(' ')}: ${statusOf(one, words)}.`,
    ),
    say('answers.measures', { n: measures.length }),
    ...measures
      .flatMap((id) => words.measure(id) ?? [])
      .map((one) => `– ${words.name(one)}: ${say(`state.strategy.measure.${one.state}`)}`),
    ...(ofValueInThemselves > 0 ? [say('answers.own-work', { n: ofValueInThemselves })] : []),
    ...valued.map((one) => `– ${title(one.titles)}: ${valueText(one, words)}`),
    ...(without > 0 ? [say('answers.no-figure', { n: without })] : []),
  ].join('\n');
}
