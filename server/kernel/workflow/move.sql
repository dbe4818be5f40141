-- The state of one item, its moves and its deadlines; of many items of one record at once: many-states.sql.

-- The deadline of a state that began at a moment, as the workflow says; months are calendar months.
create or replace function kernel.set_deadline(s kernel.states, began timestamptz) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.deadlines (record_id, circle_id, workflow, item_id, state, due_at, effect)
    select s.record_id, s.circle_id, s.workflow, s.item_id, s.state,
      began + make_interval(months => w.within_months, days => w.within_days), w.effect
    from kernel.workflow_states w
    where w.workflow = s.workflow and w.version = s.version and w.state = s.state and w.effect is not null
$$;

-- One item is a set of one: the checks stand in start_states (workflow/many-states.sql).
create or replace function kernel.start_state(of_record uuid, of_workflow text, of_item uuid, of_version integer,
  in_state text, began timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.start_states(of_record, of_workflow, array[of_item], of_version, in_state, began);
end $$;

-- Why a move is not made from here, or null: asked of one item and of many alike. `s` is empty where the item is not there,
-- `m` where the table holds no such move. No definer and no settings, so that the planner writes it into what asks.
create or replace function kernel.fault_of_move(s kernel.states, m kernel.workflow_moves, why text, me uuid, is_clock boolean)
returns text language sql immutable parallel safe as $$
  select case when s.item_id is null then 'no-record'
    when m.action is null then 'not-from-here'
    when m.by_clock and not is_clock then 'clock'
    when m.second_person and s.by_user = me then 'same-person'
    when m.needs_reason and coalesce(trim(why), '') = '' then 'reason' end
$$;

create or replace function kernel.require_no_fault(fault text, in_state text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  case fault
    when 'no-record' then raise exception 'no such record' using errcode = 'no_data_found';
    when 'not-from-here' then raise exception 'not from this state' using errcode = 'check_violation', detail = in_state;
    when 'clock' then raise exception 'only the clock makes this move' using errcode = 'insufficient_privilege';
    when 'same-person' then
      raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
    when 'reason' then raise exception 'a reason is needed' using errcode = 'check_violation', detail = 'reason';
    else return;
  end case;
end $$;

-- Locks the state of a record that this person sees; the workflow's table of moves is asked here once more.
create or replace function kernel.move_state(of_record uuid, of_workflow text, of_item uuid, by_action text, why text,
  began timestamptz) returns text language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  is_clock boolean := kernel.my_roles() && array['kernel.clock'];
  s kernel.states;
  m kernel.workflow_moves;
begin
  select * into s from kernel.states where record_id = of_record and workflow = of_workflow and item_id = of_item
    and circle_id = any (mine) for update;
  select * into m from kernel.workflow_moves where workflow = s.workflow and version = s.version
    and action = by_action and from_state = s.state;
  perform kernel.require_no_fault(kernel.fault_of_move(s, m, why, me, is_clock), s.state);
  perform kernel.require_sealed(of_record, why);
  update kernel.states set state = m.to_state, since_at = now(), by_user = me, by_post = kernel.my_post(),
      action = by_action, reason = why
    where record_id = of_record and circle_id = s.circle_id and workflow = of_workflow and item_id = of_item;
  delete from kernel.deadlines where record_id = of_record and circle_id = s.circle_id and workflow = of_workflow
    and item_id = of_item;
  insert into kernel.state_history (history_id, record_id, circle_id, workflow, item_id, from_state, to_state, action,
      reason, by_user, by_post)
    values (gen_random_uuid(), of_record, s.circle_id, of_workflow, of_item, s.state, m.to_state, by_action, why, me,
      kernel.my_post());
  s.state := m.to_state;
  perform kernel.set_deadline(s, began);
  return m.to_state;
end $$;

-- What the clock found due, marked and announced in one statement: no deadline is announced twice, and none is marked
-- without being announced. The event is named after the workflow (`strategy.plan-due`), so that it reaches only a desk
-- that asked for this workflow, and never one behind a wall. The state stays as it is. Where the workflow says so, the
-- accesses that were given to the record end in the same transaction; what it erases is gone before (retention/lapsed.sql).
create or replace function kernel.take_deadlines_due(as_of timestamptz, most integer)
returns table (record_id uuid, circle_id uuid, workflow text, item_id uuid, state text, effect text, due_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  ended integer;
begin
  perform kernel.require_role(array['kernel.clock']);
  for record_id, circle_id, workflow, item_id, state, effect, due_at in
    with taken as (
      update kernel.deadlines d set done_at = now()
        where (d.record_id, d.circle_id, d.workflow, d.item_id) in (
          select w.record_id, w.circle_id, w.workflow, w.item_id from kernel.deadlines w
          where w.done_at is null and w.due_at <= as_of order by w.due_at limit most for update skip locked)
        returning d.*),
    announced as (
      insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
        select gen_random_uuid(), t.circle_id, t.workflow || '-due', t.record_id,
          jsonb_build_object('item', t.item_id, 'state', t.state, 'effect', t.effect, 'due', t.due_at),
          kernel.my_user(), kernel.my_post()
        from taken t order by t.due_at)
    select t.record_id, t.circle_id, t.workflow, t.item_id, t.state, t.effect, t.due_at from taken t
  loop
    if effect = 'end-access' and item_id = '00000000-0000-0000-0000-000000000000' then
      ended := kernel.end_access(record_id);
      -- Not in which state: the ledger outlives the record.
      perform kernel.append_ledger('kernel.end-access', 'done', array[record_id],
        jsonb_build_object('desk', split_part(workflow, '.', 1), 'count', ended), 'ledger-decision', null);
    end if;
    return next;
  end loop;
end $$;
