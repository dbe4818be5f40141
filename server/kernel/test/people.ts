/** Invented people for tests: hired as the database owner, at work through the same door as everybody. */
import { Client } from 'pg';
import type { Pools } from '../db/pool.ts';
import { houseCircle, newId } from '../ids.ts';
import type { Purpose } from '../identity/purposes.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';

export type Person = { user: string; post: string; organisation: string; login: string };

export type Hire = {
  login: string;
  roles: readonly string[];
  purposes: readonly Purpose[];
  place?: string;
  /** A post that exists already; the person becomes its holder too. */
  post?: string;
};

/** Gives an invented person an organisation, a post and the holding of it. */
export async function hire(ownerUrl: string, wanted: Hire): Promise<Person> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const user = newId();
    const organisation = newId();
    const post = wanted.post ?? newId();
    await owner.query(
      `insert into kernel.users (user_id, circle_id, name, login, language) values ($1, $2, $3, $4, 'en')`,
      [user, houseCircle, `Invented ${wanted.login}`, `${wanted.login}-${user.slice(-6)}`],
    );
    if (!wanted.post) {
      await owner.query(
        `insert into kernel.organisations (organisation_id, circle_id, kind, names, place) values ($1, $2, 'office', $3, $4)`,
        [organisation, houseCircle, { en: `Office of ${wanted.login}` }, wanted.place ?? null],
      );
      await owner.query(
        'insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes) values ($1, $2, $3, $4, $5, $6)',
        [post, houseCircle, organisation, { en: wanted.login }, wanted.roles, wanted.purposes],
      );
    }
    await owner.query(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason) values ($1, $2, $3, $4, current_date, 'test')`,
      [newId(), houseCircle, post, user],
    );
    return { user, post, organisation, login: `${wanted.login}-${user.slice(-6)}` };
  } finally {
    await owner.end();
  }
}

/** Makes a team that nobody is in yet; answers its circle. */
export async function aTeam(ownerUrl: string): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const circle = newId();
    await owner.query(`insert into kernel.circles (circle_id, kind, label) values ($1, 'team', 'A team')`, [
      circle,
    ]);
    return circle;
  } finally {
    await owner.end();
  }
}

/** Opens a session for a person in their post; answers its secret. */
export async function comeIn(pools: Pools, person: Person, purpose: Purpose): Promise<string> {
  const secret = randomSecret();
  const opened = await pools.door.query(
    `select kernel.door_open_session($1, 'browser', $2, $3, $4, $5, interval '1 hour', interval '12 hours') as ok`,
    [newId(), person.user, person.post, purpose, hashSecret(secret)],
  );
  if (!opened.rows[0]?.ok) throw new Error(`${person.login} cannot work for ${purpose} in this post.`);
  return secret;
}
