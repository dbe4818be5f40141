/** What anybody may read without signing in: copied apart when it becomes public, read at the door alone (ADR-0025). */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { json } from '../db/json.ts';
import { asRefusals } from '../db/sql-refusals.ts';
import type { Tx } from '../db/types.ts';
import { type News, setNews } from './news.ts';

/**
 * Shows a record to anybody from a day on, or no longer. Called again with every change of what is shown; `body` is all that
 * anybody will ever see of it. `news`: what readers of letters are told of it, once; it goes when the record is shown no longer.
 */
export async function setPublished(
  tx: Tx,
  record: string,
  shown: { from: string; body: object; news?: PublishedNews } | undefined,
): Promise<void> {
  const call = shown
    ? sql`select kernel.publish(${record}, ${shown.from}::date, ${json(shown.body)})`
    : sql`select kernel.unpublish(${record})`;
  await asRefusals(call.execute(tx));
  if (!shown?.news) return;
  const { kind, told } = shown.news;
  await setNews(tx, record, [kind], told ? [{ ...told, kind, from: shown.from }] : []);
}

/** Without `told` it is no news, or none any more. */
export type PublishedNews = { kind: News['kind']; told: Omit<News, 'kind'> | undefined };

export type Published = { record: string; body: unknown };

/** What is public on that day of one kind of record (`external.event`), the newest first. */
export async function findPublished(door: Pool, kind: string, today: string): Promise<Published[]> {
  const found = await door.query<{ record_id: string; body: unknown }>(
    'select record_id, body from kernel.door_published($1, $2::date)',
    [kind, today],
  );
  return found.rows.map(({ record_id: record, body }) => ({ record, body }));
}
