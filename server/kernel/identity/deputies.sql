-- Deputies: what somebody may work as today, on whose behalf and until when; and the days on which a holder is away.

-- The posts that somebody may work in today (their own first), with what each is for. A deputy works on behalf of the
-- holders, until the last day of their holding or of the absence, whichever comes first.
create or replace function kernel.door_held_posts(of_user uuid)
returns table (post_id uuid, names jsonb, organisation jsonb, purposes text[], roles text[], deputy boolean,
  on_behalf_of text[], until_on date)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select p.post_id, p.names, o.names, p.purposes, p.roles, h.deputy,
    case when h.deputy then (select coalesce(array_agg(u.name order by g.from_on, u.name), '{}')
      from kernel.holdings g join kernel.users u using (user_id)
      where g.post_id = p.post_id and not g.deputy and g.ended_at is null and g.from_on <= current_date
        and (g.until_on is null or g.until_on >= current_date)) end,
    case when h.deputy then coalesce(h.until_on, (select max(a.until_on) from kernel.absences a
      where a.post_id = p.post_id and a.from_on <= current_date and a.until_on >= current_date)) end
  from kernel.holdings h join kernel.posts p using (post_id) join kernel.organisations o using (organisation_id)
  where h.user_id = of_user and h.ended_at is null and kernel.holds(h.user_id, h.post_id)
    and (not h.deputy or kernel.is_deputy(h.user_id, h.post_id))
    and h.from_on <= current_date and (h.until_on is null or h.until_on >= current_date)
  order by h.deputy, h.from_on, p.post_id
$$;

-- Enters that a holder is away; answers its id. The days of one absence after the other may touch and overlap: the
-- holder is away on every day that one of them names.
create or replace function kernel.keep_absence(id uuid, of_user uuid, of_post uuid, from_day date, until_day date,
  by_user uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  -- Who was away when is nobody's to look back at; the ledger keeps who worked.
  delete from kernel.absences where until_on < current_date - 30;
  perform 1 from kernel.holdings h where h.user_id = of_user and h.post_id = of_post and not h.deputy
    and h.ended_at is null and (h.until_on is null or h.until_on >= from_day) and h.from_on <= until_day;
  if not found or until_day < current_date then return null; end if;
  insert into kernel.absences (absence_id, circle_id, post_id, user_id, from_on, until_on, entered_by)
    values (id, '00000000-0000-7000-8000-000000000001', of_post, of_user, from_day, until_day, by_user);
  return id;
end $$;

-- Takes an absence back: the holder is there again, and the sessions of standing deputies end at once.
create or replace function kernel.cut_absence(a kernel.absences) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  delete from kernel.absences where absence_id = a.absence_id;
  update kernel.sessions s set ended_at = now()
    where s.post_id = a.post_id and s.user_id <> a.user_id and s.ended_at is null
      and not kernel.holds(s.user_id, s.post_id);
end $$;

-- By the holder: in the post that they are at work in now.
create or replace function kernel.door_enter_absence(with_hash bytea, id uuid, from_day date, until_day date) returns uuid
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.keep_absence(id, s.user_id, s.post_id, from_day, until_day, s.user_id)
  from kernel.door_session(with_hash) s where s.kind in ('browser', 'demo') and not kernel.is_deputy(s.user_id, s.post_id)
$$;

create or replace function kernel.door_end_absence(with_hash bytea, id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  a kernel.absences;
begin
  select w.* into a from kernel.absences w join kernel.door_session(with_hash) s using (user_id)
    where w.absence_id = id and s.kind in ('browser', 'demo');
  if not found then return false; end if;
  perform kernel.cut_absence(a);
  return true;
end $$;

-- One's own absences that are not over, and who stands in at the post that one is at work in.
create or replace function kernel.door_own_absences(with_hash bytea)
returns table (absence_id uuid, names jsonb, from_on date, until_on date)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select a.absence_id, p.names, a.from_on, a.until_on
  from kernel.door_session(with_hash) s join kernel.absences a using (user_id) join kernel.posts p on p.post_id = a.post_id
  where s.kind in ('browser', 'demo') and a.until_on >= current_date order by a.from_on, a.absence_id
$$;

create or replace function kernel.door_own_deputies(with_hash bytea) returns table (name text, until_on date)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select u.name, h.until_on
  from kernel.door_session(with_hash) s join kernel.holdings h on h.post_id = s.post_id and h.deputy
  join kernel.users u on u.user_id = h.user_id
  where s.kind in ('browser', 'demo') and h.ended_at is null and u.ended_on is null
    and (h.until_on is null or h.until_on >= current_date) order by u.name
$$;

-- By an administrator: for somebody who fell ill and cannot do it themselves.
create or replace function kernel.enter_absence(id uuid, of_user uuid, of_post uuid, from_day date, until_day date)
returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
begin
  perform kernel.require_role(array['office.administrator']);
  if kernel.keep_absence(id, of_user, of_post, from_day, until_day, me) is null then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  return id;
end $$;

create or replace function kernel.end_absence(id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  a kernel.absences;
begin
  perform kernel.require_role(array['office.administrator']);
  select * into a from kernel.absences where absence_id = id;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  perform kernel.cut_absence(a);
end $$;
