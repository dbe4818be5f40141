-- Names for the index in a node's memory: read and followed by the clock alone; and the count of searches of each person.

-- On each table of which a desk declares that it holds names. Of an erased record the order to destroy its key tells.
create or replace function kernel.tell_name_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  of_record uuid := case when tg_op = 'DELETE' then old.record_id else new.record_id end;
  nobody uuid := '00000000-0000-0000-0000-000000000000';
begin
  insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
    select gen_random_uuid(), r.circle_id, 'kernel.name-changed', of_record, '{}',
      coalesce(kernel.my_user(), nobody), coalesce(kernel.my_post(), nobody)
    from kernel.records r where r.record_id = of_record;
  return null;
end $$;

-- Names of a declared table, sealed, in the order of their ids: a piece after a place, or those of some records.
create or replace function kernel.names_in(of_desk text, of_table text, after_record uuid, after_row uuid, most integer)
returns table (record_id uuid, row_id uuid, sealed bytea)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  f kernel.name_fields;
begin
  perform kernel.require_role(array['kernel.clock']);
  select * into strict f from kernel.name_fields n where n.desk = of_desk and n.in_table = of_table;
  return query execute format('select t.record_id, t.%1$I, t.%2$I from %3$I.%4$I t
    where (t.record_id, t.%1$I) > ($1, $2) order by t.record_id, t.%1$I limit $3',
    f.row_column, f.name_column, f.desk, f.in_table) using after_record, after_row, most;
end $$;

create or replace function kernel.names_of(of_desk text, of_table text, of_records uuid[])
returns table (record_id uuid, row_id uuid, sealed bytea)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  f kernel.name_fields;
begin
  perform kernel.require_role(array['kernel.clock']);
  select * into strict f from kernel.name_fields n where n.desk = of_desk and n.in_table = of_table;
  return query execute format('select t.record_id, t.%1$I, t.%2$I from %3$I.%4$I t where t.record_id = any ($1)',
    f.row_column, f.name_column, f.desk, f.in_table) using of_records;
end $$;

-- How many there are, for telling how far a reading has come.
create or replace function kernel.count_names(of_desk text, of_table text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  f kernel.name_fields;
  n bigint;
begin
  perform kernel.require_role(array['kernel.clock']);
  select * into strict f from kernel.name_fields k where k.desk = of_desk and k.in_table = of_table;
  execute format('select count(*) from %I.%I', f.desk, f.in_table) into n;
  return n;
end $$;

drop function if exists kernel.names_horizon();
drop function if exists kernel.names_waiting(xid8);

-- Everything below this number has ended: what it wrote is there, or never will be. And what was committed that an index
-- which followed so far has not taken in: how many changes, and since when the oldest waits. Null: one that begins here.
create or replace function kernel.names_horizon(seen_below xid8)
returns table (below xid8, waiting bigint, waiting_since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  return query select h.below, w.n, w.since
    from (select pg_snapshot_xmin(pg_current_snapshot()) as below) h,
      lateral (select count(*) as n, min(o.at) as since from kernel.outbox o
        where o.event = 'kernel.name-changed' and o.xid >= coalesce(seen_below, h.below)) w;
end $$;

-- Which records have other names, or are gone, by what was committed from one horizon to the next.
create or replace function kernel.names_changed(from_here xid8, below xid8) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  return query select o.about from kernel.outbox o
      where o.event = 'kernel.name-changed' and o.about is not null and o.xid >= from_here and o.xid < below
    union select d.record_id from kernel.key_destructions d where d.xid >= from_here and d.xid < below;
end $$;

-- An index says how far it let go of whom was erased. Whoever is not heard of for a minute has let go of its memory, or is not there.
create or replace function kernel.tell_name_index(of_index uuid, has_seen xid8) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  delete from kernel.name_indexes where seen_at < clock_timestamp() - interval '1 hour';
  insert into kernel.name_indexes as i (index_id, seen_below) values (of_index, has_seen)
    on conflict (index_id) do update set seen_below = excluded.seen_below, seen_at = clock_timestamp();
end $$;

create or replace function kernel.end_name_index(of_index uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  delete from kernel.name_indexes where index_id = of_index;
end $$;

-- Whether an erasure has left the memory of every node: its key is destroyed, and its certificate written, only then.
-- After a restore the numbers of transactions begin anew, and no index that runs can know an older one.
create or replace function kernel.is_forgotten(in_transaction xid8) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select in_transaction >= pg_snapshot_xmax(pg_current_snapshot())
    or not exists (select 1 from kernel.name_indexes i
      where i.seen_at > clock_timestamp() - interval '1 minute' and i.seen_below <= in_transaction)
$$;

-- One search more of whoever is at work, from inside a record that they see: false where they have had twenty within a
-- day. By a person at a browser alone: neither a token nor ordered work looks for people.
create or replace function kernel.take_name_search(of_record uuid, of_search uuid, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  in_circle uuid;
begin
  select circle_id into in_circle from kernel.records where record_id = of_record and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if not exists (select 1 from kernel.sessions s
      where s.session_id = kernel.my_session() and s.kind in ('browser', 'demo')) then
    raise exception 'not by a machine' using errcode = 'insufficient_privilege';
  end if;
  if why !~ '^sealed:[A-Za-z0-9_-]+$' then
    raise exception 'a reason of this desk must be sealed' using errcode = 'invalid_parameter_value';
  end if;
  -- One after the other, so that none is counted too few; none waits for another, whose names would lengthen that time.
  perform 1 from kernel.users where user_id = me for no key update nowait;
  delete from kernel.name_search_counts where user_id = me and at <= clock_timestamp() - interval '1 day';
  if (select count(*) from kernel.name_search_counts where user_id = me) >= 20 then return false; end if;
  insert into kernel.name_search_counts (user_id) values (me);
  insert into kernel.name_searches (record_id, circle_id, search_id, by_user, by_post, reason)
    values (of_record, in_circle, of_search, me, kernel.my_post(), why);
  return true;
end $$;
