/** "What would stop if X were ill": for each act that takes two people and each person, whether enough others remain. */
import type { Act } from './acts.ts';

/** Somebody's holding of a post, with what the post may do; days are `YYYY-MM-DD`. */
export type Holder = {
  readonly user: string;
  readonly roles: readonly string[];
  readonly from: string;
  readonly until: string | null;
};
export type ReadyStandIn = { readonly desk: string; readonly user: string };

export type Stop = {
  readonly desk: string;
  readonly act: string;
  /** `never-alone`: it would not happen. `unseconded`: it would happen, and end unless somebody came. */
  readonly how: 'never-alone' | 'unseconded' | 'nobody-first';
};

/** The acts that cannot take place as they should on a day without some people; `absent` may be empty: what stands still already. */
export function whatStops(
  acts: readonly Act[],
  holders: readonly Holder[],
  standIns: readonly ReadyStandIn[],
  on: { readonly day: string; readonly absent: readonly string[] },
): Stop[] {
  const there = holders.filter(
    (one) =>
      !on.absent.includes(one.user) && one.from <= on.day && (one.until === null || one.until >= on.day),
  );
  const withRole = (roles: readonly string[]) =>
    new Set(there.filter((one) => one.roles.some((role) => roles.includes(role))).map((one) => one.user));
  return acts.flatMap((act): Stop[] => {
    const { desk, act: name } = act;
    const first = withRole(act.first);
    if (first.size === 0) return [{ desk, act: name, how: 'nobody-first' }];
    const outside = act.standIn
      ? standIns.filter((one) => one.desk === desk && !on.absent.includes(one.user)).map((one) => one.user)
      : [];
    const officers = name === 'break-glass' ? withRole(['office.data-protection-officer']) : [];
    const second = new Set([...withRole(act.second), ...outside, ...officers]);
    // Two different people must remain: nobody is their own second.
    const two = [...first].some((one) => [...second].some((other) => other !== one));
    if (two) return [];
    return [{ desk, act: name, how: act.kind === 'together' ? 'never-alone' : 'unseconded' }];
  });
}
