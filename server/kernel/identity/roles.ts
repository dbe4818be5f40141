/** What a role is called; the desks name theirs and `server/desks.ts` closes the union. */

/** `<desk>.<role>`, for example `office.administrator`. */
export type Role = `${string}.${string}`;

/** The desk that a role belongs to. */
export function roleDesk(role: Role): string {
  return role.slice(0, role.indexOf('.'));
}
