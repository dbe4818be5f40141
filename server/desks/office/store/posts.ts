/** The SQL of posts, who holds them and who is proposed for them. */
import { type RawBuilder, sql } from 'kysely';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Holder, Names, Post, Proposal } from '../model.ts';

type PostRow = {
  post_id: string;
  organisation_id: string;
  organisation_names: Names;
  names: Names;
  roles: string[];
  purposes: string[];
  ended_on: string | null;
  version: number;
  holders: Holder[];
};

/** A holding as JSON; `which` says of which days. */
const holderJson = (which: RawBuilder<unknown>) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('user', h.user_id, 'name', u.name, 'deputy', h.deputy, 'fromOn', h.from_on,
      'untilOn', h.until_on, 'endedAt', to_char(h.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      order by h.deputy, h.from_on desc, h.holding_id)
  from kernel.holdings h join kernel.users u using (user_id)
  where h.post_id = p.post_id and ${which}), '[]')`;

const todayAndLater = sql`h.ended_at is null and (h.until_on is null or h.until_on >= current_date)`;

const columns = sql`p.post_id, p.organisation_id, o.names as organisation_names, p.names, p.roles, p.purposes,
  p.ended_on, p.version`;

function postOf(row: PostRow): Post {
  return {
    post: row.post_id,
    organisation: row.organisation_id,
    organisationNames: row.organisation_names,
    names: row.names,
    roles: row.roles,
    purposes: row.purposes,
    holders: row.holders,
    endedOn: row.ended_on,
    version: row.version,
  };
}

/** Posts of people (the machine's own are no part of the office), with who holds them today or will. */
export async function findPostsOf(
  tx: Tx,
  filter: { organisation?: string | undefined; ended: boolean },
): Promise<Post[]> {
  const where = filter.organisation ? sql`and p.organisation_id = ${filter.organisation}` : sql``;
  const current = filter.ended ? sql`` : sql`and p.ended_on is null`;
  const found = await sql<PostRow>`
    select ${columns}, ${holderJson(todayAndLater)} as holders
    from kernel.posts p join kernel.organisations o using (organisation_id)
    where p.circle_id = any (kernel.my_circles()) and not p.roles && '{kernel.clock,kernel.anybody}' ${where} ${current}
    order by p.organisation_id, p.post_id`.execute(tx);
  return found.rows.map(postOf);
}

/** One post with everybody who ever held it. */
export async function findPost(tx: Tx, post: string): Promise<Post | undefined> {
  const found = await sql<PostRow>`
    select ${columns}, ${holderJson(sql`true`)} as holders
    from kernel.posts p join kernel.organisations o using (organisation_id)
    where p.post_id = ${post} and p.circle_id = any (kernel.my_circles())
      and not p.roles && '{kernel.clock,kernel.anybody}'`.execute(tx);
  return found.rows.map(postOf)[0];
}

export type HeldPost = Omit<Holder, 'user' | 'name'> & {
  post: string;
  names: Names;
  organisationNames: Names;
  roles: string[];
};

/** Posts that somebody holds or held, newest first. */
export async function findPostsHeldBy(tx: Tx, user: string): Promise<HeldPost[]> {
  const found = await sql<{
    post_id: string;
    names: Names;
    organisation_names: Names;
    roles: string[];
    deputy: boolean;
    from_on: string;
    until_on: string | null;
    ended_at: Date | null;
  }>`
    select h.post_id, p.names, o.names as organisation_names, p.roles, h.deputy, h.from_on, h.until_on, h.ended_at
    from kernel.holdings h join kernel.posts p using (post_id) join kernel.organisations o using (organisation_id)
    where h.user_id = ${user} and h.circle_id = any (kernel.my_circles())
    order by h.from_on desc, h.holding_id desc`.execute(tx);
  return found.rows.map((row) => ({
    post: row.post_id,
    names: row.names,
    organisationNames: row.organisation_names,
    roles: row.roles,
    deputy: row.deputy,
    fromOn: row.from_on,
    untilOn: row.until_on,
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

/** One decision about a post at a time: two grants at once would each miss the other. */
export async function lockPost(tx: Tx, post: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`office.post:${post}`}, 0))`.execute(tx);
}

/** The database's calendar day, by which a holding begins and ends. */
export async function readDay(tx: Tx): Promise<string> {
  const found = await sql<{ day: string }>`select current_date as day`.execute(tx);
  return (found.rows[0] as { day: string }).day;
}

type Written = { names: Names; roles: readonly string[]; purposes: readonly string[] };

