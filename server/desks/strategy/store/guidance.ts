/** SQL of guidance: its facts, places, versions and texts, and which measures it reaches. */
import { sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import type { Tx } from '#kernel/db/types.ts';
import { type Publication, type PublicationColumns, publicationColumns } from '#kernel/records/define.ts';
import type { GuidanceFormat, GuidanceVersionFacts } from '../model/guidance.ts';
import type { Language, Texts } from '../model/shared.ts';

type Held = { record_id: string; circle_id: string };
export type GuidanceFound = Held &
  PublicationColumns & {
    titles: Texts;
    issuer: Texts;
    withdrawn_on: string | null;
    withdrawn_reason: string | null;
    version: number;
  };
export type GuidanceVersionRow = {
  record_id: string;
  version_id: string;
  number: number | null;
  label: string | null;
  applies_from: string;
  changes: Texts | null;
  issued_on: string | null;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
};
export type GuidanceText = {
  record_id: string;
  version_id: string;
  language: Language;
  link: string | null;
  document_id: string | null;
  format: GuidanceFormat | null;
};
export type GuidancePlace = {
  record_id: string;
  instrument_id: string;
  address: string;
  headings: Texts | null;
  /** In the index that comes with the desk. */
  built_in: boolean;
  /** The line of action that it is, or belongs to. */
  line: string | null;
};

const columns = sql`g.record_id, g.circle_id, g.titles, g.issuer, g.publication, g.public_from, g.publication_reason,
  g.withdrawn_on, g.withdrawn_reason, g.version`;

/** At most 200, the newest first; all, or those of these ids. */
export async function listGuidance(tx: Tx, ids?: readonly string[]): Promise<GuidanceFound[]> {
  const these = ids ? sql`and g.record_id = any (${ids})` : sql``;
  const found = await sql<GuidanceFound>`select ${columns} from strategy.guidance g
    where g.circle_id = any (kernel.my_circles()) ${these}
    order by g.created_at desc, g.record_id desc limit 200`.execute(tx);
  return found.rows;
}

/** Everything that is said of one document of guidance. */
export type WholeGuidance = {
  row: GuidanceFound;
  versions: GuidanceVersionRow[];
  texts: GuidanceText[];
  places: GuidancePlace[];
};

/** In the order of the rows, with their parts: three statements, whatever their number. */
export async function withGuidanceParts(tx: Tx, rows: readonly GuidanceFound[]): Promise<WholeGuidance[]> {
  const ids = rows.map(({ record_id }) => record_id);
  const of = ({ record_id }: { record_id: string }) => record_id;
  const versions = Map.groupBy(await findGuidanceVersions(tx, ids), of);
  const texts = Map.groupBy(await findGuidanceTexts(tx, ids), of);
  const places = Map.groupBy(await findGuidancePlaces(tx, ids), of);
  return rows.map((row) => ({
    row,
    versions: versions.get(row.record_id) ?? [],
    texts: texts.get(row.record_id) ?? [],
    places: places.get(row.record_id) ?? [],
  }));
}

export async function findWholeGuidance(tx: Tx, id: string): Promise<WholeGuidance | undefined> {
  return (await withGuidanceParts(tx, await listGuidance(tx, [id])))[0];
}

/** The same, held until the transaction ends: who issues it has seen its texts. */
export async function findGuidanceToWrite(tx: Tx, id: string): Promise<GuidanceFound | undefined> {
  const found = await sql<GuidanceFound>`select ${columns} from strategy.guidance g
    where g.record_id = ${id} for update`.execute(tx);
  return found.rows[0];
}

async function findGuidanceVersions(tx: Tx, guidance: readonly string[]): Promise<GuidanceVersionRow[]> {
  const found =
    await sql<GuidanceVersionRow>`select record_id, version_id, number, label, applies_from, changes,
      issued_on, withdrawn_on, withdrawn_reason
    from strategy.guidance_versions where record_id = any (${guidance}) order by created_at, version_id`.execute(
      tx,
    );
  return found.rows;
}

async function findGuidanceTexts(tx: Tx, guidance: readonly string[]): Promise<GuidanceText[]> {
  const found = await sql<GuidanceText>`select record_id, version_id, language, link, document_id, format
    from strategy.guidance_texts where record_id = any (${guidance}) order by language`.execute(tx);
  return found.rows;
}

async function findGuidancePlaces(tx: Tx, guidance: readonly string[]): Promise<GuidancePlace[]> {
  const found = await sql<GuidancePlace>`select g.record_id, g.instrument_id, g.address,
      coalesce(p.headings, l.titles) as headings, i.key is not null as built_in, coalesce(p.line, l.line) as line
    from strategy.guidance_places g
    left join strategy.instruments i on i.record_id = g.instrument_id
    left join strategy.paragraphs p on p.record_id = g.instrument_id and p.address = g.address
    left join strategy.lines l on l.record_id = g.instrument_id and 'line/' || l.line = g.address
    where g.record_id = any (${guidance}) order by p.position, l.position, g.address`.execute(tx);
  return found.rows;
}

export async function findGuidanceVersion(
  tx: Tx,
  guidance: string,
  version: string,
): Promise<GuidanceVersionRow | undefined> {
  return (await findGuidanceVersions(tx, [guidance])).find(({ version_id }) => version_id === version);
}

export async function findGuidanceText(
  tx: Tx,
  guidance: string,
  text: { version: string; language: Language },
): Promise<GuidanceText | undefined> {
  return (await findGuidanceTexts(tx, [guidance])).find(
    ({ version_id, language }) => version_id === text.version && language === text.language,
  );
}

/**
 * Of these paragraphs and lines the ones that are there, as `instrument address`; undefined where a document or plan is not
 * one that the writer sees, so that nothing tells that it exists.
 */
export async function findKnownPlaces(
  tx: Tx,
  places: readonly { instrument: string; address: string }[],
): Promise<Set<string> | undefined> {
  const of = [...new Set(places.map(({ instrument }) => instrument))];
  const seen = await sql`select record_id from strategy.instruments where record_id = any (${of})
    union select record_id from strategy.plans where record_id = any (${of})`.execute(tx);
  if (seen.rows.length < of.length) return undefined;
  const found = await sql<{
    place: string;
  }>`select record_id || ' ' || address as place from strategy.paragraphs
      where record_id = any (${of})
    union all select record_id || ' line/' || line from strategy.lines where record_id = any (${of})`.execute(
    tx,
  );
  return new Set(found.rows.map(({ place }) => place));
}

export type GuidanceNotice = {
  record: string;
  titles: Texts;
  applies_from: string;
  issued_on: string;
};

/**
 * Versions that begin to apply around today: from so many days before their day, until so many after it or after they were
 * issued. Of one that a later version has replaced nothing is said.
 */
export async function findGuidanceNotices(
  tx: Tx,
  { today, before, after }: { today: string; before: number; after: number },
): Promise<GuidanceNotice[]> {
  const found = await sql<GuidanceNotice>`select v.record_id as record, g.titles, v.applies_from, v.issued_on
    from strategy.guidance_versions v
    join strategy.guidance g on g.record_id = v.record_id and g.circle_id = v.circle_id
    where v.circle_id = any (kernel.my_circles()) and v.number is not null and v.withdrawn_on is null
      and g.withdrawn_on is null and v.applies_from <= ${today}::date + ${before}::int
      and greatest(v.applies_from, v.issued_on) >= ${today}::date - ${after}::int
      and not exists (select 1 from strategy.guidance_versions n where n.record_id = v.record_id
        and n.circle_id = v.circle_id and n.number is not null and n.withdrawn_on is null
        and n.applies_from <= greatest(v.applies_from, ${today}::date)
        and (n.applies_from, n.number) > (v.applies_from, v.number))
    order by v.applies_from limit 50`.execute(tx);
  return found.rows;
}

export async function saveGuidance(
  tx: Tx,
  row: { id: string; circle: string; titles: Texts; issuer: Texts },
): Promise<void> {
  await sql`insert into strategy.guidance (record_id, circle_id, titles, issuer)
    values (${row.id}, ${row.circle}, ${json(row.titles)}, ${json(row.issuer)})`.execute(tx);
}

/** Counts one change of the guidance or anything of it; answers its version. The row is held, see `findGuidanceToWrite`. */
export async function updateGuidance(
  tx: Tx,
  held: Held,
  now: Date,
  change: {
    facts?: { titles: Texts; issuer: Texts };
    publication?: Publication;
    withdrawn?: { on: string; reason: string };
  } = {},
): Promise<number> {
  const { facts, publication, withdrawn } = change;
  const rule = publication && publicationColumns(publication);
  const set = [
    ...(facts ? [sql`titles = ${json(facts.titles)}, issuer = ${json(facts.issuer)}`] : []),
    ...(rule
      ? [
          sql`publication = ${rule.publication}, public_from = ${rule.public_from}, publication_reason = ${rule.publication_reason}`,
        ]
      : []),
    ...(withdrawn ? [sql`withdrawn_on = ${withdrawn.on}, withdrawn_reason = ${withdrawn.reason}`] : []),
    sql`version = version + 1, updated_at = ${now.toISOString()}`,
  ];
  const changed = await sql<{ version: number }>`update strategy.guidance set ${sql.join(set)}
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} returning version`.execute(tx);
  const [row] = changed.rows;
  if (!row) throw new Error('Guidance that was held is gone.');
  return row.version;
}

export async function replaceGuidancePlaces(
  tx: Tx,
  held: Held,
  places: readonly { instrument: string; address: string }[],
): Promise<void> {
  await sql`delete from strategy.guidance_places where record_id = ${held.record_id}
    and circle_id = ${held.circle_id}`.execute(tx);
  await sql`insert into strategy.guidance_places (record_id, circle_id, instrument_id, address)
    select ${held.record_id}::uuid, ${held.circle_id}::uuid, x.instrument, x.address
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as x(instrument uuid, address text)
    on conflict (record_id, circle_id, instrument_id, address) do nothing`.execute(tx);
}

/** False: a draft is open already. */
export async function saveGuidanceVersion(
  tx: Tx,
  held: Held,
  row: GuidanceVersionFacts & { id: string },
): Promise<boolean> {
  const changes = row.changes === null ? null : json(row.changes);
  const saved = await sql`insert into strategy.guidance_versions
      (record_id, circle_id, version_id, label, applies_from, changes)
    values (${held.record_id}, ${held.circle_id}, ${row.id}, ${row.label}, ${row.appliesFrom}, ${changes})
    on conflict (record_id, circle_id) where number is null and withdrawn_on is null do nothing`.execute(tx);
  return (saved.numAffectedRows ?? 0n) > 0n;
}

export async function updateGuidanceDraft(
  tx: Tx,
  held: Held,
  id: string,
  row: GuidanceVersionFacts,
): Promise<void> {
  const changes = row.changes === null ? null : json(row.changes);
  await sql`update strategy.guidance_versions set label = ${row.label}, applies_from = ${row.appliesFrom},
      changes = ${changes}
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version_id = ${id}
      and number is null`.execute(tx);
}

/** Gives it the next number. */
export async function issueGuidanceVersion(tx: Tx, held: Held, id: string, on: string): Promise<number> {
  const issued = await sql<{ number: number }>`update strategy.guidance_versions set issued_on = ${on},
      number = (select coalesce(max(n.number), 0) + 1 from strategy.guidance_versions n
        where n.record_id = ${held.record_id} and n.circle_id = ${held.circle_id})
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version_id = ${id}
      and number is null returning number`.execute(tx);
  const [row] = issued.rows;
  if (!row) throw new Error('A draft that was held is gone.');
  return row.number;
}

export async function withdrawGuidanceVersion(
  tx: Tx,
  held: Held,
  id: string,
  { on, reason }: { on: string; reason: string },
): Promise<void> {
  await sql`update strategy.guidance_versions set withdrawn_on = ${on}, withdrawn_reason = ${reason}
    where record_id = ${held.record_id} and circle_id = ${held.circle_id} and version_id = ${id}
      and withdrawn_on is null`.execute(tx);
}

export async function saveGuidanceText(
  tx: Tx,
  held: Held,
  row: {
    version: string;
    language: Language;
    link: string | null;
    document: string | null;
    format: GuidanceFormat | null;
  },
): Promise<void> {
  await sql`insert into strategy.guidance_texts (record_id, circle_id, version_id, language, link, document_id, format)
    values (${held.record_id}, ${held.circle_id}, ${row.version}, ${row.language}, ${row.link}, ${row.document},
      ${row.format})`.execute(tx);
}

export async function removeGuidanceText(
  tx: Tx,
  held: Held,
  text: { version: string; language: Language },
): Promise<void> {
  await sql`delete from strategy.guidance_texts where record_id = ${held.record_id} and circle_id = ${held.circle_id}
    and version_id = ${text.version} and language = ${text.language}`.execute(tx);
}
