/** SQL of what is typed in for local bodies: the permissions, and the entries that say so. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { asRefusals } from '#kernel/db/sql-refusals.ts';
import type { Tx } from '#kernel/db/types.ts';
import type { LocalBody, Permission, TypedIn } from '../model/entering.ts';

type Body = z.infer<typeof LocalBody>;
const mostPermissions = 20;
const mostBodies = 500;

export type NewPermission = Pick<
  z.infer<typeof Permission>,
  'toldBy' | 'means' | 'number' | 'givenOn' | 'untilOn'
> & {
  organisation: string;
  to: string | null;
};

/** Answers its id; the database asks who may. */
export async function permitEntry(tx: Tx, of: NewPermission): Promise<string> {
  const made = await asRefusals(
    sql<{
      id: string;
    }>`select kernel.permit_entry(${of.organisation}, ${of.to}, ${of.toldBy}, ${of.means}, ${of.number},
      ${of.givenOn}::date, ${of.untilOn}::date) as id`.execute(tx),
  );
  return (made.rows[0] as { id: string }).id;
}

/** False: it was withdrawn before. */
export async function endPermission(tx: Tx, permission: string, reason: string): Promise<boolean> {
  const done = await asRefusals(
    sql<{ done: boolean }>`select kernel.withdraw_permission(${permission}, ${reason}) as done`.execute(tx),
  );
  return done.rows[0]?.done === true;
}

/** False: the body has objected to it before. */
export async function noteObjection(tx: Tx, entry: string, reason: string): Promise<boolean> {
  const done = await asRefusals(
    sql<{ done: boolean }>`select kernel.object_to_entry(${entry}, ${reason}) as done`.execute(tx),
  );
  return done.rows[0]?.done === true;
}

/** False: it was answered before. */
export async function noteAnswer(tx: Tx, entry: string, answer: string): Promise<boolean> {
  const done = await asRefusals(
    sql<{ done: boolean }>`select kernel.answer_objection(${entry}, ${answer}) as done`.execute(tx),
  );
  return done.rows[0]?.done === true;
}

/** Objections of local bodies to what this institution typed in for them, and since when the oldest waits for a word. */
export async function countObjections(
  tx: Tx,
  organisation: string,
): Promise<{ n: number; since: Date | null }> {
  const found = await sql<{ n: number; since: Date | null }>`
    select count(*)::int as n, min(t.objected_at) as since from kernel.typed_in t
    join kernel.entry_permissions e on e.permission_id = t.permission_id
    where t.circle_id = any (kernel.my_circles()) and t.objection is not null and t.answer is null
      and e.to_organisation = ${organisation}`.execute(tx);
  return found.rows[0] as { n: number; since: Date | null };
}

const post = (id: string) => sql.raw(`(select p.names from kernel.posts p where p.post_id = ${id})`);
/** A moment as ISO 8601 in UTC. */
const moment = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Every local body that has not ended. One statement. */
export async function findBodies(tx: Tx, organisation: string, today: string): Promise<Body[]> {
  const found = await sql<Body>`
    select o.organisation_id as id, o.names, o.kind, kernel.body_has_account(o.organisation_id) as "hasAccount",
      o.organisation_id is not distinct from me.body as own,
      (select count(*)::int from kernel.typed_in t where t.organisation_id = o.organisation_id
        and t.circle_id = any (kernel.my_circles())) as entries,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.permission_id,
          'to', jsonb_build_object('id', e.to_organisation, 'names', coalesce(w.names, '{}')),
          'toldBy', e.told_by, 'means', e.means, 'number', e.number, 'givenOn', e.given_on, 'untilOn', e.until_on,
          'recordedAt', ${moment('e.recorded_at')}, 'recordedBy', ${post('e.recorded_by_post')},
          'withdrawn', case when e.withdrawn_at is not null then jsonb_build_object('at', ${moment('e.withdrawn_at')},
            'by', ${post('e.withdrawn_by_post')}, 'reason', e.withdrawn_reason) end,
          'holds', e.withdrawn_at is null and ${today}::date between e.given_on and e.until_on,
          'mayWithdraw', e.withdrawn_at is null and ${today}::date <= e.until_on
            and (me.body is not distinct from e.organisation_id or e.to_organisation = ${organisation}::uuid))
        order by e.recorded_at desc)
        from (select p.* from kernel.entry_permissions p where p.organisation_id = o.organisation_id
          order by p.recorded_at desc limit ${mostPermissions}) e
        left join kernel.organisations w on w.organisation_id = e.to_organisation), '[]') as permissions
    from kernel.organisations o cross join (select kernel.body_of(${organisation}::uuid) as body) me
    where o.circle_id = any (kernel.my_circles()) and o.ended_on is null
      and o.kind in ('municipality', 'council', 'community-team', 'local-support-team')
    order by o.organisation_id limit ${mostBodies}`.execute(tx);
  return found.rows;
}

type Entry = z.infer<typeof TypedIn>;

/** What was typed in for a body, the newest first; of one item of one plan, where these are named. */
export async function findTypedIn(
  tx: Tx,
  of: { organisation: string; plan: string | null; item: string | null; limit: number; reader: string },
): Promise<Entry[]> {
  const found = await sql<Entry>`
    select t.entry_id as entry, ${moment('t.at')} as at, ${post('t.by_post')} as by, a.operation as act,
      case when l.record_id is not null then jsonb_build_object('id', l.record_id, 'titles', l.titles) end as plan,
      case when i.item_id is not null then jsonb_build_object('id', i.item_id, 'titles', i.titles) end as item,
      jsonb_build_object('toldBy', e.told_by, 'means', e.means, 'givenOn', e.given_on) as permission,
      case when t.objection is not null then jsonb_build_object('at', ${moment('t.objected_at')},
        'by', ${post('t.objected_by_post')}, 'reason', t.objection) end as objection,
      case when t.answer is not null then jsonb_build_object('at', ${moment('t.answered_at')},
        'by', ${post('t.answered_by_post')}, 'words', t.answer) end as answer,
      t.objection is not null and t.answer is null and e.to_organisation = ${of.reader}::uuid as "mayAnswer"
    from (select * from kernel.typed_in t where t.circle_id = any (kernel.my_circles())
        and t.organisation_id = kernel.body_of(${of.organisation}::uuid)
        and (${of.plan}::uuid is null or t.record_id = ${of.plan}) and (${of.item}::uuid is null or t.item_id = ${of.item})
      order by t.at desc, t.entry_id limit ${of.limit}) t
    join kernel.entry_permissions e on e.permission_id = t.permission_id
    left join strategy.plans l on l.record_id = t.record_id and l.circle_id = t.circle_id
    left join strategy.items i on i.record_id = t.record_id and i.circle_id = t.circle_id and i.item_id = t.item_id
    left join lateral (select a.operation from kernel.acts_typed_in(array[t.entry_id]) a) a on true
    order by t.at desc, t.entry_id`.execute(tx);
  return found.rows;
}
