-- The end of a record, by a person or when its day has come; its hold; and the end of the machine's own rows.

-- Erases a record with everything that belongs to it; a tombstone remains.
create or replace function kernel.erase_record(of_record uuid, under_rule text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  r kernel.records;
begin
  select * into r from kernel.records
    where record_id = of_record and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if r.hold_reason is not null then raise exception 'on hold' using errcode = 'check_violation'; end if;
  perform kernel.bury(r, under_rule);
end $$;

create or replace function kernel.bury(r kernel.records, under_rule text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  -- Where it would go back to after a second look.
  homes uuid[] := array(select home_circle_id from kernel.second_looks where record_id = r.record_id and home_circle_id is not null);
begin
  insert into kernel.tombstones (record_id, desk, kind, rule, erased_by)
    -- Whoever calls this has looked who they are; a restore is nobody.
    values (r.record_id, r.desk, r.kind, under_rule, coalesce(kernel.my_user(), '00000000-0000-0000-0000-000000000000'));
  -- Before the rows that say which keys they are.
  perform kernel.order_destruction(r.record_id, under_rule);
  delete from kernel.links where from_record = r.record_id or to_record = r.record_id;
  delete from kernel.outbox where about = r.record_id;
  -- Whoever was let in for its sake, also where it lay before.
  delete from kernel.circle_members where about = r.record_id;
  delete from kernel.records where record_id = r.record_id;
  delete from kernel.circles c where c.circle_id = any (homes || r.circle_id) and c.kind = 'record'
    and not exists (select 1 from kernel.records o where o.circle_id = c.circle_id);
end $$;

-- The clock's sweep: records whose day has come and that nothing holds.
create or replace function kernel.erase_due(as_of date, most integer)
returns table (record_id uuid, desk text, kind text, retention_class text)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  r kernel.records;
begin
  perform kernel.require_role(array['kernel.clock']);
  for r in select * from kernel.records k where k.erase_on <= as_of and k.hold_reason is null
      order by k.erase_on limit most for update skip locked loop
    -- Not by its class: that somebody declined is told by no tombstone (rights.md G05).
    perform kernel.bury(r, 'retention');
    record_id := r.record_id; desk := r.desk; kind := r.kind; retention_class := r.retention_class;
    return next;
  end loop;
end $$;

create or replace function kernel.set_erase_on(of_record uuid, with_class text, on_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
begin
  update kernel.records set retention_class = with_class, erase_on = on_day
    where record_id = of_record and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
end $$;

-- A hold is lifted by the person who set it or by the data-protection officer.
create or replace function kernel.hold_record(of_record uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  r kernel.records;
begin
  select * into r from kernel.records where record_id = of_record and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if r.hold_reason is not null and r.hold_by <> me and not kernel.my_roles() && array['office.data-protection-officer'] then
    raise exception 'on hold' using errcode = 'check_violation';
  end if;
  perform kernel.require_sealed(of_record, why);
  update kernel.records set hold_reason = why, hold_by = case when why is null then null else me end
    where record_id = of_record;
  -- What its workflow would have erased meanwhile, the clock looks at once more (retention/lapsed.sql).
  if why is null then
    update kernel.deadlines set done_at = null where record_id = of_record and effect = 'erase';
  end if;
end $$;

-- The machine's own rows, by the days of their retention classes: answers by key, jobs and events, sessions, attempts.
-- And when somebody searched by name, once it counts no longer: also of whoever never searches again.
create or replace function kernel.sweep_machine(key_days integer, job_days integer, session_days integer, log_days integer)
returns void language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  -- The answer of an order that was carried out, and could not be told yet, is what keeps it from being done twice.
  delete from kernel.idempotency i where i.at < now() - make_interval(days => key_days)
    and not exists (select 1 from kernel.job_orders o where o.ended_at is null and o.order_id::text = i.key);
  delete from kernel.outbox where done_at < now() - make_interval(days => job_days);
  delete from kernel.job_orders where coalesce(ended_at, ordered_at) < now() - make_interval(days => job_days);
  delete from kernel.sessions where least(ended_at, ends_at) < now() - make_interval(days => session_days);
  delete from kernel.attempts where window_at < now() - make_interval(days => log_days);
  delete from kernel.invitations where ends_at < now() - make_interval(days => log_days);
  delete from kernel.name_search_counts where at <= clock_timestamp() - interval '1 day';
end $$;
