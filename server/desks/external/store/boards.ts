/** SQL of boards: the shared number, the files of each side, our own files, and what was tied. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { BoardTie, OwnSide, SentFile } from '../model/boards.ts';
import type { SideFile, Statement } from '../model/side-file.ts';
import { textArray } from './values.ts';

export type BoardFound = {
  agreement: string;
  circle: string;
  shared: string;
  own: OwnSide;
  shown: string[];
  lookedAt: string[];
  version: number;
};

const columns = sql`record_id as agreement, circle_id as circle, shared_id as shared,
  jsonb_build_object('code', own_code, 'names', own_names) as own, shown, looked_at as "lookedAt", version`;

export async function findBoard(tx: Tx, agreement: string): Promise<BoardFound | undefined> {
  const found = await sql<BoardFound>`select ${columns} from external.boards
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement}`.execute(tx);
  return found.rows[0];
}

/** Nobody else opens its board until this work is done. */
export async function lockAgreement(tx: Tx, agreement: string): Promise<void> {
  await sql`select 1 from external.agreements
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} for update`.execute(tx);
}

/** The same; nobody else writes or reads a file here until this work is done. */
export async function findBoardToWrite(tx: Tx, agreement: string): Promise<BoardFound | undefined> {
  const found = await sql<BoardFound>`select ${columns} from external.boards
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} for update`.execute(tx);
  return found.rows[0];
}

/** The agreement that has the board of this number here. */
export async function findByShared(tx: Tx, shared: string): Promise<string | undefined> {
  const found = await sql<{ agreement: string }>`select record_id as agreement from external.boards
    where circle_id = any (kernel.my_circles()) and shared_id = ${shared}`.execute(tx);
  return found.rows[0]?.agreement;
}

type Of = { agreement: string; circle: string };

export async function saveBoard(
  tx: Tx,
  of: Of,
  row: { shared: string; own: OwnSide; takenFrom: string | null; openedOn: string },
): Promise<void> {
  await sql`insert into external.boards (record_id, circle_id, shared_id, own_code, own_names, taken_from, opened_on)
    values (${of.agreement}, ${of.circle}, ${row.shared}, ${row.own.code}, ${json(row.own.names)}, ${row.takenFrom},
      ${row.openedOn}::date)`.execute(tx);
}

/** The number that a partner's file carries takes the place of ours, which nobody has answered. */
export async function takeShared(tx: Tx, of: Of, shared: string, takenFrom: string): Promise<void> {
  await sql`update external.boards set shared_id = ${shared}, taken_from = ${takenFrom}, version = version + 1
    where record_id = ${of.agreement} and circle_id = ${of.circle}`.execute(tx);
}

/** Which activities all sides may see, and words of which somebody said that they name nobody. */
export async function keepChoices(
  tx: Tx,
  of: Of,
  row: { shown: readonly string[]; lookedAt: readonly string[] },
): Promise<void> {
  await sql`update external.boards set shown = ${[...row.shown]}::uuid[], looked_at = ${textArray(row.lookedAt)},
      version = version + 1
    where record_id = ${of.agreement} and circle_id = ${of.circle}`.execute(tx);
}

export type FileRow = {
  file: string;
  side: string;
  number: number;
  previous: string | null;
  saidOn: string;
  hash: string;
  key: string;
  signedBy: string;
  channel: string;
  hidden: number;
  readAt: string;
};
type FileFound = Omit<FileRow, 'readAt'> & { readAt: Date };

/** All files of the others, the latest number of each side first; without what they say. */
export async function findFiles(tx: Tx, agreement: string): Promise<FileRow[]> {
  const found =
    await sql<FileFound>`select file_id as file, side_id as side, number, previous_hash as previous, said_on as "saidOn",
      content_hash as hash, key, signed_by as "signedBy", channel, hidden, read_at as "readAt"
    from external.board_files where circle_id = any (kernel.my_circles()) and record_id = ${agreement}
    order by side_id, number desc, read_at, file_id limit 5000`.execute(tx);
  return found.rows.map(({ readAt, ...row }) => ({ ...row, readAt: readAt.toISOString() }));
}

/** What these files say, by their ids. */
export async function findStatements(tx: Tx, files: readonly string[]): Promise<Map<string, Statement>> {
  const found = await sql<{ file: string; body: Statement }>`select file_id as file, body
    from external.board_files where circle_id = any (kernel.my_circles()) and file_id = any (${files}::uuid[])`.execute(
    tx,
  );
  return new Map(found.rows.map(({ file, body }) => [file, body]));
}

