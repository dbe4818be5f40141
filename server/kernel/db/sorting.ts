/** Whether words are sorted as when the indexes were built: another library may find no longer what an index holds. */
import type { Pool } from 'pg';

/** A collation of the database, and its library's version then and now. */
export type ChangedSorting = { name: string; before: string; now: string };

/**
 * What PostgreSQL wrote down beside what its libraries are today; those alone that something here is sorted by. An upgrade
 * of the system, or a copy of the files to another one, makes the difference.
 */
export async function changedSorting(pool: Pool): Promise<ChangedSorting[]> {
  const found = await pool.query(
    `select datname as name, datcollversion as before, pg_database_collation_actual_version(oid) as now
     from pg_database where datname = current_database() and datcollversion <> pg_database_collation_actual_version(oid)
     union all
     select collname, collversion, pg_collation_actual_version(oid) from pg_collation
     where oid in (select attcollation from pg_attribute where attrelid >= 16384 union select unnest(indcollation) from pg_index)
       and collversion <> pg_collation_actual_version(oid)
     order by 1`,
  );
  return found.rows;
}

/** For whoever starts the node. */
export function explainSorting({ name, before, now }: ChangedSorting): string {
  return `Words are sorted by another library than when the indexes were built (${name}: ${before}, now ${now}): what is looked up may not be found. Stop the server and build the indexes anew, as docs/how-to/runbook.md says (“Another sorting”).`;
}
