/** Whom Today tells that guidance begins to apply: the institutions that lead measures which it reaches, and the office. */
import type { Actor } from '#kernel/operation/define.ts';
import { writers } from '../model/roles.ts';
import type { GuidanceNotice } from '../store/guidance.ts';
import type { LinkedItem } from '../store/guidance-reach.ts';
import type { WaitingItem } from './waiting-item.ts';

/** From so many days before its day until so many after it; nobody has to say that they read it, and nobody is noted. */
export const guidanceDays = { before: 14, after: 30 } as const;

export type GuidanceWaiting = {
  notices: readonly GuidanceNotice[];
  linked: readonly Pick<LinkedItem, 'guidance' | 'lead_organisation' | 'state'>[];
};

export function guidanceItems(
  { notices, linked }: GuidanceWaiting,
  actor: Pick<Actor, 'roles' | 'organisation'>,
  today: string,
): WaitingItem[] {
  const writes = actor.roles.some((role) => (writers as readonly string[]).includes(role));
  const leads = actor.roles.includes('strategy.focal-point');
  const mine = linked.filter(
    ({ state, lead_organisation }) =>
      (state === 'planned' || state === 'active') &&
      (writes || (leads && lead_organisation === actor.organisation)),
  );
  return notices.flatMap(({ record, titles, applies_from, issued_on }): WaitingItem[] => {
    const count = mine.filter(({ guidance }) => guidance === record).length;
    if (count === 0) return [];
    const comes = applies_from > today;
    return [
      {
        kind: comes ? 'guidance-coming' : 'guidance-applies',
        record,
        item: null,
        titles,
        count,
        since: `${comes ? issued_on : applies_from}T00:00:00.000Z`,
        by: comes ? `${applies_from}T00:00:00.000Z` : null,
        reminder: null,
        next: 'strategy.read-guidance',
      },
    ];
  });
}
