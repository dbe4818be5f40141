/** Who may know of a record: whoever is in its circle, whoever is kept out, by whom and why. For people in the circle. */
import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';
import { placeOfExclusion, placeOfGrant } from './reason-places.ts';
import type { Place, Seals } from './seals.ts';

type Row = {
  user: string | null;
  post: string | null;
  by: string | null;
  about: string | null;
  reason: string;
  until: Date | null;
};

/** Exactly one of `user` and `post`. `record`: for whose sake; null for whoever opened the circle, and in a team. */
export type LetIn = {
  user: string | null;
  post: string | null;
  by: string | null;
  record: string | null;
  reason: string;
  until: Date | null;
};
export type KeptOut = { user: string; by: string | null; record: string | null; reason: string };

/** Nobody, for a circle that the person at work is not in. */
export async function findLetIn(tx: Tx, seals: Seals, circle: string): Promise<LetIn[]> {
  const found =
    await sql<Row>`select user_id as user, post_id as post, given_by as by, about, reason, until_at as until
    from kernel.circle_members where circle_id = ${circle} order by created_at, membership_id`.execute(tx);
  return await Promise.all(
    found.rows.map(async ({ about, reason, ...row }) => ({
      ...row,
      record: about,
      reason: await opened(seals, placeOfGrant, about, (row.user ?? row.post) as string, reason),
    })),
  );
}

/** Nobody, for a circle that the person at work is not in. */
export async function findKeptOut(tx: Tx, seals: Seals, circle: string): Promise<KeptOut[]> {
  const found = await sql<Row & { user: string }>`select user_id as user, given_by as by, about, reason
    from kernel.exclusions where circle_id = ${circle} order by created_at, user_id`.execute(tx);
  return await Promise.all(
    found.rows.map(async ({ user, by, about, reason }) => ({
      user,
      by,
      record: about,
      reason: await opened(seals, placeOfExclusion, about, user, reason),
    })),
  );
}

async function opened(
  seals: Seals,
  placeOf: (record: string, who: string) => Place,
  about: string | null,
  who: string,
  kept: string,
): Promise<string> {
  return about === null ? kept : await seals.openReason(placeOf(about, who), kept);
}
