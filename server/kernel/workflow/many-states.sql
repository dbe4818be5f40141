-- Starting and moving many items of one record at once: asked of the whole set in a few statements, so that a plan of
-- twenty thousand measures is written in a moment. What a move must keep to stands once, for one and for many
-- (fault_of_move in workflow/move.sql).

create or replace function kernel.start_states(of_record uuid, of_workflow text, items uuid[], of_version integer,
  in_state text, began timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  my_post uuid := kernel.my_post();
  r kernel.records;
begin
  select * into r from kernel.records where record_id = of_record and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if exists (select 1 from kernel.workflow_moves m where m.workflow = of_workflow and m.version = of_version
      and m.action = 'start' and m.to_state <> in_state) then
    raise exception 'a workflow starts in its first state' using errcode = 'check_violation';
  end if;
  insert into kernel.states (record_id, circle_id, workflow, item_id, version, state, by_user, by_post, action)
    select of_record, r.circle_id, of_workflow, x.item, of_version, in_state, me, my_post, 'start'
    from unnest(items) as x (item);
  insert into kernel.deadlines (record_id, circle_id, workflow, item_id, state, due_at, effect)
    select of_record, r.circle_id, of_workflow, x.item, in_state,
      began + make_interval(months => w.within_months, days => w.within_days), w.effect
    from kernel.workflow_states w cross join unnest(items) as x (item)
    where w.workflow = of_workflow and w.version = of_version and w.state = in_state and w.effect is not null;
  insert into kernel.state_history (history_id, record_id, circle_id, workflow, item_id, to_state, action, by_user, by_post)
    select gen_random_uuid(), of_record, r.circle_id, of_workflow, x.item, in_state, 'start', me, my_post
    from unnest(items) as x (item);
end $$;

-- `moves` is an array of {item, action, reason}, each item once. The first that is not allowed refuses them all.
-- The planner believes that one record has one state and would walk all of them for each move: it must not.
create or replace function kernel.move_states(of_record uuid, of_workflow text, moves jsonb, began timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp set enable_nestloop = off as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  my_post uuid := kernel.my_post();
  is_clock boolean := kernel.my_roles() && array['kernel.clock'];
  items uuid[] := array(select x.item from jsonb_to_recordset(moves) as x (item uuid));
  fault record;
  r kernel.records;
begin
  -- Of a record that is not there, or not theirs, no item is found below: the same answer.
  select * into r from kernel.records where record_id = of_record and circle_id = any (mine);
  if cardinality(items) <> (select count(distinct i) from unnest(items) as i) then
    raise exception 'an item moves once at a time' using errcode = 'check_violation';
  end if;
  perform 1 from kernel.states where record_id = of_record and workflow = of_workflow and item_id = any (items)
    and circle_id = r.circle_id order by item_id for update;
  select f.fault, s.state into fault
    from jsonb_to_recordset(moves) as x (item uuid, action text, reason text)
    left join kernel.states s on s.record_id = of_record and s.workflow = of_workflow and s.item_id = x.item
      and s.circle_id = r.circle_id
    left join kernel.workflow_moves m on m.workflow = s.workflow and m.version = s.version and m.action = x.action
      and m.from_state = s.state
    cross join lateral (select kernel.fault_of_move(s, m, x.reason, me, is_clock) as fault) f
    where f.fault is not null
    limit 1;
  if found then perform kernel.require_no_fault(fault.fault, fault.state); end if;
  perform kernel.require_sealed(of_record, variadic array(
    select x.reason from jsonb_to_recordset(moves) as x (reason text) where x.reason is not null));
  delete from kernel.deadlines where record_id = of_record and circle_id = r.circle_id and workflow = of_workflow
    and item_id = any (items);
  with moved as (
    select s.circle_id, s.item_id, s.version, s.state as was, m.to_state, x.action, x.reason
    from jsonb_to_recordset(moves) as x (item uuid, action text, reason text)
    join kernel.states s on s.record_id = of_record and s.workflow = of_workflow and s.item_id = x.item
      and s.circle_id = r.circle_id
    join kernel.workflow_moves m on m.workflow = s.workflow and m.version = s.version and m.action = x.action
      and m.from_state = s.state),
  changed as (
    update kernel.states s set state = v.to_state, since_at = now(), by_user = me, by_post = my_post,
        action = v.action, reason = v.reason
      from moved v
      where s.record_id = of_record and s.circle_id = v.circle_id and s.workflow = of_workflow and s.item_id = v.item_id),
  due as (
    insert into kernel.deadlines (record_id, circle_id, workflow, item_id, state, due_at, effect)
      select of_record, v.circle_id, of_workflow, v.item_id, v.to_state,
        began + make_interval(months => w.within_months, days => w.within_days), w.effect
      from moved v join kernel.workflow_states w on w.workflow = of_workflow and w.version = v.version
        and w.state = v.to_state and w.effect is not null)
  insert into kernel.state_history (history_id, record_id, circle_id, workflow, item_id, from_state, to_state, action,
      reason, by_user, by_post)
    select gen_random_uuid(), of_record, v.circle_id, of_workflow, v.item_id, v.was, v.to_state, v.action, v.reason, me,
      my_post
    from moved v;
end $$;
