/** Where the sealed reasons of the kernel's own tables lie; each is bound to an id of its row that stays when the row is copied. */
import type { Place } from './seals.ts';

/** `who`: the person or the post that was let in. */
export function placeOfGrant(record: string, who: string): Place {
  return { record, table: 'kernel.circle_members', column: 'reason', row: who };
}

/** `who`: the person who is kept out. */
export function placeOfExclusion(record: string, who: string): Place {
  return { record, table: 'kernel.exclusions', column: 'reason', row: who };
}

export function placeOfLook(record: string, look: string, column: 'reason' | 'declined_reason'): Place {
  return { record, table: 'kernel.second_looks', column, row: look };
}

/** Why somebody looked for a person by name from inside a record. */
export function placeOfSearch(record: string, search: string): Place {
  return { record, table: 'kernel.name_searches', column: 'reason', row: search };
}
