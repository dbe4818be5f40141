/** What this side says for itself on the board: its own word, steps, money, reports and promises; of the others nothing. */
import type { Agreement } from '../model/agreements.ts';
import type { BoardTie, OwnSide } from '../model/boards.ts';
import type { SideStanding } from '../model/joint.ts';
import type { JointReport, Share, Step } from '../model/joint-work.ts';
import type { EventState } from '../model/lists.ts';
import type { Party } from '../model/parties.ts';
import type { Texts } from '../model/shared.ts';
import type { FileActivity, FileParty, Statement } from '../model/side-file.ts';
import type { Names } from './events.ts';
import { type SideRow, standingOf, takesPart } from './joint.ts';
import { standingReports } from './merge-reports.ts';
import type { JointFound } from './show-joint.ts';

export type OwnActivity = {
  row: JointFound;
  steps: readonly Step[];
  shares: readonly Share[];
  reports: readonly JointReport[];
  /** At which it is held, or something was promised for it. */
  events: readonly string[];
};
export type OwnEvent = {
  event: string;
  titles: Texts;
  place: Texts;
  firstOn: string;
  lastOn: string;
  state: EventState;
  commitments: readonly {
    commitment: string;
    by: Party;
    says: Texts;
    dueOn: string | null;
    state: 'open' | 'kept' | 'dropped';
    outcome: string | null;
  }[];
};
export type OwnFacts = {
  agreement: Agreement;
  own: OwnSide;
  /** The other sides of the agreement. */
  neighbours: readonly { code: string | null; names: Texts }[];
  activities: readonly OwnActivity[];
  events: readonly OwnEvent[];
  ties: readonly BoardTie[];
  names: Names;
};

export function ownStatement(facts: OwnFacts): Statement {
  const { agreement, own, neighbours, names } = facts;
  const { titles, signedOn, fromOn, untilOn, state } = agreement;
  const told = facts.events.filter(({ event }) =>
    facts.activities.some(({ events }) => events.includes(event)),
  );
  const sides: FileParty[] = [own, ...neighbours].map(({ code, names: called }) => ({ code, names: called }));
  return {
    agreement: { titles, signedOn, fromOn, untilOn, state, sides: sides.toSorted(byCodeOrName) },
    activities: facts.activities.map((one) => activityOf(one, facts)),
    events: told.map(({ event, commitments: _, ...row }) => ({
      id: event,
      same: sameAs(facts.ties, 'event', event),
      ...row,
    })),
    commitments: told.flatMap(({ event, commitments }) =>
      commitments.flatMap(({ commitment, by, ...row }) => {
        const called = by.kind === 'neighbour' ? undefined : names(by);
        return called ? [{ id: commitment, event, by: called, ...row }] : [];
      }),
    ),
  };
}

function activityOf({ row, steps, shares, reports }: OwnActivity, { ties, names }: OwnFacts): FileActivity {
  const { joint, titles, level, way, firstOn, lastOn, state, round } = row;
  const ours = row.sides.filter(({ party }) => party.kind === 'organisation');
  const own = new Set(ours.map(({ party }) => party.id));
  return {
    id: joint,
    same: sameAs(ties, 'activity', joint),
    titles,
    level,
    way,
    firstOn,
    lastOn,
    state,
    word: wordOfAll(ours, round),
    institutions: ours.flatMap((side) => {
      const called = names(side.party);
      if (!called) return [];
      const last = side.words.findLast((one) => one.round === round);
      return [{ names: called, standing: standingOf(side, round), saidOn: last?.saidOn ?? null }];
    }),
    steps: steps
      .filter(({ side }) => own.has(side))
      .map(({ step, says, dueOn, state: at, outcome }) => ({ id: step, says, dueOn, state: at, outcome })),
    shares: shares
      .filter(({ side }) => own.has(side))
      .map(({ share, says, currency, planned, spent }) => ({ id: share, says, currency, planned, spent })),
    reports: standingReports(reports)
      .filter(({ side }) => own.has(side))
      .map(({ report, fromOn: from, untilOn, saidOn, did, reached, missing }) => ({
        id: report,
        fromOn: from,
        untilOn,
        saidOn,
        did,
        reached,
        missing,
      })),
  };
}

/** One of them takes part: then the side does. Else whoever was asked last has the word. */
export function wordOfAll(sides: readonly SideRow[], round: number): SideStanding {
  const all = sides.map((side) => standingOf(side, round));
  return (
    all.find(takesPart) ??
    (['asked', 'withdrawn', 'declined'] as const).find((one) => all.includes(one)) ??
    'asked'
  );
}

function sameAs(ties: readonly BoardTie[], kind: BoardTie['kind'], own: string): string[] {
  return [
    ...new Set(ties.filter((tie) => tie.kind === kind && tie.own === own).map(({ theirs }) => theirs)),
  ].toSorted();
}

function byCodeOrName(a: FileParty, b: FileParty): number {
  const key = ({ code, names }: FileParty) => code ?? `~${Object.values(names)[0] ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
}

/** All texts of a statement, to be asked whether they name somebody. */
export function textsOf(statement: Statement): (Texts | string | null)[] {
  return [
    statement.agreement.titles,
    ...statement.agreement.sides.map(({ names }) => names),
    ...statement.activities.flatMap(({ titles, steps, shares, reports, institutions }) => [
      titles,
      ...institutions.map(({ names }) => names),
      ...steps.flatMap(({ says, outcome }) => [says, outcome]),
      ...shares.map(({ says }) => says),
      ...reports.flatMap(({ did, reached, missing }) => [did, reached, missing]),
    ]),
    ...statement.events.flatMap(({ titles, place }) => [titles, place]),
    ...statement.commitments.flatMap(({ by, says, outcome }) => [by, says, outcome]),
  ];
}