export async function savePost(tx: Tx, id: string, of: Written & { organisation: string }): Promise<void> {
  await asRefusals(
    sql`select kernel.new_post(${id}, ${of.organisation}, ${JSON.stringify(of.names)}::jsonb, ${of.roles}::text[],
      ${of.purposes}::text[])`.execute(tx),
  );
}

/** Answers the new version, or undefined where it was changed meanwhile. */
export async function changePost(
  tx: Tx,
  edit: Written & { post: string; base: number; endedOn: string | null },
): Promise<number | undefined> {
  const changed = await asRefusals(
    sql<{ version: number | null }>`select kernel.edit_post(${edit.post}, ${edit.base},
      ${JSON.stringify(edit.names)}::jsonb, ${edit.roles}::text[], ${edit.purposes}::text[],
      ${edit.endedOn}) as version`.execute(tx),
  );
  return changed.rows[0]?.version ?? undefined;
}

export type Giving = {
  id: string;
  post: string;
  user: string;
  deputy: boolean;
  fromOn: string;
  untilOn: string | null;
  reason: string;
};
export type Given = 'given' | 'proposed';

export async function assignPost(tx: Tx, giving: Giving): Promise<Given> {
  const given = await asRefusals(
    sql<{
      state: Given;
    }>`select kernel.give_post(${giving.id}, ${giving.post}, ${giving.user}, ${giving.deputy},
      ${giving.fromOn}, ${giving.untilOn}, ${giving.reason}) as state`.execute(tx),
  );
  return (given.rows[0] as { state: Given }).state;
}

export async function passPostOn(
  tx: Tx,
  pass: { id: string; post: string; user: string; reason: string },
): Promise<Given> {
  const given = await asRefusals(
    sql<{ state: Given }>`select kernel.hand_over_post(${pass.id}, ${pass.post}, ${pass.user},
      ${pass.reason}) as state`.execute(tx),
  );
  return (given.rows[0] as { state: Given }).state;
}

export async function confirmProposal(tx: Tx, proposal: string): Promise<void> {
  await asRefusals(sql`select kernel.confirm_post(${proposal})`.execute(tx));
}

export async function withdrawProposal(tx: Tx, proposal: string): Promise<void> {
  await asRefusals(sql`select kernel.withdraw_post(${proposal})`.execute(tx));
}

/** `lastDay`: today or before ends it at once. */
export async function endHolding(tx: Tx, of: { post: string; user: string; lastDay: string }): Promise<void> {
  await asRefusals(sql`select kernel.end_holding(${of.post}, ${of.user}, ${of.lastDay})`.execute(tx));
}

/** How many circles of each kind a post is in. */
export async function countCircles(tx: Tx, post: string): Promise<{ kind: string; circles: number }[]> {
  const found = await asRefusals(
    sql<{ kind: string; circles: string }>`select kind, circles from kernel.circles_of_post(${post})`.execute(
      tx,
    ),
  );
  return found.rows.map((row) => ({ kind: row.kind, circles: Number(row.circles) }));
}

/** Proposals that wait for a second person, oldest first; of one post, or all. */
export async function findProposals(tx: Tx, post?: string): Promise<Proposal[]> {
  const where = post ? sql`and h.post_id = ${post}` : sql``;
  const found = await sql<{
    proposal_id: string;
    post_id: string;
    names: Names;
    roles: string[];
    user_id: string;
    name: string;
    deputy: boolean;
    from_on: string;
    until_on: string | null;
    reason: string;
    proposed_at: Date;
    turn: Proposal['turn'];
  }>`
    select h.proposal_id, h.post_id, p.names, p.roles, h.user_id, u.name, h.deputy, h.from_on, h.until_on, h.reason,
      h.proposed_at, case when h.proposed_by = kernel.my_user() then 'mine'
        when h.user_id <> kernel.my_user() and kernel.may_second(h.post_id) then 'second' else 'others' end as turn
    from kernel.proposed_holdings h join kernel.posts p using (post_id) join kernel.users u using (user_id)
    where h.circle_id = any (kernel.my_circles()) ${where} order by h.proposed_at, h.proposal_id`.execute(tx);
  return found.rows.map((row) => ({
    proposal: row.proposal_id,
    post: row.post_id,
    postNames: row.names,
    roles: row.roles,
    user: row.user_id,
    name: row.name,
    deputy: row.deputy,
    fromOn: row.from_on,
    untilOn: row.until_on,
    reason: row.reason,
    proposedAt: row.proposed_at.toISOString(),
    turn: row.turn,
  }));
}
