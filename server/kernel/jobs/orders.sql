-- Ordered work: by whom it was ordered the database fills in; a try has a session of its own and is the only one.

-- So many orders of one person may be under way: each holds a file.
create or replace function kernel.order_job(of_operation text, with_input jsonb, with_file text default null,
  with_bytes bytea default null)
returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  id uuid := gen_random_uuid();
  house uuid := '00000000-0000-7000-8000-000000000001';
begin
  -- One order of a person after the other: many at once would each find the others not there yet.
  perform 1 from kernel.users where user_id = me for no key update;
  if (select count(*) from kernel.job_orders where user_id = me and ended_at is null) >= 5 then
    raise exception 'too many orders under way' using errcode = 'check_violation', detail = 'too-many-orders';
  end if;
  insert into kernel.job_orders (order_id, circle_id, user_id, post_id, purpose, operation, input, file_name)
    values (id, house, me, kernel.my_post(), kernel.my_purpose(), of_operation, with_input, with_file);
  if with_bytes is not null then
    insert into kernel.job_files (order_id, circle_id, bytes) values (id, house, with_bytes);
  end if;
  return id;
end $$;

create or replace function kernel.is_sealed_input(input jsonb) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when jsonb_typeof(input) = 'object' then input ?& array['key', 'sealed']
    and input->>'key' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and input - array['key', 'sealed'] = '{}'
    else false end
$$;

-- The order has ended: its file goes at once, and with a sealed input (jobs/sealed-input.ts) the key that opens it.
create or replace function kernel.end_job(of_order uuid, in_state text, with_outcome jsonb) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  delete from kernel.job_files where order_id = of_order;
  -- Whoever orders by plain SQL names what they like: the key of a record is not destroyed for it.
  insert into kernel.key_destructions (key_id, record_id, rule)
    select (o.input->>'key')::uuid, of_order, 'the order has ended' from kernel.job_orders o
    where o.order_id = of_order and kernel.is_sealed_input(o.input)
      and not exists (select 1 from kernel.record_keys k where k.key_id = (o.input->>'key')::uuid)
    on conflict do nothing;
  update kernel.job_orders set state = in_state, outcome = with_outcome, ended_at = now(), session_id = null,
      input = case when kernel.is_sealed_input(input) then '{}' else input end
    where order_id = of_order
$$;

-- A session for ordered work: the person, post and purpose stand in the order, and are checked again here. The lock is
-- the connection's: it ends with the process that carries the order out, however that ends, and then another may try.
-- No row: somebody is at it, it has ended, or it has just been ended here.
create or replace function kernel.door_open_job(of_order uuid, id uuid, with_hash bytea)
returns table (operation text, input jsonb, file_name text, bytes bytea, try integer)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  o kernel.job_orders;
begin
  if not pg_try_advisory_lock(hashtextextended('order ' || of_order, 0)) then return; end if;
  select * into o from kernel.job_orders where order_id = of_order and ended_at is null for update;
  if not found then return; end if;
  -- The session that a lost try left behind ends here.
  update kernel.sessions s set ended_at = now() where s.session_id = o.session_id and s.ended_at is null;
  if o.tries >= 3 then
    perform kernel.append_door(o.operation, 'failed', o.user_id, '{"code":"kernel.failed"}');
    perform kernel.end_job(of_order, 'failed', '{"code":"kernel.failed"}');
    return;
  end if;
  if not kernel.door_open_session(id, 'job', o.user_id, o.post_id, o.purpose, with_hash, interval '15 minutes',
      interval '15 minutes') then
    perform kernel.append_door(o.operation, 'refused', o.user_id, '{"code":"kernel.not-allowed"}');
    perform kernel.end_job(of_order, 'failed', '{"code":"kernel.not-allowed"}');
    return;
  end if;
  update kernel.job_orders set state = 'running', tries = o.tries + 1, tried_at = now(), session_id = id,
      step = null, step_done = null, step_total = null
    where order_id = of_order;
  return query select o.operation, o.input, o.file_name,
    (select f.bytes from kernel.job_files f where f.order_id = of_order), o.tries + 1;
end $$;

-- How far the work has come, told by the job's own session and nobody else's; false: it is not (or no longer) its work.
create or replace function kernel.door_tell_job(with_hash bytea, at_step text, done integer, total integer)
returns boolean
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with told as (update kernel.job_orders set step = at_step, step_done = done, step_total = total
    where state = 'running' and session_id = (select s.session_id from kernel.sessions s
      where s.secret_hash = with_hash and s.kind = 'job' and s.ended_at is null)
    returning 1)
  select exists (select 1 from told)
$$;

-- The end of a try, told by its own session: `done` and `failed` are for good, `waiting` is for another try.
create or replace function kernel.door_close_job(of_order uuid, with_hash bytea, in_state text, with_outcome jsonb)
returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  is_mine boolean := exists (select 1 from kernel.job_orders o join kernel.sessions s using (session_id)
    where o.order_id = of_order and o.state = 'running' and s.secret_hash = with_hash and s.ended_at is null);
begin
  perform kernel.door_end_session(with_hash);
  if not is_mine then return false; end if;
  if in_state = 'waiting' then
    update kernel.job_orders set state = 'waiting', session_id = null, step = null, step_done = null, step_total = null
      where order_id = of_order;
  else
    perform kernel.end_job(of_order, in_state, with_outcome);
  end if;
  return true;
end $$;

-- Orders that have not ended: whoever asks tries each, and the lock says which somebody is at. One that was tried a
-- moment ago rests. People take turns: one order of each, beginning with the person whose last turn is longest ago, and
-- each person's own in the order in which they gave them.
create or replace function kernel.door_orders_waiting(most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select o.order_id from kernel.job_orders o
    where o.ended_at is null and (o.tried_at is null or o.tried_at < now() - interval '5 seconds')
    order by row_number() over (partition by o.user_id order by o.ordered_at),
      (select max(p.tried_at) from kernel.job_orders p where p.user_id = o.user_id) nulls first, o.ordered_at
    limit most
$$;
