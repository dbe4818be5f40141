/** Who is asked what: the measures of the plans divided by the institution that leads them. */

type Item = {
  id: string;
  type: string;
  state: string | null;
  organisation: string | null;
  indicators: readonly { id: string }[];
};
export type Question = { organisation: string; plan: string; item: string; indicator: string | null };

/**
 * A measure is asked in words how the work goes, and each indicator for its figure. What was stopped is asked nothing.
 * `unled`: items that no institution leads, so that nobody is asked.
 */
export function divide(plans: readonly { plan: string; items: readonly Item[] }[]): {
  questions: Question[];
  unled: number;
} {
  const all = plans.flatMap(({ plan, items }) => items.map((item) => ({ plan, ...item })));
  const living = all.filter(({ state }) => state !== 'stopped');
  const questions = living.flatMap(({ plan, id: item, type, organisation, indicators }) => {
    if (organisation === null) return [];
    const of = { organisation, plan, item };
    const figures = indicators.map(({ id: indicator }) => ({ ...of, indicator }));
    return type === 'measure' ? [...figures, { ...of, indicator: null }] : figures;
  });
  return { questions, unled: living.filter(({ organisation }) => organisation === null).length };
}

/** What is not asked yet, of anybody: a measure that changed its institution is not asked twice. */
export function unasked(
  questions: readonly Question[],
  asked: readonly { item: string; indicator: string | null }[],
): Question[] {
  const known = new Set(asked.map(({ item, indicator }) => `${item} ${indicator}`));
  return questions.filter(({ item, indicator }) => !known.has(`${item} ${indicator}`));
}
