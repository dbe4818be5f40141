/** The shared report: what each side said, heading by heading, each passage with whose word it is; and who is silent. */
import type { JointReport, MergedReport } from '../model/joint-work.ts';
import type { ReadParty } from '../model/parties.ts';

type Reporting = { party: ReadParty; takesPart: boolean };

/** Reports that no later one takes the place of, by their first day and then by side. */
export function standingReports(reports: readonly JointReport[]): JointReport[] {
  const corrected = new Set(reports.map(({ corrects }) => corrects));
  return reports
    .filter(({ report }) => !corrected.has(report))
    .toSorted(
      (a, b) => compare(a.fromOn, b.fromOn) || compare(a.side, b.side) || compare(a.report, b.report),
    );
}

export function mergeReports(sides: readonly Reporting[], reports: readonly JointReport[]): MergedReport {
  const standing = standingReports(reports);
  const under = (heading: 'did' | 'reached' | 'missing') =>
    standing.flatMap(({ side, report, fromOn, untilOn, ...words }) => {
      const party = sides.find((one) => one.party.id === side)?.party;
      const text = words[heading];
      return party && text ? [{ side: party, report, fromOn, untilOn, text }] : [];
    });
  return {
    did: under('did'),
    reached: under('reached'),
    missing: under('missing'),
    silent: sides
      .filter(({ party, takesPart }) => takesPart && !standing.some(({ side }) => side === party.id))
      .map(({ party }) => party),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
