/** SQL of imported texts: versions, their addressed leaves, and the doubts about them. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';

type Record = { record_id: string; circle_id: string };

export type VersionRow = {
  record_id: string;
  circle_id: string;
  version_id: string;
  language: string;
  format: 'txt' | 'docx' | 'html' | 'pdf' | 'akn' | 'formex';
  file_name: string;
  imported_at: Date;
  state: 'read' | 'settled' | 'accepted' | 'replaced' | 'discarded';
  doubts: number;
  open_doubts: number;
};

const versionColumns = sql`v.record_id, v.circle_id, v.version_id, v.language, v.format, v.file_name, v.imported_at,
  s.state,
  (select count(*)::int from strategy.doubts d where d.record_id = v.record_id and d.circle_id = v.circle_id
    and d.version_id = v.version_id) as doubts,
  (select count(*)::int from strategy.doubts d where d.record_id = v.record_id and d.circle_id = v.circle_id
    and d.version_id = v.version_id and d.decision is null) as open_doubts`;
const withState = sql`strategy.text_versions v join kernel.states s on s.record_id = v.record_id
  and s.circle_id = v.circle_id and s.workflow = 'strategy.text' and s.item_id = v.version_id`;

export async function findVersions(tx: Tx, instrument: string): Promise<VersionRow[]> {
  const found = await sql<VersionRow>`select ${versionColumns} from ${withState}
    where v.record_id = ${instrument} order by v.imported_at desc, v.version_id desc`.execute(tx);
  return found.rows;
}

export async function findVersion(
  tx: Tx,
  instrument: string,
  version: string,
): Promise<VersionRow | undefined> {
  const found = await sql<VersionRow>`select ${versionColumns} from ${withState}
    where v.record_id = ${instrument} and v.version_id = ${version}`.execute(tx);
  return found.rows[0];
}

export async function findAccepted(
  tx: Tx,
  instrument: string,
  language: string,
): Promise<VersionRow | undefined> {
  const found = await sql<VersionRow>`select ${versionColumns} from ${withState}
    where v.record_id = ${instrument} and v.language = ${language} and s.state = 'accepted'`.execute(tx);
  return found.rows[0];
}

export type SourceRow = {
  source: string;
  encoding: string;
  rule: string;
  parts: { id: string; kind: string; paragraphs: number; unnumbered: number }[];
  unassigned: { code: string; why: string; start: number; end: number; text: string }[];
};

export async function findSource(tx: Tx, version: VersionRow): Promise<SourceRow> {
  const found =
    await sql<SourceRow>`select source, encoding, rule, parts, unassigned from strategy.text_versions
    where record_id = ${version.record_id} and circle_id = ${version.circle_id}
      and version_id = ${version.version_id}`.execute(tx);
  return found.rows[0] as SourceRow;
}

export type LeafRow = {
  position: number;
  address: string;
  kind: string;
  part: string;
  under: string | null;
  section: string | null;
  number: string | null;
  label: string | null;
  level: number;
  starts_at: number;
  ends_at: number;
  text: string;
  body: string;
};

export async function findLeaves(tx: Tx, instrument: string, version: string): Promise<LeafRow[]> {
  const found =
    await sql<LeafRow>`select position, address, kind, part, under, section, number, label, level, starts_at,
      ends_at, text, body
    from strategy.leaves where record_id = ${instrument} and version_id = ${version} order by position`.execute(
      tx,
    );
  return found.rows;
}

export type AcceptedLeafRow = {
  language: string;
  position: number;
  address: string;
  kind: string;
  under: string | null;
  body: string;
};

/** Leaves of all accepted texts, or those at one address and under it. */
export async function findAcceptedLeaves(
  tx: Tx,
  instrument: string,
  wanted: { languages?: readonly string[]; address?: string },
): Promise<AcceptedLeafRow[]> {
  const byLanguage = wanted.languages ? sql`v.language = any (${wanted.languages})` : sql`true`;
  const byAddress = wanted.address
    ? sql`(l.address = ${wanted.address} or l.under = ${wanted.address})`
    : sql`true`;
  const found = await sql<AcceptedLeafRow>`select v.language, l.position, l.address, l.kind, l.under, l.body
    from ${withState} join strategy.leaves l on l.record_id = v.record_id and l.circle_id = v.circle_id
      and l.version_id = v.version_id
    where v.record_id = ${instrument} and s.state = 'accepted' and ${byLanguage} and ${byAddress}
    order by v.language, l.position`.execute(tx);
  return found.rows;
}

