/** SQL of minutes, of what institutions say of them, of names that were looked at, and of corrections. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Correction, Minutes, Voice } from '../model/minutes.ts';
import type { Texts } from '../model/shared.ts';

export type MinutesFound = Pick<
  Minutes,
  'texts' | 'state' | 'round' | 'silentUntil' | 'agreedBy' | 'version' | 'since'
>;

export async function findMinutes(tx: Tx, session: string): Promise<MinutesFound | undefined> {
  const found = await sql<
    Omit<MinutesFound, 'since'> & { since: Date }
  >`select m.texts, s.state, s.since_at as since,
      m.round, m.silent_until as "silentUntil", m.agreed_by as "agreedBy", m.version
    from committee.minutes m
    join kernel.states s on s.record_id = m.record_id and s.circle_id = m.circle_id
      and s.workflow = 'committee.minutes'
    where m.circle_id = any (kernel.my_circles()) and m.record_id = ${session}`.execute(tx);
  const row = found.rows[0];
  return row && { ...row, since: row.since.toISOString() };
}

export async function saveMinutes(
  tx: Tx,
  of: { session: string; circle: string },
  texts: Texts,
): Promise<void> {
  await sql`insert into committee.minutes (record_id, circle_id, texts)
    values (${of.session}, ${of.circle}, ${json(texts)})`.execute(tx);
}

type Change = { texts?: Texts; nextRound?: boolean; silentUntil?: string | null; agreedBy?: string };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateMinutes(
  tx: Tx,
  session: string,
  base: number,
  change: Change,
): Promise<number | undefined> {
  const { texts, nextRound = false, silentUntil, agreedBy = null } = change;
  const changed = await sql<{ version: number }>`update committee.minutes
    set texts = coalesce(${texts ? json(texts) : null}, texts), round = round + ${nextRound ? 1 : 0}::int,
      silent_until = case when ${silentUntil !== undefined} then ${silentUntil ?? null}::date else silent_until end,
      agreed_by = ${agreedBy}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${session} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

type VoiceRow = Omit<Voice, 'letter' | 'at'> & {
  registry_number: string | null;
  registry_on: string | null;
  at: Date;
};

/** The newest first, of every round. */
export async function findVoices(tx: Tx, session: string): Promise<Voice[]> {
  const found = await sql<VoiceRow>`select v.voice_id as voice, v.round, v.organisation_id as organisation,
      coalesce(o.names, '{}') as names, v.agrees, v.words, v.registry_number, v.registry_on, v.said_at as at,
      p.names as post
    from committee.voices v left join kernel.organisations o on o.organisation_id = v.organisation_id
      left join kernel.posts p on p.post_id = v.by_post
    where v.circle_id = any (kernel.my_circles()) and v.record_id = ${session}
    order by v.said_at desc, v.voice_id desc`.execute(tx);
  return found.rows.map(({ registry_number, registry_on, at, ...row }) => ({
    ...row,
    letter: registry_number && registry_on ? { number: registry_number, on: registry_on } : null,
    at: at.toISOString(),
  }));
}

export async function saveVoice(
  tx: Tx,
  of: { session: string; circle: string; voice: string; round: number; post: string },
  row: Pick<Voice, 'organisation' | 'agrees' | 'words' | 'letter'>,
  now: Date,
): Promise<void> {
  await sql`insert into committee.voices (record_id, circle_id, voice_id, round, organisation_id, agrees, words,
      registry_number, registry_on, said_at, by_post)
    values (${of.session}, ${of.circle}, ${of.voice}, ${of.round}, ${row.organisation}, ${row.agrees}, ${row.words},
      ${row.letter?.number ?? null}, ${row.letter?.on ?? null}::date, ${now.toISOString()}, ${of.post})`.execute(
    tx,
  );
}

/** Words that a person looked at, with why they name nobody. */
export async function findLookedAt(tx: Tx, session: string): Promise<Map<string, string>> {
  const found = await sql<{ words: string; why: string }>`select words, why from committee.looked_at
    where circle_id = any (kernel.my_circles()) and record_id = ${session}`.execute(tx);
  return new Map(found.rows.map(({ words, why }) => [words, why]));
}

export async function saveLookedAt(
  tx: Tx,
  of: { session: string; circle: string; post: string },
  row: { words: string; why: string },
  now: Date,
): Promise<void> {
  await sql`insert into committee.looked_at (record_id, circle_id, words, why, at, by_post)
    values (${of.session}, ${of.circle}, ${row.words}, ${row.why}, ${now.toISOString()}, ${of.post})
    on conflict (record_id, circle_id, words) do update set why = excluded.why, at = excluded.at,
      by_post = excluded.by_post`.execute(tx);
}

/** Corrections that were said in a session, and those of its own minutes by later ones. */
export async function findCorrections(tx: Tx, session: string): Promise<Correction[]> {
  const found = await sql<Correction>`select c.correction_id as correction, c.record_id as session,
      s.number as "sessionNumber", s.held_on as "heldOn", c.corrects, e.number as "correctsNumber", c.texts
    from committee.corrections c
    join committee.sessions s on s.record_id = c.record_id and s.circle_id = c.circle_id
    join committee.sessions e on e.record_id = c.corrects and e.circle_id = c.circle_id
    where c.circle_id = any (kernel.my_circles()) and (c.record_id = ${session} or c.corrects = ${session})
    order by s.held_on, c.correction_id`.execute(tx);
  return found.rows;
}

export async function saveCorrection(
  tx: Tx,
  of: { session: string; circle: string; correction: string },
  row: { corrects: string; texts: Texts },
): Promise<void> {
  await sql`insert into committee.corrections (record_id, circle_id, correction_id, corrects, texts)
    values (${of.session}, ${of.circle}, ${of.correction}, ${row.corrects}, ${json(row.texts)})`.execute(tx);
}
