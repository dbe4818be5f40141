/** The public form of the register: strategic agreements and joint activities that are public on that day, and nothing of the others. */
import { isPublicOn } from '#kernel/records/define.ts';
import type { Agreement } from '../model/agreements.ts';
import type { Neighbour } from '../model/neighbours.ts';
import type { OpenJoint } from '../model/open.ts';

/** True where anybody may see it on that day. */
export function isPublic({ level, publication }: Agreement, today: string): boolean {
  if (level !== 'strategic') return false;
  return isPublicOn(publication, today);
}

/** What of joint activities is public on that day. */
type PublicJoint = { joint: string; open: { from: string; body: OpenJoint } | undefined };

/** Contact points, contacts held and whoever has no public agreement are not in it. */
export function publicRegister(
  agreements: readonly Agreement[],
  neighbours: ReadonlyMap<string, Neighbour>,
  today: string,
  activities: readonly PublicJoint[] = [],
) {
  return {
    format: 'zaedno-agreements/1',
    on: today,
    agreements: agreements
      .filter((one) => isPublic(one, today))
      .map((one) => ({
        id: one.agreement,
        with: one.neighbours.flatMap((id) => {
          const found = neighbours.get(id);
          return found ? [{ kind: found.kind, code: found.code, names: found.names }] : [];
        }),
        titles: one.titles,
        way: one.way,
        signedOn: one.signedOn,
        fromOn: one.fromOn,
        untilOn: one.untilOn,
        covers: one.covers,
        link: one.link,
        ended: one.state === 'ended',
      })),
    jointActivities: activities.flatMap(({ joint, open }) =>
      open && open.from <= today ? [{ id: joint, ...open.body }] : [],
    ),
  };
}
