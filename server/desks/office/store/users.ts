/** The SQL of people who work here and their invitations. */
import { sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { User } from '../model.ts';

export type UserRow = Omit<User, 'signIn' | 'invitedUntil'> & { setUp: boolean; invitedUntil: Date | null };

type Row = {
  user_id: string;
  name: string;
  login: string;
  language: User['language'];
  email: string | null;
  ended_on: string | null;
  set_up: boolean;
  invited_until: Date | null;
};

function userOf(row: Row): UserRow {
  return {
    user: row.user_id,
    name: row.name,
    login: row.login,
    language: row.language,
    email: row.email,
    endedOn: row.ended_on,
    setUp: row.set_up,
    invitedUntil: row.invited_until,
  };
}

/** The order of letters in each language, the same as in the browser. */
const collations = { en: 'en-x-icu', bg: 'bg-x-icu', mk: 'mk-x-icu', sq: 'sq-x-icu' } as const;

/** People by name in the order of a language's letters, from the one after `after` on. */
export async function findPeople(
  tx: Tx,
  page: {
    language: keyof typeof collations;
    limit: number;
    after?: { name: string; user: string } | undefined;
  },
): Promise<UserRow[]> {
  const name = sql`u.name collate ${sql.id(collations[page.language])}`;
  const from = page.after
    ? sql`and (${name}, u.user_id) > (${page.after.name}, ${page.after.user}::uuid)`
    : sql``;
  const found = await asRefusals(
    sql<Row>`select u.user_id, u.name, u.login, u.language, u.email, u.ended_on, s.set_up, s.invited_until
      from kernel.users u join kernel.sign_in_states() s using (user_id)
      where u.circle_id = any (kernel.my_circles()) ${from}
      order by ${name}, u.user_id limit ${page.limit}`.execute(tx),
  );
  return found.rows.map(userOf);
}

export async function findUser(tx: Tx, user: string): Promise<UserRow | undefined> {
  const found = await asRefusals(
    sql<Row>`select u.user_id, u.name, u.login, u.language, u.email, u.ended_on, s.set_up, s.invited_until
      from kernel.users u join kernel.sign_in_states() s using (user_id)
      where u.user_id = ${user} and u.circle_id = any (kernel.my_circles())`.execute(tx),
  );
  return found.rows.map(userOf)[0];
}

/** Whether a login is in use; the lock lets a second one wait for the first. */
export async function isLoginTaken(tx: Tx, login: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`office.login:${login.toLowerCase()}`}, 0))`.execute(
    tx,
  );
  const found = await sql`select 1 from kernel.users where lower(login) = lower(${login})
    and circle_id = any (kernel.my_circles())`.execute(tx);
  return found.rows.length > 0;
}

export async function saveUser(
  tx: Tx,
  user: { id: string; name: string; login: string; language: string; email: string | null },
): Promise<void> {
  await asRefusals(
    sql`select kernel.new_user(${user.id}, ${user.name}, ${user.login}, ${user.language}, ${user.email})`.execute(
      tx,
    ),
  );
}

/** `endedOn`: they leave, and every post, session and invitation of theirs ends now. */
export async function changeUser(
  tx: Tx,
  user: { user: string; name: string; language: string; email: string | null; endedOn: string | null },
): Promise<void> {
  await asRefusals(
    sql`select kernel.edit_user(${user.user}, ${user.name}, ${user.language}, ${user.email}, ${user.endedOn})`.execute(
      tx,
    ),
  );
}

/** Opens an invitation, ends an earlier one, and answers until when it is valid. */
export async function saveInvitation(
  tx: Tx,
  invitation: { user: string; secretHash: Buffer; days: number },
): Promise<Date> {
  const saved = await asRefusals(
    sql<{ until: Date }>`select kernel.invite(${invitation.user}, ${invitation.secretHash},
      make_interval(days => ${invitation.days}::int)) as until`.execute(tx),
  );
  return (saved.rows[0] as { until: Date }).until;
}
