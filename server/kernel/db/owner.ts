/** Work as the database's owner: making the database, and what must be there before anybody can sign in. */
import { Client } from 'pg';

/** Runs a piece of work over a connection of the owner's, and closes it. */
export async function asOwner<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: url });
  // A lost connection fails the query that waits for it, and is told there.
  owner.on('error', () => {});
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Makes the database if it is not there; answers its owner's address. `url` leads to any database of the server. */
export async function makeDatabase(url: string, name: string): Promise<string> {
  await asOwner(url, async (owner) => {
    const found = await owner.query('select 1 from pg_database where datname = $1', [name]);
    if (!found.rowCount)
      await owner.query(`create database ${owner.escapeIdentifier(name)} encoding 'UTF8' template template0`);
  });
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}
