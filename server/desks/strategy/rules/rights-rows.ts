/** The measures of a plan as they stand before the rights gate. */
import type { z } from 'zod';
import { rightsStandings } from '../model/lists.ts';
import type { RightsRow, RightsStanding } from '../model/rights.ts';
import type { Head } from '../store/assessments.ts';
import type { ItemRow } from '../store/items.ts';
import type { LegalFactsRow } from '../store/law.ts';
import { legalStandingOf } from './law.ts';
import { standingOf } from './rights-gate.ts';
import { type Names, showLead } from './show.ts';

/** By standing, in the order of the closed list; what is carried out already before what waits. */
function placeOf({ standing, state }: { standing: RightsStanding; state: string }): number {
  return rightsStandings.indexOf(standing) * 2 + (state === 'active' ? 0 : 1);
}

/** What is under review or must be done first stands first; within it the plan's order. */
export function rightsRows(
  items: readonly ItemRow[],
  {
    heads,
    reviews,
    law,
  }: {
    heads: readonly Head[];
    /** Open reviews of findings, by measure. */
    reviews: ReadonlyMap<string, number>;
    law: ReadonlyMap<string, LegalFactsRow>;
  },
  names: Names,
  today: string,
): z.input<typeof RightsRow>[] {
  const versions = Map.groupBy(heads, ({ item_id }) => item_id);
  return items
    .map((item) => ({
      item: item.item_id,
      externalId: item.external_id,
      titles: item.titles,
      state: item.state ?? ('planned' as const),
      lead: showLead(item, names),
      underReview: (reviews.get(item.item_id) ?? 0) > 0,
      law: legalStandingOf(law.get(item.item_id)),
      ...standingOf(versions.get(item.item_id) ?? [], today),
    }))
    .toSorted(
      (one, other) => Number(other.underReview) - Number(one.underReview) || placeOf(one) - placeOf(other),
    );
}
