/** Threat pictures and the reviews that they open, made through operations only. */
import { inDays, today } from '#kernel/test/days.ts';
import type { AtWork } from '#kernel/test/house.ts';
import { findReviews } from '../operations/find-reviews.ts';
import { publishThreatPicture } from '../operations/publish-threat-picture.ts';
import { writeThreatPicture } from '../operations/write-threat-picture.ts';

export { inDays, today };

export type Written = { picture: string; version: number };
export type Review = {
  id: string;
  plan: string;
  item: string;
  forms: { en?: string }[];
  dueOn: string;
  overdue: boolean;
  state: string;
  decided: { reason: string } | null;
};

export function facts(more: object = {}): object {
  return { summary: { en: 'Invented words about the threat.' }, classification: 'unclassified', ...more };
}

export async function aDraft(who: AtWork, more: object = {}): Promise<Written> {
  return await who.does<Written>(writeThreatPicture, facts(more));
}

/** A picture that says that these forms changed, published by a signer. */
export async function published(
  writer: AtWork,
  signer: AtWork,
  forms: readonly string[],
  more: object = {},
): Promise<{ picture: string; number: number; reviews: number }> {
  const changes = forms.map((form) => ({ form, what: { en: 'More of it than before.' } }));
  const { picture, version } = await aDraft(writer, { changes, reviewsDueOn: inDays(10), ...more });
  return await signer.does(publishThreatPicture, { picture, base: version });
}

export async function reviews(who: AtWork, wanted: object): Promise<Review[]> {
  return (await who.does<{ reviews: Review[] }>(findReviews, wanted)).reviews;
}
