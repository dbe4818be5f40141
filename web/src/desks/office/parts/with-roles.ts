// What a post may do and for what, as one value: the two are chosen together.
import { type purposes, type roles, usualPurposes } from '#desks/office/model/lists.ts';

export type MayDo = { roles: (typeof roles)[number][]; purposes: (typeof purposes)[number][] };

/** A role that comes brings its purpose; one that goes leaves what was chosen alone. */
export function withRoles(before: MayDo, roles: MayDo['roles']): MayDo {
  const brought = roles
    .filter((role) => !before.roles.includes(role))
    .flatMap((role) => usualPurposes[role] ?? []);
  return { roles, purposes: [...new Set([...before.purposes, ...brought])] };
}
