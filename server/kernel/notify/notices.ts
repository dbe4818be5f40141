/** Letters that say that something waits: ordered by a desk for a post and a day; the kernel finds who holds it then (ADR-0026). */
import { sql } from 'kysely';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { wholeRecord } from '../ids.ts';
import type { Purpose } from '../identity/purposes.ts';
import type { Role } from '../identity/roles.ts';

export type Notice = {
  /** The item of the record that it is about; the record as a whole by default. */
  item?: string;
  /** `<desk>.<kind>`: its words are `notice.<kind>.subject` and `.text` among the desk's sentences, with `{link}`. */
  kind: `${string}.${string}`;
  /** The one page that the link leads to: `/reporting/periods/…`. */
  place: string;
  /** To whoever holds, or stands in for, a post of this institution with one of these roles. */
  organisation: string;
  roles: readonly Role[];
  purpose: Purpose;
  /** `YYYY-MM-DD`. */
  onDay: string;
  /** A reminder is left out on a day on which another letter about the same item went out. */
  reminds: boolean;
  /** It is sent only while all of these stand. */
  onlyWhile: readonly { workflow: string; item?: string; states: readonly string[] }[];
};

/** In the transaction of what it tells of. No address passes through a desk, in neither direction. */
export async function orderNotices(tx: Tx, record: string, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const wanted = notices.map(({ item = wholeRecord, onlyWhile, ...notice }) => ({
    ...notice,
    item,
    onlyWhile: onlyWhile.map(({ workflow, item: of = wholeRecord, states }) => ({
      workflow,
      item: of,
      states,
    })),
  }));
  await asRefusals(sql`select kernel.order_notices(${record}, ${JSON.stringify(wanted)}::jsonb)`.execute(tx));
}

/** What waits about an item is not sent any more. */
export async function dropNotices(tx: Tx, record: string, item: string): Promise<void> {
  await asRefusals(sql`select kernel.drop_notices(${record}, ${item})`.execute(tx));
}
