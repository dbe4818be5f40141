/** News: a line about each thing that became public, for letters to readers outside of the house (ADR-0029). */
import { sql } from 'kysely';
import { json } from '../db/json.ts';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { wholeRecord } from '../ids.ts';

export type News = {
  /** `<desk>.<what>`: its heading is a sentence of the desk that writes the letters. */
  kind: `${string}.${string}`;
  /** The item of the record that it is about; the record as a whole by default. */
  item?: string;
  titles: Readonly<Record<string, string>>;
  /** Lines of action that it belongs to (`L4`); none: all of them. */
  lines?: readonly string[];
  /** Places that it belongs to, as the node calls them; none: the whole country. */
  places?: readonly string[];
  /** Where anybody may read it: a path of this node, or an address that begins with https. */
  link?: string | undefined;
};

/**
 * Writes news of a record, each from its day on (`YYYY-MM-DD`). Of `kinds`, what is not among the wanted is no news any more. Only
 * of a record in the circle of everybody, and of what is public: whoever calls it looks.
 */
export async function setNews(
  tx: Tx,
  record: string,
  kinds: readonly string[],
  wanted: readonly (News & { from: string })[],
): Promise<void> {
  const rows = wanted.map(({ item = wholeRecord, lines = [], places = [], link = null, ...one }) => ({
    ...one,
    item,
    lines,
    places,
    link,
  }));
  await asRefusals(sql`select kernel.set_news(${record}, ${[...kinds]}::text[], ${json(rows)})`.execute(tx));
}
