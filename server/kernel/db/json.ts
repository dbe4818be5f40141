/** A value for a `jsonb` column: the driver would write an array as an SQL array. */
import { type RawBuilder, sql } from 'kysely';

export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`;
}
