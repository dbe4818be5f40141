-- Records: opened, linked and moved to another circle.
-- Here and elsewhere, whoever asks about one record has their circles looked up first: a condition that is looked at only where a row was
-- found would run more for a record that exists than for one that does not.

-- A UUIDv7 (RFC 9562); made here, so that nobody can probe for an id by proposing it.
create or replace function kernel.new_id() returns uuid
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- A record of a desk that holds personal data never lies in the circle of everybody.
create or replace function kernel.require_narrow(of_desk text, in_circle uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if exists (select 1 from kernel.personal_desks where desk = of_desk)
     and exists (select 1 from kernel.circles where circle_id = in_circle and kind = 'house') then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
end $$;

create or replace function kernel.open_record(in_circle uuid, of_desk text, of_kind text, of_organisation uuid,
  with_handling text, with_class text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  id uuid := kernel.new_id();
begin
  if not in_circle = any (mine) then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  perform kernel.require_narrow(of_desk, in_circle);
  insert into kernel.records (record_id, circle_id, desk, kind, organisation_id, handling, retention_class, created_by)
    values (id, in_circle, of_desk, of_kind, of_organisation, with_handling, with_class, kernel.require_user());
  return id;
end $$;

-- A link between two records that this person sees; the table's check names the pairs of desks that may be linked.
create or replace function kernel.link_records(from_one uuid, to_other uuid, of_kind text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  one kernel.records;
  other kernel.records;
  id uuid := kernel.new_id();
begin
  select * into one from kernel.records where record_id = from_one and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  select * into other from kernel.records where record_id = to_other and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  insert into kernel.links (link_id, circle_id, from_desk, from_record, to_desk, to_record, kind, created_by)
    values (id, one.circle_id, one.desk, from_one, other.desk, to_other, of_kind, kernel.require_user());
  return id;
end $$;

-- Moves a record into another circle: the spine, the root and every child in one transaction.
-- The tables are found by their foreign key to the spine, so that a new child cannot be forgotten here.
create or replace function kernel.move_record(of_record uuid, to_circle uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  from_circle uuid;
  of_desk text;
begin
  select circle_id, desk into from_circle, of_desk from kernel.records
    where record_id = of_record and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  perform kernel.require_narrow(of_desk, to_circle);
  -- While somebody looks at it as second person it stays where they see it; afterwards it goes back, or stays sealed.
  if exists (select 1 from kernel.second_looks where record_id = of_record and ended_at is null and home_circle_id is not null) then
    raise exception 'another look is open' using errcode = 'check_violation', detail = 'look-open';
  end if;
  -- Teams, queues and places can be given a record by anybody; the circle of one record is known to its members alone.
  if not exists (select 1 from kernel.circles where circle_id = to_circle
      and (kind <> 'record' or circle_id = any (mine))) then
    raise exception 'no such circle' using errcode = 'no_data_found';
  end if;
  -- Whoever is kept out of a record is not let in again by moving it to a team of theirs.
  if exists (select 1 from kernel.circles c join kernel.exclusions e using (circle_id)
      join kernel.sight s on s.user_id = e.user_id
      where c.circle_id = from_circle and c.kind = 'record' and to_circle = any (s.circles)) then
    raise exception 'this person is excluded from the circle' using errcode = 'check_violation';
  end if;
  perform kernel.rehome(of_record, from_circle, to_circle);
end $$;

create or replace function kernel.rehome(of_record uuid, from_circle uuid, to_circle uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  child record;
begin
  update kernel.records set circle_id = to_circle where record_id = of_record;
  for child in
    select c.conrelid::regclass as name from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'kernel.records'::regclass
      and c.conkey[1:2] is not null and cardinality(c.conkey) = 2
  loop
    execute format('update %s set circle_id = $1 where record_id = $2 and circle_id = $3', child.name)
      using to_circle, of_record, from_circle;
  end loop;
  -- What is about the record without belonging to it: an event is told, and a link shown, to whoever sees the record now.
  update kernel.outbox set circle_id = to_circle where about = of_record and circle_id = from_circle;
  update kernel.links set circle_id = to_circle where from_record = of_record and circle_id = from_circle;
end $$;
