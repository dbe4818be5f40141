-- Keys of records: given at first use, ordered to be destroyed with the record, and destroyed by the clock.

-- The key of a record: the one that it has, or from now on the proposed one. Whoever calls it has looked whether they may.
create or replace function kernel.give_key(of_record uuid, in_circle uuid, proposed uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  held uuid;
begin
  -- Of two that seal at once, the second waits here for the first and takes its key.
  insert into kernel.record_keys (record_id, circle_id, key_id) values (of_record, in_circle, proposed)
    on conflict (record_id, circle_id) do nothing;
  select key_id into held from kernel.record_keys where record_id = of_record and circle_id = in_circle;
  return held;
end $$;

-- For whoever sees the record. For whoever may break its glass, or answer a look at it: separation/reasons.sql.
create or replace function kernel.key_of_record(of_record uuid, proposed uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  in_circle uuid;
begin
  select circle_id into in_circle from kernel.records where record_id = of_record and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  return kernel.give_key(of_record, in_circle, proposed);
end $$;

-- A reason is content. At a desk that holds personal data it is sealed before it comes here (records/seals.ts).
create or replace function kernel.require_sealed(of_record uuid, variadic why text[]) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if exists (select 1 from unnest(why) as w where trim(w) <> '' and w !~ '^sealed:[A-Za-z0-9_-]+$')
     and exists (select 1 from kernel.records r join kernel.personal_desks d using (desk) where r.record_id = of_record) then
    raise exception 'a reason of this desk must be sealed' using errcode = 'invalid_parameter_value';
  end if;
end $$;

-- In the transaction of the erasure: its keys are to be destroyed. If the process dies now, the list is still there.
-- A record without a key stands under its own id, so that the keyring knows of every erasure when an old copy comes back.
create or replace function kernel.order_destruction(of_record uuid, under_rule text) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.key_destructions (key_id, record_id, rule)
    select coalesce(k.key_id, of_record), of_record, under_rule
    from (select) as one left join kernel.record_keys k on k.record_id = of_record
$$;

-- What waits, locked for whoever takes it; another node passes it over. A key lives until the record has left the memory
-- of every node (search/names.sql): what is certified as gone is nowhere.
create or replace function kernel.keys_to_destroy(most integer)
returns table (key_id uuid, record_id uuid, rule text)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  return query select d.key_id, d.record_id, d.rule from kernel.key_destructions d
    where d.destroyed_at is null and kernel.is_forgotten(d.xid) order by d.ordered_at limit most for update skip locked;
end $$;

create or replace function kernel.confirm_keys_destroyed(of_keys uuid[], at_moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  update kernel.key_destructions set destroyed_at = at_moment where key_id = any (of_keys) and destroyed_at is null;
end $$;

-- Keys that any node destroyed lately, so that the others let go of them.
create or replace function kernel.keys_destroyed_since(since timestamptz) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  return query select d.key_id from kernel.key_destructions d where d.destroyed_at >= since;
end $$;

-- What came back by a restore goes again: asked by the clock at each start, or by a restore itself, where an owner works as
-- the guard in a database from which nobody is served yet.
drop function if exists kernel.keys_known(uuid[]);
drop function if exists kernel.bury_again(uuid, text, timestamptz);

create or replace function kernel.require_clock_or_restore() returns void
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if pg_has_role(session_user, 'zaedno_guard', 'member') then return; end if;
  perform kernel.require_role(array['kernel.clock']);
end $$;

-- Of these, which the database knows as living: keys, and records that never had one.
create or replace function kernel.keys_living(of_keys uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_clock_or_restore();
  return query select k.key_id from kernel.record_keys k where k.key_id = any (of_keys)
    union select r.record_id from kernel.records r where r.record_id = any (of_keys);
end $$;

-- What the database knows as destroyed, and why, key by key.
create or replace function kernel.ends_known(after uuid, most integer)
returns table (key uuid, record uuid, rule text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_clock_or_restore();
  return query select d.key_id, d.record_id, d.rule, d.destroyed_at from kernel.key_destructions d
    where d.destroyed_at is not null and (after is null or d.key_id > after) order by d.key_id limit most;
end $$;

-- The record goes again, under the rule and on the day of its first erasure. Null: it is not there.
create or replace function kernel.erase_again(of_key uuid, under_rule text, at_moment timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  r kernel.records;
  told jsonb := jsonb_build_object('rule', under_rule, 'first', at_moment);
begin
  perform kernel.require_clock_or_restore();
  select k.* into r from kernel.records k
    where k.record_id = of_key or k.record_id = (select o.record_id from kernel.record_keys o where o.key_id = of_key)
    for update;
  if not found then return null; end if;
  perform kernel.bury(r, under_rule);
  update kernel.tombstones set erased_at = at_moment where record_id = r.record_id;
  update kernel.key_destructions set ordered_at = at_moment, destroyed_at = at_moment where key_id = of_key;
  if kernel.my_user() is null then perform kernel.append_machine('machine.erase-again', array[r.record_id], told);
  else perform kernel.append_ledger('kernel.erase-again', 'done', array[r.record_id], told, 'ledger-decision', null);
  end if;
  return r.record_id;
end $$;

-- The keyring that belongs to this database; the first one that is shown is remembered.
create or replace function kernel.door_keyring(shown uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if shown is not null then
    insert into kernel.keyrings (keyring_id) values (shown) on conflict do nothing;
  end if;
  return (select keyring_id from kernel.keyrings);
end $$;
