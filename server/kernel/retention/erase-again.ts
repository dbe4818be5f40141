/** What came back by a restore, of the database or of the keyring, goes again before anybody is served. */
import type { ClientBase } from 'pg';
import type { KeyEnd, KeyringFolder } from '../keys/keyring-folder.ts';

/** What a keyring knows of keys that were destroyed. */
export type KnownEnds = Pick<KeyringFolder, 'ends' | 'end'> & { destroy(end: KeyEnd): Promise<unknown> };

const atOnce = 5_000;

/**
 * Makes one of database and keyring: records whose end the keyring knows are erased again, and what the database knows as
 * destroyed is destroyed in the keyring too. In the clock's transaction, or as the guard in that of a restore. Answers how
 * many of each.
 */
export async function eraseAgain(
  client: ClientBase,
  keyring: KnownEnds,
): Promise<{ records: number; keys: number }> {
  const again = { records: 0, keys: 0 };
  const ended = new Set<string>();
  for await (const some of inPieces(keyring.ends())) {
    for (const key of some) ended.add(key);
    const living = await client.query('select kernel.keys_living($1) as key', [some]);
    for (const { key } of living.rows as { key: string }[]) {
      const end = await keyring.end(key);
      if (!end) continue;
      const erased = await client.query('select kernel.erase_again($1, $2, $3) as id', [
        key,
        end.rule,
        end.at,
      ]);
      if (erased.rows[0].id) again.records += 1;
    }
  }
  for await (const { at, ...end } of endsKnown(client)) {
    if (ended.has(end.key)) continue;
    await keyring.destroy({ ...end, at: at.toISOString() });
    again.keys += 1;
  }
  return again;
}

type Known = Omit<KeyEnd, 'at'> & { at: Date };

async function* endsKnown(client: ClientBase): AsyncGenerator<Known> {
  let after: string | null = null;
  for (;;) {
    const found = await client.query('select * from kernel.ends_known($1, $2)', [after, atOnce]);
    const rows = found.rows as Known[];
    yield* rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.key ?? null;
  }
}

async function* inPieces(ids: AsyncGenerator<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const id of ids) {
    some.push(id);
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
