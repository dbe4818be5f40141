/** Conditions that no pattern finds, each named by hand: in the ticket, in entering a session, in who sees what. */
import type { Client } from 'pg';
import type { Planned } from './planned.ts';

/** Function, what is taken out of its text, what stands there instead. */
const cuts: [string, string, string?][] = [
  ['enter', ' and k.ended_at is null'],
  ['enter', 'k.idle_until > clock_timestamp() and '],
  ['enter', ' and k.ends_at > clock_timestamp()'],
  ['enter', 's.purpose = any (p.purposes)', 'true'],
  ['enter', ' and k.ended_on is null'],
  ['enter', ' and u.ended_on is null'],
  ['enter', 'h.ended_at is null and '],
  ['enter', 'h.from_on <= current_date and '],
  ['enter', ' and (h.until_on is null or h.until_on >= current_date)'],
  ['enter', "interval '10 minutes'", "interval '10 years'"],
  ['circles_of', ' and (m.until_at is null or m.until_at > clock_timestamp())'],
  [
    'circles_of',
    'where not exists (select 1 from kernel.exclusions e where e.circle_id = c.circle_id and e.user_id = of_user)',
  ],
  ['door_take_step', ' and totp_last_step < step'],
  [
    'door_take_recovery',
    'recovery_hashes = array_remove(recovery_hashes, code_hash)',
    'recovery_hashes = recovery_hashes',
  ],
  ['door_accept_invitation', ' and used_at is null'],
  ['door_accept_invitation', ' and ends_at > now()'],
  ['door_accept_invitation', 'set used_at = now()', 'set used_at = used_at'],
  ['door_work_as', 'stepped_up_at = old.stepped_up_at, '],
  ['door_work_as', 'old.ends_at - now()', "interval '12 hours'"],
  ['door_open_job', ' and ended_at is null'],
  ['door_open_job', 'o.tries >= 3', 'o.tries >= 300'],
  ['door_close_job', ' and s.secret_hash = with_hash'],
  ['order_job', ' >= 5', ' >= 500'],
  ['sweep_machine', 'o.ended_at is null and ', 'false and '],
  ['erase_due', ' and k.hold_reason is null'],
  ['enter', ' or kernel.nobody_there(h.post_id)', ' or true'],
  ['holds', ' or kernel.nobody_there(h.post_id)', ' or true'],
  ['refresh_sight', ' for update'],
  ['use_document_address', ' and a.session_id = session'],
  ['use_document_address', 'and a.ends_at > clock_timestamp() '],
  ['use_document_address', ' and a.circle_id = any (mine)'],
  ['door_passkey', ' and u.ended_on is null'],
  ['door_use_passkey', '(counted > counter or (counted = 0 and counter = 0))', 'true'],
  ['door_take_challenge', 'return found', 'return true'],
  ['has_way_in_without', ' and k.passkey_id <> passkey'],
  ['door_own_passkeys', "where me.kind in ('browser', 'demo') "],
  ['door_begin_journey', " and (s.stepped_up or for_aim = 'step-up')"],
  ['door_end_journey', ' and j.browser_hash = in_browser'],
  ['door_end_journey', ' where g.ends_at > now()'],
  ['door_find_tie', ' and u.ended_on is null'],
  ['may_confirm_opening', '(o.asked_by, o.user_id)', '(o.user_id)'],
  ['may_confirm_opening', '(o.asked_by, o.user_id)', '(o.asked_by)'],
  [
    'may_confirm_opening',
    'coalesce(kernel.watcher_of(o.user_id) = any (kernel.my_roles() || o.asked_roles), true)',
    'true',
  ],
  ['watcher_of', ' and (g.until_on is null or g.until_on >= current_date)', ' and g.from_on <= current_date'],
  ['is_outside', "split_part(r, '.', 1) = of_desk or ", ''],
  ['stand_ins_ready', 's.confirmed_at is not null and '],
  ['stand_ins_ready', ' and kernel.stands_apart(s.user_id, of_desk)'],
  ['stand_ins_ready', '\n    and kernel.is_outside(p.organisation_id, of_desk)'],
  ['look_to_answer', " and s.stepped_up_at > clock_timestamp() - interval '10 minutes'"],
  ['glass_to_break', ' and kernel.my_roles() && a.first_roles'],
  [
    'glass_to_break',
    'and not exists (select 1 from kernel.exclusions e where e.circle_id = k.circle_id and e.user_id = me) ',
  ],
  ['fault_of_move', "when s.item_id is null then 'no-record'", "when false then 'no-record'"],
  ['fault_of_move', "when m.action is null then 'not-from-here'"],
  ['fault_of_move', "when m.by_clock and not is_clock then 'clock'"],
  ['fault_of_move', "when m.second_person and s.by_user = me then 'same-person'"],
  ['fault_of_move', "when m.needs_reason and coalesce(trim(why), '') = '' then 'reason'"],
  ['take_deadlines_due', "effect = 'end-access' and ", 'false and '],
  ['take_deadlines_due', " and item_id = '00000000-0000-0000-0000-000000000000'"],
  [
    'end_access',
    'and not exists (select 1 from kernel.second_looks l where l.look_id = m.look_id and l.ended_at is null)',
  ],
  ['require_reason', ' and r.circle_id = in_circle'],
  ['require_reason', "and c.kind = 'record'"],
  ['require_sealed', " and w !~ '^sealed:[A-Za-z0-9_-]+$'", ' and false'],
  ['ledger_held', 'r.hold_reason is not null', 'false'],
  ['ledger_held', 'h.lifted_at is null and ', 'false and '],
  ['sweep_ledger', ' and not kernel.ledger_held(e)'],
  ['sweep_ledger', ' and e.at < clock_timestamp() - make_interval(days => rule.days)'],
];