export async function saveFile(
  tx: Tx,
  of: Of & { file: string; side: string },
  row: {
    says: SideFile;
    hash: string;
    zip: Uint8Array;
    key: string;
    signedBy: string;
    signedOn: string;
    channel: string;
    hidden: number;
    post: string;
  },
): Promise<void> {
  const { number, previous, on, agreement, activities, events, commitments } = row.says;
  const body: Statement = { agreement, activities, events, commitments };
  await sql`insert into external.board_files (record_id, circle_id, file_id, side_id, number, previous_hash, said_on,
      content_hash, body, file, key, signed_by, signed_on, channel, hidden, read_by_post)
    values (${of.agreement}, ${of.circle}, ${of.file}, ${of.side}, ${number}, ${previous}, ${on}::date, ${row.hash},
      ${json(body)}, ${Buffer.from(row.zip)}, ${row.key}, ${row.signedBy}, ${row.signedOn}::date, ${row.channel},
      ${row.hidden}, ${row.post})`.execute(tx);
}

export type SentRow = { number: number; saidOn: string; hash: string; content: Uint8Array };

/** The last file that this side wrote, or the one of that number. */
export async function findSent(tx: Tx, agreement: string, number?: number): Promise<SentRow | undefined> {
  const wanted = number === undefined ? sql`true` : sql`number = ${number}`;
  const found = await sql<SentRow>`select number, said_on as "saidOn", content_hash as hash, content
    from external.board_sent where circle_id = any (kernel.my_circles()) and record_id = ${agreement} and ${wanted}
    order by number desc limit 1`.execute(tx);
  return found.rows[0];
}

/** True where this side wrote a file of exactly this content. */
export async function wroteIt(tx: Tx, agreement: string, hash: string): Promise<boolean> {
  const found = await sql`select 1 from external.board_sent
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} and content_hash = ${hash}`.execute(
    tx,
  );
  return found.rows.length > 0;
}

/** The latest first. */
export async function listSent(tx: Tx, agreement: string): Promise<SentFile[]> {
  const found = await sql<
    Omit<SentFile, 'writtenAt'> & { writtenAt: Date }
  >`select b.number, b.said_on as "saidOn",
      b.reason, b.written_at as "writtenAt", p.names as post
    from external.board_sent b left join kernel.posts p on p.post_id = b.written_by_post
      and p.circle_id = any (kernel.my_circles())
    where b.circle_id = any (kernel.my_circles()) and b.record_id = ${agreement}
    order by b.number desc limit 500`.execute(tx);
  return found.rows.map(({ writtenAt, ...row }) => ({ ...row, writtenAt: writtenAt.toISOString() }));
}

export async function saveSent(
  tx: Tx,
  of: Of,
  row: SentRow & { reason: string; post: string },
): Promise<void> {
  await sql`insert into external.board_sent (record_id, circle_id, number, said_on, content_hash, content, reason,
      written_by_post)
    values (${of.agreement}, ${of.circle}, ${row.number}, ${row.saidOn}::date, ${row.hash}, ${Buffer.from(row.content)},
      ${row.reason}, ${row.post})`.execute(tx);
}

const tieColumns = sql`tie_id as tie, side_id as side, kind, their_id as theirs, own_id as own`;

export async function findBoardTies(tx: Tx, agreement: string): Promise<BoardTie[]> {
  const found = await sql<BoardTie>`select ${tieColumns} from external.board_ties
    where circle_id = any (kernel.my_circles()) and record_id = ${agreement} order by tie_id limit 2000`.execute(
    tx,
  );
  return found.rows;
}

export async function findBoardTie(tx: Tx, tie: string): Promise<{ agreement: string } | undefined> {
  const found = await sql<{ agreement: string }>`select record_id as agreement from external.board_ties
    where circle_id = any (kernel.my_circles()) and tie_id = ${tie}`.execute(tx);
  return found.rows[0];
}

export async function saveBoardTie(tx: Tx, of: Of, row: BoardTie): Promise<void> {
  await sql`insert into external.board_ties (record_id, circle_id, tie_id, side_id, kind, their_id, own_id)
    values (${of.agreement}, ${of.circle}, ${row.tie}, ${row.side}, ${row.kind}, ${row.theirs}, ${row.own})`.execute(
    tx,
  );
}

export async function deleteBoardTie(tx: Tx, tie: string): Promise<void> {
  await sql`delete from external.board_ties
    where circle_id = any (kernel.my_circles()) and tie_id = ${tie}`.execute(tx);
}
