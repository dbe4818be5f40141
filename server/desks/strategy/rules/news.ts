/** What readers of the letters are told of plans and reports: of what is public, and of nothing else. */
import { type Publication, readPublication } from '#kernel/records/define.ts';
import type { Texts } from '../model/shared.ts';
import type { NewsFacts } from '../store/news.ts';
import type { PlanFound } from '../store/plans.ts';
import type { PublishedReport } from '../store/reports.ts';

type Titles = Record<string, string>;

/** Kinds of news that are written anew together, from the plan as it stands. */
export const planNewsKinds = ['strategy.plan', 'strategy.measure', 'strategy.measure-done'] as const;

/** Whether there can be news of it: of a plan that nobody made public nothing is looked up. */
export function mayBeNews(plan: PlanFound): boolean {
  const { rule } = readPublication(plan);
  return plan.shown && plan.approved_version > 0 && (rule === 'public' || rule === 'public-from');
}

/**
 * Of a plan that was approved, is public and seen by everybody at work: the plan and its public measures as they were approved.
 * Work that is of value in itself is not among them: it leaves the house under its own ministry's label (R12).
 */
export function planNews(plan: PlanFound, { items, place }: NewsFacts, today: string) {
  const ofPlan = firstDay(readPublication(plan), today);
  if (!mayBeNews(plan) || plan.state === 'superseded' || ofPlan === undefined) return [];
  const around = place === null ? [] : [place];
  return [
    { kind: 'strategy.plan' as const, titles: plan.titles as Titles, places: around, from: ofPlan },
    ...items.flatMap((item) => {
      const ofItem = firstDay(readPublication(item), today);
      if (ofItem === undefined || item.labelled || item.approved_in === null) return [];
      const from = ofItem > ofPlan ? ofItem : ofPlan;
      const places = [...new Set([...around, ...item.places])];
      const one = { item: item.item_id, titles: item.titles as Titles, lines: item.lines, places, from };
      const done = item.state === 'done' || item.state === 'evaluated';
      return [
        { ...one, kind: 'strategy.measure' as const },
        ...(done ? [{ ...one, kind: 'strategy.measure-done' as const }] : []),
      ];
    }),
  ];
}

/** A report for all lines and places, with its period, at the address where the office put it. */
export function reportNews(plan: Pick<PlanFound, 'titles'>, reports: readonly PublishedReport[]) {
  return reports.map(({ report_id, from_on, until_on, published_at, published_on }) => ({
    kind: 'strategy.report' as const,
    item: report_id,
    titles: Object.fromEntries(
      Object.entries(plan.titles as Texts).map(([language, title]) => [
        language,
        `${title}, ${from_on} – ${until_on}`,
      ]),
    ),
    link: published_at,
    from: published_on,
  }));
}

function firstDay(publication: Publication, today: string): string | undefined {
  if (publication.rule === 'public') return today;
  return publication.rule === 'public-from' ? publication.on : undefined;
}