/** Guards that stand in the shape of tables. */
const shapes: [string, string][] = [
  ['the table of pairs that may be linked', 'alter table kernel.links drop constraint links_only_between'],
  ['a second look by the same person', `alter table kernel.second_looks drop constraint second_looks_check`],
  ['row security of trial.matters', 'alter table trial.matters disable row level security'],
  ['row security of kernel.users', 'alter table kernel.users disable row level security'],
  ['forced row security of trial.matters', 'alter table trial.matters no force row level security'],
  ['the salt of the ledger kept back', 'grant select on kernel.ledger_entries to zaedno_app'],
  ['large objects kept back', 'grant execute on function pg_catalog.lo_from_bytea(oid, bytea) to zaedno_app'],
  [
    'ending connections kept back',
    'grant execute on function pg_catalog.pg_terminate_backend(integer, bigint) to zaedno_app',
  ],
  [
    'temporary tables kept back',
    `do $$ begin execute format('grant temporary on database %I to zaedno_app', current_database()); end $$`,
  ],
  ['creating in public kept back', 'grant create on schema public to zaedno_app'],
  ['creating in the desk kept back', 'grant create on schema trial to zaedno_app'],
  [
    'the circle in the unique key',
    'alter table trial.matters drop constraint matters_circle_id_reference_key, add unique (reference)',
  ],
  [
    'the circle in the foreign key',
    `alter table trial.notes drop constraint notes_record_id_circle_id_fkey,
     add foreign key (record_id) references kernel.tombstones (record_id)`,
  ],
];

export async function extraMutants(owner: Client): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const [name, cut, instead = ''] of cuts) {
    const found = await owner.query(
      `select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'kernel'::regnamespace and proname = $1`,
      [name],
    );
    const text = found.rows[0]?.text as string | undefined;
    if (!text?.includes(cut))
      throw new Error(
        `kernel.${name} holds no "${cut}" any more: bring tools/mutants/extra-mutants.ts up to date.`,
      );
    planned.push({
      kind: 'condition',
      about: name,
      name: `${name}: ${cut.trim()}`,
      sql: text.replace(cut, instead),
    });
  }
  for (const [name, sql] of shapes) planned.push({ kind: 'shape', about: name, name, sql });
  return planned;
}
