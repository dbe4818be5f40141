/** More patience before a lock than the two seconds that people have: a crowded machine may need longer to bring them all there. */
import type { Client } from 'pg';

/** In this database alone; holds for connections that are made afterwards, so it is called before the first of them. */
export async function waitLonger(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name');
  await owner.query(
    `alter role zaedno_app in database ${owner.escapeIdentifier(rows[0]?.name ?? '')} set lock_timeout = '9s'`,
  );
}
