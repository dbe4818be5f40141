/** How values stand in the tables: arrays. */
import { type RawBuilder, sql } from 'kysely';

export function textArray(values: readonly string[]): RawBuilder<unknown> {
  return sql`${[...values]}::text[]`;
}
