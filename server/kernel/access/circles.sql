-- Circles, and who is let into them, kept out of them and leaves them with the time.

-- A circle for one record: its first member is the person at work or the post they hold.
create or replace function kernel.open_circle(of_kind text, named text, with_post boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  id uuid := kernel.new_id();
begin
  if of_kind not in ('team', 'queue', 'place', 'record') then
    raise exception 'no circle of this kind can be opened' using errcode = 'insufficient_privilege';
  end if;
  insert into kernel.circles (circle_id, kind, label) values (id, of_kind, named);
  insert into kernel.circle_members (membership_id, circle_id, post_id, user_id, given_by, reason)
    values (gen_random_uuid(), id, case when with_post then kernel.my_post() end,
      case when with_post then null else me end, me, 'opened the circle');
  return id;
end $$;

-- Grant and exclusion: only by somebody who sees the circle. `about` is the record for whose sake it is done. Its reason is
-- content of that record; a circle of one record takes no other. A team's reason says something of a colleague alone.
drop function if exists kernel.grant_sight(uuid, uuid, uuid, text, timestamptz);
drop function if exists kernel.exclude_person(uuid, uuid, text);

create or replace function kernel.require_reason(in_circle uuid, of_record uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if not exists (select 1 from kernel.records r where r.record_id = of_record and r.circle_id = in_circle)
     and (of_record is not null or exists (select 1 from kernel.circles c where c.circle_id = in_circle and c.kind = 'record')) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  perform kernel.require_sealed(of_record, why);
end $$;

create or replace function kernel.grant_sight(in_circle uuid, about uuid, to_user uuid, to_post uuid, why text,
  until_time timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  id uuid := gen_random_uuid();
begin
  if not in_circle = any (mine) then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  perform kernel.require_reason(in_circle, about, why);
  if to_user is not null and not exists (select 1 from kernel.users u where u.user_id = to_user and u.ended_on is null)
     or to_post is not null and not exists (select 1 from kernel.posts p where p.post_id = to_post and p.ended_on is null) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if to_user is not null and exists (select 1 from kernel.exclusions e
      where e.circle_id = in_circle and e.user_id = to_user) then
    raise exception 'this person is excluded from the circle' using errcode = 'check_violation';
  end if;
  insert into kernel.circle_members (membership_id, circle_id, post_id, user_id, given_by, reason, until_at, about)
    values (id, in_circle, to_post, to_user, me, why, until_time, grant_sight.about);
  return id;
end $$;

create or replace function kernel.exclude_person(from_circle uuid, about uuid, of_user uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
begin
  if not from_circle = any (mine)
     or exists (select 1 from kernel.circles c where c.circle_id = from_circle and c.kind = 'house') then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  perform kernel.require_reason(from_circle, about, why);
  if not exists (select 1 from kernel.users u where u.user_id = of_user) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  insert into kernel.exclusions (circle_id, user_id, given_by, reason, about)
    values (from_circle, of_user, me, why, exclude_person.about)
    on conflict do nothing;
end $$;

-- Ends every access that somebody was given to one record; what rests on an open second look ends with the look. Whoever
-- opened it, and the team it lies with, keep it: there is always somebody who can let in anew.
create or replace function kernel.end_access(of_record uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  ended integer;
begin
  delete from kernel.circle_members m where m.about = of_record
    and not exists (select 1 from kernel.second_looks l where l.look_id = m.look_id and l.ended_at is null);
  get diagnostics ended = row_count;
  return ended;
end $$;

-- Ends grants whose time has come; the clock's own act (it ends an access, it decides nothing).
create or replace function kernel.end_grants_due() returns integer
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  ended integer;
begin
  perform kernel.require_role(array['kernel.clock']);
  delete from kernel.circle_members where until_at <= now();
  get diagnostics ended = row_count;
  return ended;
end $$;
