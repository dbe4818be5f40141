/** A joint activity as it is read: sides with their standing and words, plan, budget, and the reports merged into one. */
import type { JointRow, JointTie, Side } from '../model/joint.ts';
import type { Joint, JointReport, Share, Step } from '../model/joint-work.ts';
import { type Names, showParty } from './events.ts';
import { type SideRow, standingOf, takesPart } from './joint.ts';
import { sumByCurrency } from './joint-budget.ts';
import { mergeReports } from './merge-reports.ts';

export type JointFound = Omit<
  Joint,
  'sides' | 'ties' | 'steps' | 'shares' | 'sums' | 'sumsOfSides' | 'reports' | 'merged'
> & {
  circle: string;
  round: number;
  lookedAt: readonly string[];
  sides: readonly SideRow[];
};

/** As a line of the list. */
export function showJointRow(row: JointFound, names: Names): JointRow {
  const { joint, titles, level, way, firstOn, lastOn, state, publication, version } = row;
  const sides = row.sides.map((side) => ({
    party: showParty(side.party, names),
    proposes: side.proposes,
    standing: standingOf(side, row.round),
  }));
  return { joint, titles, level, way, firstOn, lastOn, state, publication, sides, version };
}

type Parts = {
  steps: readonly Step[];
  shares: readonly Share[];
  reports: readonly JointReport[];
  ties: readonly JointTie[];
};

export function showJoint(
  { circle: _, round, lookedAt: __, sides: rows, ...row }: JointFound,
  { steps, shares, reports, ties }: Parts,
  names: Names,
): Joint {
  const sides: Side[] = rows.map((side) => ({
    party: showParty(side.party, names),
    proposes: side.proposes,
    standing: standingOf(side, round),
    words: side.words.map(({ round: of, ...word }) => ({ ...word, outdated: of < round })),
  }));
  return {
    ...row,
    sides,
    ties: [...ties],
    steps: [...steps],
    shares: [...shares],
    sums: sumByCurrency(shares),
    sumsOfSides: sides.flatMap(({ party }) => {
      const own = shares.filter(({ side }) => side === party.id);
      return own.length > 0 ? [{ side: party.id, sums: sumByCurrency(own) }] : [];
    }),
    reports: [...reports],
    merged: mergeReports(
      sides.map(({ party, standing }) => ({ party, takesPart: takesPart(standing) })),
      reports,
    ),
  };
}
