/** What a threat picture may say, whom a change of it concerns, and how a review is shown. */
import { refuse } from '#kernel/operation/errors.ts';
import type { Sum } from '../model/shared.ts';
import type { Answering, ThreatPictureFacts } from '../model/threats.ts';
import type { AnsweringItem, PictureRow } from '../store/threat-pictures.ts';
import type { ReviewRow } from '../store/threat-reviews.ts';
import { addSums } from './money.ts';

/** Nothing classified is kept here: of a restricted source there is its name, and of a restricted picture nothing. */
export function requireUnclassified(facts: Pick<ThreatPictureFacts, 'classification' | 'sources'>): void {
  if (facts.classification !== 'unclassified') refuse('strategy.only-unclassified', { status: 422 });
  const fields = facts.sources.flatMap(({ classification, says }, at) =>
    classification !== 'unclassified' && says !== null
      ? [
          {
            path: `sources.${at}.says`,
            code: 'metadata-only',
            message: 'Of a restricted source only its data.',
          },
        ]
      : [],
  );
  if (fields.length > 0) refuse('strategy.restricted-is-metadata-only', { fields });
}

export function requireEachOnce(changes: ThreatPictureFacts['changes']): void {
  if (new Set(changes.map(({ form }) => form)).size < changes.length)
    refuse('strategy.form-named-twice', { status: 422 });
}

/** A version that was published stands; what is new is a new version. */
export function requireDraft(picture: { number: number | null }): void {
  if (picture.number !== null) refuse('strategy.picture-published', { current: { number: picture.number } });
}

/** The day until which measures are looked at again lies ahead, or is today. */
export function requireDueDay(dueOn: string | null, today: string, path = 'reviewsDueOn'): string {
  if (dueOn !== null && dueOn >= today) return dueOn;
  return refuse('strategy.due-day-needed', {
    status: 422,
    fields: [{ path, code: 'in-the-past', message: 'Name a day that has not passed.' }],
  });
}

export function countAnswering(
  forms: readonly string[],
  answering: readonly AnsweringItem[],
  money: readonly { item: string; sum: Sum }[],
): ({ form: string } & Answering)[] {
  const sums = Map.groupBy(money, ({ item }) => item);
  return forms.map((form) => {
    const items = answering.filter((one) => one.form === form).map(({ item }) => item);
    const all = items.map((item) => (sums.get(item) ?? []).map(({ sum }) => sum));
    return { form, measures: items.length, money: addSums(all) };
  });
}

/** One review for each measure, whatever number of its forms changed. */
export function measuresToReview(
  answering: readonly AnsweringItem[],
): { plan: string; circle: string; item: string; forms: string[] }[] {
  const byItem = Map.groupBy(answering, ({ plan, item }) => `${plan} ${item}`);
  return [...byItem.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    return [{ plan: first.plan, circle: first.circle, item: first.item, forms: all.map(({ form }) => form) }];
  });
}

export function showPicture(row: PictureRow) {
  return {
    id: row.record_id,
    number: row.number,
    publishedOn: row.published_on,
    summary: row.summary,
    reviewsDueOn: row.reviews_due_on,
    version: row.version,
  };
}

export function showReview(row: ReviewRow, today: string) {
  const open = row.state === 'open';
  return {
    id: row.review_id,
    plan: row.plan,
    item: row.item_id,
    titles: row.titles,
    externalId: row.external_id,
    picture: row.picture_id,
    number: row.number,
    forms: row.forms,
    dueOn: row.due_on,
    overdue: open && row.due_on < today,
    state: row.state,
    decided: open ? null : { at: row.since_at.toISOString(), reason: row.reason ?? '', post: row.post_names },
  };
}
