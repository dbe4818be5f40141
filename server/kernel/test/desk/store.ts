/** The SQL of the test-only desk. */
import { sql } from 'kysely';
import { listByCircle, type Place } from '#kernel/db/list.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { Place as Sealed, Seals } from '#kernel/records/seals.ts';
import type { Matter } from './model.ts';

export type MatterRow = {
  record_id: string;
  circle_id: string;
  title: string;
  reference: string;
  version: number;
  created_at: Date;
};

const columns = ['record_id', 'circle_id', 'title', 'reference', 'version', 'created_at'] as const;

export function matterOf(row: MatterRow): Matter {
  return {
    matter: row.record_id,
    title: row.title,
    reference: row.reference,
    createdAt: row.created_at.toISOString(),
  };
}

export async function saveMatter(
  tx: Tx,
  row: { id: string; circle: string; title: string; reference: string },
) {
  await sql`insert into trial.matters (record_id, circle_id, title, reference)
    values (${row.id}, ${row.circle}, ${row.title}, ${row.reference})`.execute(tx);
}

export async function findMatter(tx: Tx, id: string): Promise<MatterRow | undefined> {
  const found = await sql<MatterRow>`select record_id, circle_id, title, reference, version, created_at
    from trial.matters where record_id = ${id}`.execute(tx);
  return found.rows[0];
}

export async function findNewestMatters(tx: Tx, limit: number, after?: Place): Promise<MatterRow[]> {
  return await listByCircle<MatterRow>(tx, {
    table: 'trial.matters',
    columns,
    order: { at: 'created_at', id: 'record_id' },
    limit,
    after,
  });
}

export async function saveNote(tx: Tx, seals: Seals, note: { id: string; matter: MatterRow; body: string }) {
  const body = await seals.seal(placeOf(note.matter, note.id), { text: note.body });
  await sql`insert into trial.notes (record_id, circle_id, note_id, body)
    values (${note.matter.record_id}, ${note.matter.circle_id}, ${note.id}, ${body})`.execute(tx);
}

function placeOf(matter: MatterRow, note: string): Sealed {
  return { record: matter.record_id, table: 'trial.notes', column: 'body', row: note };
}

export async function saveName(tx: Tx, seals: Seals, row: { id: string; matter: MatterRow; name: string }) {
  const { record_id: record, circle_id: circle } = row.matter;
  const place = { record, table: 'trial.names', column: 'name', row: row.id };
  const name = await seals.seal(place, { text: row.name });
  await sql`insert into trial.names (record_id, circle_id, name_id, name)
    values (${record}, ${circle}, ${row.id}, ${name})`.execute(tx);
}

export async function raiseVersion(tx: Tx, matter: MatterRow): Promise<void> {
  await sql`update trial.matters set version = version + 1
    where record_id = ${matter.record_id} and circle_id = ${matter.circle_id}`.execute(tx);
}

export async function findNotes(tx: Tx, seals: Seals, matter: MatterRow): Promise<string[]> {
  const found = await sql<{ note_id: string; body: Buffer }>`select note_id, body from trial.notes
    where record_id = ${matter.record_id} and circle_id = ${matter.circle_id} order by created_at`.execute(
    tx,
  );
  const notes = found.rows.map(({ note_id, body }) =>
    seals.open<{ text: string }>(placeOf(matter, note_id), body),
  );
  return (await Promise.all(notes)).map(({ text }) => text);
}

export async function findState(
  tx: Tx,
  matter: MatterRow,
): Promise<{ state: string; since: Date; due: Date | null }> {
  const found = await sql<{ state: string; since: Date; due: Date | null }>`
    select s.state, s.since_at as since, d.due_at as due from kernel.states s
    left join kernel.deadlines d using (record_id, circle_id, workflow, item_id)
    where s.record_id = ${matter.record_id} and s.circle_id = ${matter.circle_id} and s.workflow = 'trial.matter'`.execute(
    tx,
  );
  const row = found.rows[0];
  if (!row) throw new Error('A matter without a state.');
  return row;
}

export async function findOpenLook(tx: Tx, matter: string, act: string): Promise<string | undefined> {
  const found = await sql<{ look: string }>`select look_id as look from kernel.second_looks
    where record_id = ${matter} and act = ${act} and ended_at is null and circle_id = any (kernel.my_circles())`.execute(
    tx,
  );
  return found.rows[0]?.look;
}

export async function findStandIn(tx: Tx): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select stand_in_id as id from kernel.stand_ins
    where stand_in_id in (select kernel.stand_ins_ready('trial')) order by named_at limit 1`.execute(tx);
  return found.rows[0]?.id;
}
