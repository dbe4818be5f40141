/** Who is there before anybody can sign in: the house's organisation, its first administrator, and the clock. */
import { houseCircle, newId } from '../ids.ts';
import type { Language } from '../operation/define.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';

/** A connection of the database's owner. */
export type Owner = { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

export type FirstAdministrator = {
  name: string;
  login: string;
  language: Language;
  organisation: Record<string, string>;
  post: Record<string, string>;
  /** False in a demo, where one click signs them in. */
  invited: boolean;
};

export type FirstPeople = {
  administrator: { user: string; post: string; organisation: string };
  /** The secret of the one-time link, 30 minutes, one use; undefined where none is open. */
  invitation: string | undefined;
};

/** Nobody yet: whoever opens the link gives the account its password, and their name in the office afterwards. */
const nameless: FirstAdministrator = {
  name: 'First administrator',
  login: 'administrator',
  language: 'en',
  organisation: { en: 'Our office', bg: 'Нашата служба', mk: 'Нашата канцеларија', sq: 'Zyra jonë' },
  post: {
    en: 'System administrator',
    bg: 'Системен администратор',
    mk: 'Систем-администратор',
    sq: 'Administrator/e i/e sistemit',
  },
  invited: true,
};

const clockPost = {
  en: 'Clock of the house',
  bg: 'Часовник на системата',
  mk: 'Часовник на системот',
  sq: 'Ora e sistemit',
};

/**
 * Makes the first people in an empty database, in one transaction; in another it only finds them. Each call opens a
 * fresh invitation (and ends the earlier one) for as long as nobody at all has set up their sign-in.
 */
export async function makeFirstPeople(
  owner: Owner,
  first: FirstAdministrator = nameless,
): Promise<FirstPeople> {
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock(4711003)');
    const administrator = (await findFirst(owner)) ?? (await make(owner, first));
    const invitation = first.invited ? await invite(owner, administrator.user) : undefined;
    await owner.query('commit');
    return { administrator, invitation };
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

type Ids = FirstPeople['administrator'];

async function findFirst(owner: Owner): Promise<Ids | undefined> {
  const found =
    await owner.query(`select u.user_id as user, p.post_id as post, p.organisation_id as organisation
    from kernel.users u join kernel.holdings h using (user_id) join kernel.posts p using (post_id)
    where u.kind = 'person' and h.given_by is null and 'office.administrator' = any (p.roles)
    order by u.created_at limit 1`);
  return found.rows[0] as Ids | undefined;
}

async function make(owner: Owner, first: FirstAdministrator): Promise<Ids> {
  const organisation = newId();
  await owner.query(
    `insert into kernel.organisations (organisation_id, circle_id, kind, names) values ($1, $2, 'office', $3)`,
    [organisation, houseCircle, first.organisation],
  );
  const administrator = await employ(owner, organisation, {
    ...first,
    kind: 'person',
    roles: ['office.administrator'],
    purposes: ['office-administration'],
  });
  await employ(owner, organisation, {
    kind: 'service',
    name: 'Clock',
    login: 'clock',
    language: 'en',
    post: clockPost,
    roles: ['kernel.clock'],
    purposes: ['office-administration'],
  });
  await owner.query(`select kernel.append_door('kernel.make-first-people', 'done', $1, '{}')`, [
    administrator.user,
  ]);
  return { ...administrator, organisation };
}

type Employee = Omit<FirstAdministrator, 'organisation' | 'invited'> & {
  kind: 'person' | 'service';
  roles: string[];
  purposes: string[];
};

async function employ(
  owner: Owner,
  organisation: string,
  one: Employee,
): Promise<{ user: string; post: string }> {
  const [user, post] = [newId(), newId()];
  await owner.query(
    'insert into kernel.users (user_id, circle_id, kind, name, login, language) values ($1, $2, $3, $4, $5, $6)',
    [user, houseCircle, one.kind, one.name, one.login, one.language],
  );
  await owner.query(
    `insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes)
      values ($1, $2, $3, $4, $5, $6)`,
    [post, houseCircle, organisation, one.post, one.roles, one.purposes],
  );
  await owner.query(
    `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason)
      values ($1, $2, $3, $4, current_date, 'first people of the house')`,
    [newId(), houseCircle, post, user],
  );
  return { user, post };
}

async function invite(owner: Owner, user: string): Promise<string | undefined> {
  const set = await owner.query('select 1 from kernel.credentials limit 1');
  if (set.rows.length > 0) return undefined;
  const secret = randomSecret();
  await inviteFor(owner, user, hashSecret(secret));
  return secret;
}

/** Opens an invitation of half an hour, and ends the earlier one. */
export async function inviteFor(owner: Owner, user: string, hash: Buffer): Promise<void> {
  await owner.query('update kernel.invitations set ends_at = now() where user_id = $1 and used_at is null', [
    user,
  ]);
  await owner.query(
    `insert into kernel.invitations (secret_hash, user_id, ends_at) values ($1, $2, now() + interval '30 minutes')`,
    [hash, user],
  );
}