export type DoubtRow = {
  position: number;
  address: string;
  code: string;
  why: string;
  values: { [name: string]: string | number };
  decision: 'keep' | 'readdress' | null;
  new_address: string | null;
  note: string | null;
};

export async function findDoubts(tx: Tx, version: VersionRow): Promise<DoubtRow[]> {
  const found = await sql<DoubtRow>`select position, address, code, why, "values", decision, new_address, note
    from strategy.doubts where record_id = ${version.record_id} and circle_id = ${version.circle_id}
      and version_id = ${version.version_id} order by position`.execute(tx);
  return found.rows;
}

export async function decideDoubt(
  tx: Tx,
  version: VersionRow,
  decided: { position: number; decision: string; address: string | null; note: string | null },
  now: Date,
): Promise<void> {
  await sql`update strategy.doubts set decision = ${decided.decision}, new_address = ${decided.address},
      note = ${decided.note}, decided_at = ${now.toISOString()}
    where record_id = ${version.record_id} and circle_id = ${version.circle_id}
      and version_id = ${version.version_id} and position = ${decided.position}`.execute(tx);
}

/** Gives a leaf another address, and with it whatever stands under the old one. */
export async function readdressLeaf(tx: Tx, version: VersionRow, from: string, to: string): Promise<void> {
  const below = `${from}/%`;
  const cut = from.length + 1;
  await sql`update strategy.leaves set
      address = case when address = ${from} or address like ${below} then ${to} || substr(address, ${cut}) else address end,
      under = case when under = ${from} or under like ${below} then ${to} || substr(under, ${cut}) else under end
    where record_id = ${version.record_id} and circle_id = ${version.circle_id} and version_id = ${version.version_id}
      and (address = ${from} or address like ${below} or under = ${from} or under like ${below})`.execute(tx);
}

export type NewVersion = {
  id: string;
  language: string;
  format: string;
  fileName: string;
  encoding: string;
  rule: string;
  source: string;
  parts: unknown;
  unassigned: unknown;
  leaves: readonly object[];
  doubts: readonly object[];
};

export async function saveVersion(tx: Tx, of: Record, row: NewVersion, now: Date): Promise<void> {
  await sql`insert into strategy.text_versions (record_id, circle_id, version_id, language, format, file_name, encoding,
      rule, source, parts, unassigned, imported_at)
    values (${of.record_id}, ${of.circle_id}, ${row.id}, ${row.language}, ${row.format}, ${row.fileName},
      ${row.encoding}, ${row.rule}, ${row.source}, ${json(row.parts)}, ${json(row.unassigned)}, ${now.toISOString()})`.execute(
    tx,
  );
  await sql`insert into strategy.leaves (record_id, circle_id, version_id, position, address, kind, part, under, section,
      number, label, level, starts_at, ends_at, text, body, folded)
    select ${of.record_id}::uuid, ${of.circle_id}::uuid, ${row.id}::uuid, x.position, x.address, x.kind, x.part, x.under,
      x.section, x.number, x.label, x.level, x.starts_at, x.ends_at, x.text, x.body, x.folded
    from jsonb_to_recordset(${JSON.stringify(row.leaves)}::jsonb) as x(position int, address text, kind text, part text,
      under text, section text, number text, label text, level int, starts_at int, ends_at int, text text, body text,
      folded text)`.execute(tx);
  await sql`insert into strategy.doubts (record_id, circle_id, version_id, position, address, code, why, "values")
    select ${of.record_id}::uuid, ${of.circle_id}::uuid, ${row.id}::uuid, x.position, x.address, x.code, x.why, x."values"
    from jsonb_to_recordset(${JSON.stringify(row.doubts)}::jsonb)
      as x(position int, address text, code text, why text, "values" jsonb)`.execute(tx);
}

/** Addresses of a document that measures are tied to, as far as the reader sees them. */
export async function findTiedAddresses(tx: Tx, instrument: string): Promise<Set<string>> {
  const found = await sql<{ address: string }>`select distinct address from strategy.ties
    where circle_id = any (kernel.my_circles()) and instrument_id = ${instrument}`.execute(tx);
  return new Set(found.rows.map((row) => row.address));
}
