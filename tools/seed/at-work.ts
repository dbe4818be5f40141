/** Somebody of the invented country at work: what they do goes through `run`, like anybody's. */
import type { Client } from 'pg';
import { openSession } from '#kernel/identity/sessions.ts';
import type { Purpose } from '#kernel/identity/purposes.ts';
import type { Upload } from '#kernel/operation/define.ts';
import type { House } from '#kernel/operation/house.ts';
import { run } from '#kernel/operation/run.ts';

export type AtWork = {
  user: string;
  /** Runs an operation by its name; an upload where it takes a file. */
  does<Answer>(operation: string, input: unknown, upload?: Upload): Promise<Answer>;
};

/** Who this is, and the first post they hold for this purpose. */
export async function holderOf(
  owner: Client,
  login: string,
  purpose: Purpose,
): Promise<{ user: string; post: string }> {
  const found = await owner.query(
    `select u.user_id as user, h.post_id as post from kernel.users u join kernel.holdings h using (user_id)
     join kernel.posts p using (post_id) where u.login = $1 and $2 = any (p.purposes) order by h.from_on limit 1`,
    [login, purpose],
  );
  const person = found.rows[0] as { user: string; post: string } | undefined;
  if (!person) throw new Error(`Nobody called ${login} can work for ${purpose}.`);
  return person;
}

/** Opens a demo session of a persona in the first post they hold. */
export async function atWork(house: House, owner: Client, login: string, purpose: Purpose): Promise<AtWork> {
  const person = await holderOf(owner, login, purpose);
  const door = { pool: house.pools.door, clock: house.clock, key: '', credentialKey: '' };
  const secret = await openSession(door, { ...person, purpose, kind: 'demo' });
  return {
    user: person.user,
    async does<Answer>(name: string, input: unknown, upload?: Upload) {
      const operation = house.operations.get(name);
      if (!operation) throw new Error(`There is no operation ${name}.`);
      return (await run(house, operation, { secret, input, upload })) as Answer;
    },
  };
}
