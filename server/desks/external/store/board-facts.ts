/** What this side has in its register that belongs on the board of an agreement. */
import type { Tx } from '#kernel/db/types.ts';
import type { Agreement } from '../model/agreements.ts';
import type { BoardTie, OwnSide } from '../model/boards.ts';
import type { OwnFacts } from '../rules/side-statement.ts';
import { findCommitmentsOf, findEventsNamed } from './events.ts';
import { type JointFound, listJoint } from './joint.ts';
import { findEventsOf } from './joint-ties.ts';
import { findWork } from './joint-work.ts';
import { findNeighbours } from './neighbours.ts';
import { findPartyNames } from './parties.ts';

/** As many activities as one file holds. */
const most = 200;

/** Activities that rest on the agreement, the latest first; dropped proposals are none. */
export async function findActivities(tx: Tx, agreement: string): Promise<JointFound[]> {
  const found = await listJoint(tx, { agreement }, { limit: most });
  return found.filter(({ state }) => state !== 'dropped');
}

type Of = { agreement: Agreement; own: OwnSide; ties: readonly BoardTie[] };

/** `activities`: those that are told of. Events and promises are those to which these activities are tied. */
export async function findOwnFacts(tx: Tx, of: Of, activities: readonly JointFound[]): Promise<OwnFacts> {
  const joints = activities.map(({ joint }) => joint);
  const work = await findWork(tx, joints);
  const held = await findEventsOf(tx, joints);
  const ids = [...new Set(held.map(({ event }) => event))];
  const events = await findEventsNamed(tx, ids);
  const commitments = await findCommitmentsOf(tx, ids);
  const names = await findPartyNames(tx, [
    ...activities.flatMap(({ sides }) => sides.map(({ party }) => party)),
    ...commitments.map(({ by }) => by),
  ]);
  return {
    ...of,
    neighbours: await findNeighbours(tx, of.agreement.neighbours),
    activities: activities.map((row) => ({
      row,
      events: held.filter(({ joint }) => joint === row.joint).map(({ event }) => event),
      ...(work.get(row.joint) ?? { steps: [], shares: [], reports: [] }),
    })),
    events: events.map(({ event, titles, place, firstOn, lastOn, state }) => ({
      event,
      titles,
      place,
      firstOn,
      lastOn,
      state,
      commitments: commitments
        .filter((one) => one.event === event)
        .map(({ commitment, by, says, dueOn, state: at, outcome }) => ({
          commitment,
          by,
          says,
          dueOn,
          state: at,
          outcome,
        })),
    })),
    names,
  };
}
