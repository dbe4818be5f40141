/** SQL of letters: what is written, who signs, how it was sent. */
import { type RawBuilder, sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import { writeNumber } from '../model/items.ts';
import type { Letter, LetterFacts } from '../model/letters.ts';
import type { Texts } from '../model/shared.ts';

type Row = Omit<Letter, 'correspondent' | 'number' | 'since'> & {
  circle: string;
  since: Date;
  kind: 'house' | 'institution';
  to_organisation: string | null;
  own: Texts | null;
  of_house: Texts | null;
  year: number | null;
  own_number: number | null;
  given: string | null;
};

/** A letter as it is read, with the circle that it lies in. */
export type FoundLetter = Letter & { circle: string };

export async function findLetter(tx: Tx, letter: string): Promise<FoundLetter | undefined> {
  return (await find(tx, sql`l.record_id = ${letter}`))[0];
}

/** Those that are neither sent nor void, the newest first, at most 200. */
export async function findUnsent(tx: Tx): Promise<FoundLetter[]> {
  return await find(tx, sql`s.state in ('draft', 'signed')`);
}

async function find(tx: Tx, which: RawBuilder<unknown>): Promise<FoundLetter[]> {
  const found =
    await sql<Row>`select l.record_id as letter, l.circle_id as circle, l.organisation_id as organisation,
      l.languages, l.correspondent as kind, l.to_organisation, l.names as own, o.names as of_house, l.subjects, l.bodies,
      l.signatory_posts as "signatoryPosts", l.signatory_names as "signatoryNames", l.enclosures, l.about, l.answers,
      l.signed_on as "signedOn", l.signed_how as "signedHow", l.sent_on as "sentOn", l.sent_by as "sentBy", l.version,
      i.year, i.own_number, i.number as given, i.numbered_on as "numberedOn", s.state, s.since_at as since, s.reason
    from registry.letters l
    join kernel.states s on s.record_id = l.record_id and s.circle_id = l.circle_id and s.workflow = 'registry.letter'
    left join registry.items i on i.record_id = l.record_id and i.circle_id = l.circle_id
    left join kernel.organisations o on o.organisation_id = l.to_organisation
    where l.circle_id = any (kernel.my_circles()) and ${which}
    order by l.created_at desc, l.record_id desc limit 200`.execute(tx);
  return found.rows.map(show);
}

function show(row: Row): FoundLetter {
  const { kind, to_organisation, own, of_house, year, own_number, given, since, ...letter } = row;
  return {
    ...letter,
    since: since.toISOString(),
    correspondent: { kind, organisation: to_organisation, names: own ?? of_house ?? {} },
    number: year === null ? null : writeNumber({ year, ownNumber: own_number, number: given }),
  };
}

function columnsOf({ correspondent }: Pick<LetterFacts, 'correspondent'>) {
  return {
    kind: correspondent.kind,
    organisation: correspondent.kind === 'house' ? correspondent.organisation : null,
    names: correspondent.kind === 'institution' ? json(correspondent.names) : null,
  };
}

export async function saveLetter(
  tx: Tx,
  of: { letter: string; circle: string; organisation: string },
  row: LetterFacts,
): Promise<void> {
  const side = columnsOf(row);
  await sql`insert into registry.letters (record_id, circle_id, organisation_id, languages, correspondent,
      to_organisation, names, subjects, bodies, signatory_posts, signatory_names, enclosures, about, answers)
    values (${of.letter}, ${of.circle}, ${of.organisation}, ${row.languages}::text[], ${side.kind},
      ${side.organisation}, ${side.names}, ${json(row.subjects)}, ${json(row.bodies)}, ${json(row.signatoryPosts)},
      ${json(row.signatoryNames)}, ${row.enclosures && json(row.enclosures)}, ${json(row.about)},
      ${row.answers})`.execute(tx);
}

type Version = { version: number };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateLetter(
  tx: Tx,
  letter: string,
  base: number,
  row: LetterFacts,
): Promise<number | undefined> {
  const side = columnsOf(row);
  return await set(
    tx,
    letter,
    base,
    sql`languages = ${row.languages}::text[], correspondent = ${side.kind}, to_organisation = ${side.organisation},
      names = ${side.names}, subjects = ${json(row.subjects)}, bodies = ${json(row.bodies)},
      signatory_posts = ${json(row.signatoryPosts)}, signatory_names = ${json(row.signatoryNames)},
      enclosures = ${row.enclosures && json(row.enclosures)}, about = ${json(row.about)}, answers = ${row.answers}`,
  );
}

/** The same. */
export async function setSigned(
  tx: Tx,
  letter: string,
  base: number,
  signed: { on: string; how: string } | null,
): Promise<number | undefined> {
  return await set(
    tx,
    letter,
    base,
    sql`signed_on = ${signed?.on ?? null}::date, signed_how = ${signed?.how ?? null}`,
  );
}

/** The same. */
export async function setSent(
  tx: Tx,
  letter: string,
  base: number,
  sent: { on: string; by: string },
): Promise<number | undefined> {
  return await set(tx, letter, base, sql`sent_on = ${sent.on}::date, sent_by = ${sent.by}`);
}

async function set(
  tx: Tx,
  letter: string,
  base: number,
  columns: RawBuilder<unknown>,
): Promise<number | undefined> {
  const changed = await sql<Version>`update registry.letters set ${columns}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${letter} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** Until the end of the transaction nobody else changes it. */
export async function lockLetter(tx: Tx, letter: string): Promise<void> {
  await sql`select 1 from registry.letters
    where circle_id = any (kernel.my_circles()) and record_id = ${letter} for update`.execute(tx);
}
