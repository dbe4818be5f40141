-- An account that is in use is opened anew by two people (ADR-0012): one asks and says why, another confirms, and only
-- then is there a link. Neither is the person themselves.

-- Whether somebody ever set up a way in. What was opened anew counts, also before its link was used.
create or replace function kernel.is_in_use(of_user uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.credentials c where c.user_id = of_user)
$$;

-- The same for the office, which decides by it whether a link is enough.
create or replace function kernel.account_in_use(of_user uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'office.auditor']);
  return kernel.is_in_use(of_user);
end $$;

-- Whether somebody can sign in today.
create or replace function kernel.can_sign_in(of_user uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.credentials c where c.user_id = of_user and c.password_hash is not null)
    or exists (select 1 from kernel.passkeys k where k.user_id = of_user)
    or exists (select 1 from kernel.federated_ties t where t.user_id = of_user)
$$;

-- One of the two must be the one who watches: over people of the office and of desks with personal data the
-- data-protection officer, over that officer the auditor, over anybody else nobody in particular. Whoever will hold such
-- a post, or is proposed for one, counts like its holder.
create or replace function kernel.watcher_of(of_user uuid) returns text
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with theirs as (
    select p.post_id, p.roles from kernel.posts p where p.ended_on is null and p.post_id in (
      select g.post_id from kernel.holdings g where g.user_id = of_user and g.ended_at is null
        and (g.until_on is null or g.until_on >= current_date)
      union all select w.post_id from kernel.proposed_holdings w where w.user_id = of_user))
  select case
    when exists (select 1 from theirs where 'office.data-protection-officer' = any (roles)) then 'office.auditor'
    when exists (select 1 from theirs where kernel.desks_of_two(post_id) <> '{}') then 'office.data-protection-officer'
  end
$$;

-- Asks that an account be opened anew; an earlier question ends. Answers until when somebody may confirm it.
create or replace function kernel.ask_opening(id uuid, of_user uuid, why text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  until_time timestamptz := now() + interval '7 days';
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'office.auditor']);
  perform 1 from kernel.users u where u.user_id = of_user and u.kind = 'person' and u.ended_on is null for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if of_user = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  if not kernel.is_in_use(of_user) then
    raise exception 'not from this state' using errcode = 'check_violation', detail = 'not-set-up';
  end if;
  update kernel.openings set ends_at = now() where user_id = of_user and confirmed_at is null and ends_at > now();
  insert into kernel.openings (opening_id, user_id, reason, asked_by, asked_roles, ends_at)
    values (id, of_user, why, me, kernel.my_roles(), until_time);
  return until_time;
end $$;

-- Whether the person at work may be the second: neither who asked nor whom it is for, one of the two watches over the
-- account, and who asked still holds the post in which they did.
create or replace function kernel.may_confirm_opening(o kernel.openings) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.my_user() not in (o.asked_by, o.user_id)
    and coalesce(kernel.watcher_of(o.user_id) = any (kernel.my_roles() || o.asked_roles), true)
    and exists (select 1 from kernel.holdings h join kernel.posts p using (post_id)
      where h.user_id = o.asked_by and kernel.holds(h.user_id, h.post_id) and p.roles @> o.asked_roles)
$$;

-- What waits for a second person: nothing of it shows to anybody outside of the office.
create or replace function kernel.openings_waiting()
returns table (opening_id uuid, user_id uuid, name text, reason text, asked_name text, asked_at timestamptz,
  ends_at timestamptz, turn text)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'office.auditor']);
  return query select o.opening_id, o.user_id, u.name, o.reason, a.name, o.asked_at, o.ends_at,
      case when o.asked_by = kernel.my_user() then 'mine' when kernel.may_confirm_opening(o) then 'second'
        else 'others' end
    from kernel.openings o join kernel.users u on u.user_id = o.user_id join kernel.users a on a.user_id = o.asked_by
    where o.confirmed_at is null and o.ends_at > now() and u.ended_on is null order by o.asked_at, o.opening_id;
end $$;

-- The second person says yes: every way in ends in that moment, and the one link arises, for a day at most.
create or replace function kernel.confirm_opening(opening uuid, with_hash bytea, valid interval)
returns table (user_id uuid, until_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  o kernel.openings;
  until_time timestamptz := now() + least(valid, interval '1 day');
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'office.auditor']);
  select * into o from kernel.openings w where w.opening_id = opening and w.confirmed_at is null and w.ends_at > now()
    for update;
  if not found or not exists (select 1 from kernel.users u where u.user_id = o.user_id and u.ended_on is null) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if not kernel.may_confirm_opening(o) then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  update kernel.openings w set confirmed_by = me, confirmed_at = now() where w.opening_id = opening;
  perform kernel.end_ways_in(o.user_id);
  update kernel.invitations i set ends_at = now() where i.user_id = o.user_id and i.used_at is null and i.ends_at > now();
  insert into kernel.invitations (secret_hash, user_id, ends_at) values (with_hash, o.user_id, until_time);
  return query select o.user_id, until_time;
end $$;

create or replace function kernel.withdraw_opening(opening uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  theirs uuid;
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'office.auditor']);
  update kernel.openings set ends_at = now() where opening_id = opening and confirmed_at is null and ends_at > now()
    returning user_id into theirs;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  return theirs;
end $$;

-- What its owner is told of their account: that somebody asks to open it anew, or that it was opened and not yet read.
create or replace function kernel.door_openings(with_hash bytea)
returns table (opening_id uuid, opened boolean, at timestamptz, reason text, asked_by text, confirmed_by text)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select o.opening_id, o.confirmed_at is not null, coalesce(o.confirmed_at, o.asked_at), o.reason, a.name, c.name
  from kernel.door_session(with_hash) me join kernel.openings o on o.user_id = me.user_id
  join kernel.users a on a.user_id = o.asked_by left join kernel.users c on c.user_id = o.confirmed_by
  where me.kind in ('browser', 'demo') and o.told_at is null and (o.confirmed_at is not null or o.ends_at > now())
  order by o.asked_at
$$;

-- Its owner has read that the account was opened anew, or stops it while nobody has confirmed.
create or replace function kernel.door_answer_opening(with_hash bytea, opening uuid) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  o kernel.openings;
begin
  select w.* into o from kernel.openings w join kernel.door_session(with_hash) me on w.user_id = me.user_id
    where w.opening_id = opening and me.kind in ('browser', 'demo') and w.told_at is null
      and (w.confirmed_at is not null or w.ends_at > now()) for update of w;
  if not found then return null; end if;
  if o.confirmed_at is not null then
    update kernel.openings set told_at = now() where opening_id = opening;
    return 'read';
  end if;
  update kernel.openings set ends_at = now() where opening_id = opening;
  return 'stopped';
end $$;
