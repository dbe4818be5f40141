/** How a plan stands with fundamental rights, in numbers: the gate, the reviews that findings opened, and what followed. */
import { rightsStandings } from '../model/lists.ts';
import type { RightsFigures } from '../model/rights-figures.ts';
import type { Head } from '../store/assessments.ts';
import type { ReviewCounts } from '../store/findings.ts';
import { standingOf } from './rights-gate.ts';

export type RightsFacts = {
  heads: readonly Head[];
  counts: ReviewCounts;
};

/**
 * Measures as page Rights lists them. A complaint is somebody's: fewer than `smallest`, the kernel's number for whom this is
 * told to, are not counted out (rights.md G35).
 */
export function rightsFigures(
  items: readonly { id: string; type: string; state: string | null }[],
  { heads, counts }: RightsFacts,
  smallest: number,
  today: string,
): RightsFigures {
  const versions = Map.groupBy(heads, ({ item_id }) => item_id);
  const standings = items
    .filter(({ type, state }) => type === 'measure' && state !== 'stopped')
    .map(({ id }) => standingOf(versions.get(id) ?? [], today).standing);
  const { complaints, ...reviews } = counts;
  return {
    standings: rightsStandings.map((standing) => ({
      standing,
      n: standings.filter((one) => one === standing).length,
    })),
    reviews,
    complaints: { n: complaints >= smallest ? complaints : null, from: smallest },
  };
}
