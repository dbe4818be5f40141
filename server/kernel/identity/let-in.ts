/**
 * The way back for the people of the office, from the machine itself: when the credential key is lost, or nobody is left
 * who could second. Whoever runs it holds the owner's address of the database, and could do more; it stands in the ledger.
 */
import { newId } from '../ids.ts';
import { hashSecret, randomSecret } from '../keys/files.ts';
import { inviteFor, type Owner } from './first-people.ts';

/**
 * Answers the secret of a one-time link, 30 minutes, for somebody who holds a post of the office or is proposed for one;
 * what was proposed is confirmed. Their password and second factor are set anew by whoever opens the link, and their
 * sessions end then. Throws a sentence for anybody else.
 */
export async function letIn(owner: Owner, login: string): Promise<string> {
  await owner.query('begin');
  try {
    const user = await findPerson(owner, login);
    const confirmed = await confirmProposed(owner, user);
    await requireOfOffice(owner, user, login);
    const secret = randomSecret();
    await inviteFor(owner, user, hashSecret(secret));
    await owner.query(`select kernel.append_door('kernel.let-in', 'done', $1, $2)`, [
      user,
      JSON.stringify({ confirmed }),
    ]);
    await owner.query('commit');
    return secret;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function findPerson(owner: Owner, login: string): Promise<string> {
  const found = await owner.query(
    `select user_id from kernel.users where lower(login) = lower($1) and kind = 'person' and ended_on is null for update`,
    [login],
  );
  const user = found.rows[0]?.['user_id'] as string | undefined;
  if (!user) throw new Error(`Nobody who works here has the user name "${login}".`);
  return user;
}

/** The machine is the second person where the office has none left; answers the posts. */
async function confirmProposed(owner: Owner, user: string): Promise<string[]> {
  const proposed = await owner.query(
    `select h.proposal_id, h.post_id, h.from_on, h.until_on from kernel.proposed_holdings h
     where h.user_id = $1 and kernel.desks_of_two(h.post_id) = array['office'] for update`,
    [user],
  );
  for (const { proposal_id: proposal, post_id: post, from_on: from, until_on: until } of proposed.rows) {
    await owner.query('select kernel.require_no_wall($1, $2, $3, $4)', [user, post, from, until]);
    await owner.query(
      `insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, given_by, reason)
       select $2, circle_id, post_id, user_id, deputy, from_on, until_on, proposed_by, reason
       from kernel.proposed_holdings where proposal_id = $1`,
      [proposal, newId()],
    );
    await owner.query('delete from kernel.proposed_holdings where proposal_id = $1', [proposal]);
  }
  return proposed.rows.map((row) => row['post_id'] as string);
}

async function requireOfOffice(owner: Owner, user: string, login: string): Promise<void> {
  const found = await owner.query(
    `select 1 from kernel.holdings h join kernel.posts p using (post_id), unnest(p.roles) r
     where h.user_id = $1 and r like 'office.%' and kernel.holds(h.user_id, h.post_id)`,
    [user],
  );
  if (found.rows.length > 0) return;
  throw new Error(
    `"${login}" holds no post of the office today. An administrator invites everybody else; let one of those in.`,
  );
}
