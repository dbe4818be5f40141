/** The questioned texts of a plan, each with its answer while the answer still fits the words. */
import type { z } from 'zod';
import type { QuestionedText } from '../model/wording.ts';
import type { AnswerRow, TextRow } from '../store/wording.ts';
import { checkWording, type LexiconTerm, readLexicon } from './check-wording.ts';

type Questioned = z.input<typeof QuestionedText>;

/** Each part that an office has no rows of its own for, terms or words for groups or for threats, is as it came with the desk. */
export function lexiconOf<Own extends LexiconTerm>(
  own: readonly Own[],
  builtIn: readonly LexiconTerm[],
): readonly LexiconTerm[] {
  const has = new Set(own.map(({ part }) => part));
  return [...own, ...builtIn.filter(({ part }) => !has.has(part))];
}

export function questionedTexts(
  texts: readonly TextRow[],
  answers: readonly AnswerRow[],
  terms: readonly LexiconTerm[],
): Questioned[] {
  const lexicons = new Map(
    [...new Set(texts.map(({ language }) => language))].map((one) => [one, readLexicon(terms, one)]),
  );
  const given = new Map(answers.map((answer) => [keyOf(answer), answer]));
  return texts.flatMap((row): Questioned[] => {
    const lexicon = lexicons.get(row.language);
    const questions = lexicon ? checkWording(row.text, lexicon) : [];
    if (questions.length === 0) return [];
    const answer = given.get(keyOf(row));
    const stands = answer?.wording === row.text ? answer : undefined;
    return [
      {
        item: row.item_id,
        titles: row.titles,
        version: row.version,
        place: row.place,
        language: row.language,
        text: row.text,
        questions,
        open: !questions.every(({ key }) => stands?.asked.includes(key)),
        answer: stands
          ? { reason: stands.reason, at: stands.answered_at.toISOString(), post: stands.post_names }
          : null,
      },
    ];
  });
}

function keyOf(of: { item_id: string; place: string; language: string }): string {
  return `${of.item_id} ${of.place} ${of.language}`;
}
