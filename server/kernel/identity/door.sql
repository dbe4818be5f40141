-- What the sign-in role may do, and nobody else: look up a credential, take a code once, open and end sessions.

create or replace function kernel.door_find(with_login text)
returns table (user_id uuid, password_hash text, totp_secret text, language text)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select u.user_id, c.password_hash, c.totp_secret, u.language
  from kernel.users u join kernel.credentials c using (user_id)
  where lower(u.login) = lower(with_login) and u.ended_on is null and u.kind = 'person'
$$;

-- A time-based code works once: a step that was used, or an earlier one, is refused.
create or replace function kernel.door_take_step(of_user uuid, step bigint) returns boolean
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with taken as (update kernel.credentials set totp_last_step = step
    where user_id = of_user and totp_last_step < step returning 1)
  select exists (select 1 from taken)
$$;

create or replace function kernel.door_take_recovery(of_user uuid, code_hash text) returns boolean
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with taken as (update kernel.credentials set recovery_hashes = array_remove(recovery_hashes, code_hash)
    where user_id = of_user and code_hash = any (recovery_hashes) returning 1)
  select exists (select 1 from taken)
$$;

create or replace function kernel.door_open_session(id uuid, of_kind text, of_user uuid, in_post uuid, for_purpose text,
  with_hash bytea, idle interval, absolute interval) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if of_kind = 'demo' and not exists (select 1 from kernel.node where demo) then return false; end if;
  if not kernel.holds(of_user, in_post)
     or not exists (select 1 from kernel.posts where post_id = in_post and for_purpose = any (purposes)) then
    return false;
  end if;
  insert into kernel.sessions (session_id, kind, user_id, post_id, purpose, secret_hash, language, idle_until, ends_at,
      stepped_up_at)
    select id, of_kind, of_user, in_post, for_purpose, with_hash, u.language, now() + idle, now() + absolute,
      case when of_kind in ('browser', 'demo') then now() end
    from kernel.users u where u.user_id = of_user;
  return true;
end $$;

-- What somebody has open is changed by one act after the other. Otherwise a session that passes on to another post in the
-- moment in which its owner ends it would live on in the new one.
create or replace function kernel.lock_access(with_hash bytea) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select 1 from kernel.users where user_id = (select s.user_id from kernel.sessions s where s.secret_hash = with_hash)
    for no key update
$$;

-- Another post or purpose: a new session of the same kind for the same person, and the old one ends. How long it may
-- last and when the second factor was shown go along: changing the post proves nothing anew.
create or replace function kernel.door_work_as(with_hash bytea, id uuid, in_post uuid, for_purpose text, new_hash bytea)
returns boolean language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  old kernel.sessions;
begin
  perform kernel.lock_access(with_hash);
  -- A token stays in the post and purpose that it was made for.
  select * into old from kernel.sessions where secret_hash = with_hash and ended_at is null and idle_until > now()
    and ends_at > now() and kind in ('browser', 'demo') for update;
  if not found or not kernel.door_open_session(id, old.kind, old.user_id, in_post, for_purpose, new_hash,
      old.idle_until - now(), old.ends_at - now()) then
    return false;
  end if;
  update kernel.sessions set stepped_up_at = old.stepped_up_at, language = old.language where session_id = id;
  update kernel.sessions set ended_at = now() where session_id = old.session_id;
  return true;
end $$;

create or replace function kernel.door_session(with_hash bytea)
returns table (session_id uuid, user_id uuid, post_id uuid, purpose text, kind text, language text, name text,
  idle_until timestamptz, stepped_up boolean)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select s.session_id, s.user_id, s.post_id, s.purpose, s.kind, s.language, u.name, s.idle_until,
    coalesce(s.stepped_up_at > now() - interval '10 minutes', false)
  from kernel.sessions s join kernel.users u using (user_id)
  where s.secret_hash = with_hash and s.ended_at is null and s.idle_until > now() and s.ends_at > now()
    and u.ended_on is null
$$;

create or replace function kernel.door_language(with_hash bytea, wanted text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  update kernel.sessions set language = wanted where secret_hash = with_hash and ended_at is null;
  update kernel.users set language = wanted
    where user_id = (select user_id from kernel.sessions where secret_hash = with_hash and ended_at is null);
end $$;

create or replace function kernel.door_step_up(with_hash bytea, new_hash bytea) returns boolean
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with raised as (update kernel.sessions set stepped_up_at = now(), secret_hash = new_hash
    where secret_hash = with_hash and ended_at is null and idle_until > now() and ends_at > now()
      and kind in ('browser', 'demo') returning 1)
  select exists (select 1 from raised)
$$;

create or replace function kernel.door_end_session(with_hash bytea) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  update kernel.sessions set ended_at = now() where secret_hash = with_hash and ended_at is null
$$;

-- One more attempt under this key in this window; answers how many there have been.
create or replace function kernel.door_attempt(of_key text, seconds integer) returns integer
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.attempts as a (key, window_at, count)
    values (of_key, to_timestamp(floor(extract(epoch from now()) / seconds) * seconds), 1)
  on conflict (key, window_at) do update set count = a.count + 1 returning count
$$;

create or replace function kernel.door_accept_invitation(with_hash bytea, new_password_hash text, new_totp text,
  new_recovery text[], spoken text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  invited uuid;
begin
  update kernel.invitations set used_at = now()
    where secret_hash = with_hash and used_at is null and ends_at > now() returning user_id into invited;
  if not found then return null; end if;
  -- Passkeys end too: who opens an account anew may have lost them to somebody.
  perform kernel.end_ways_in(invited);
  -- Whoever reads and fills in the page speaks its language.
  update kernel.users set language = spoken where user_id = invited;
  insert into kernel.credentials as c (user_id, password_hash, totp_secret, recovery_hashes)
    values (invited, new_password_hash, new_totp, new_recovery)
  on conflict (user_id) do update set password_hash = excluded.password_hash, totp_secret = excluded.totp_secret,
    recovery_hashes = excluded.recovery_hashes, totp_last_step = 0, changed_at = now();
  return invited;
end $$;

create or replace function kernel.door_invited(with_hash bytea) returns table (user_id uuid, name text, login text, language text)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select u.user_id, u.name, u.login, u.language from kernel.invitations i join kernel.users u using (user_id)
  where i.secret_hash = with_hash and i.used_at is null and i.ends_at > now()
$$;

-- The invented people of a demo, with the post each would work in; no row in a real node.
create or replace function kernel.door_demo_people()
returns table (slug text, name text, language text, post jsonb, organisation jsonb, roles text[])
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select distinct on (u.login) u.login, u.name, u.language, p.names, o.names, p.roles
  from kernel.users u join kernel.holdings h using (user_id) join kernel.posts p using (post_id)
  join kernel.organisations o on o.organisation_id = p.organisation_id
  where exists (select 1 from kernel.node where demo) and u.kind = 'person' and kernel.holds(u.user_id, p.post_id)
  order by u.login, h.deputy, h.from_on
$$;

create or replace function kernel.door_user(with_login text) returns uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select user_id from kernel.users where lower(login) = lower(with_login) and ended_on is null
    and exists (select 1 from kernel.node where demo)
$$;

create or replace function kernel.door_login(of_user uuid) returns text
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select login from kernel.users where user_id = of_user and ended_on is null
$$;

-- A named service of the house (the clock), with the post it works in.
create or replace function kernel.door_service(with_login text) returns table (user_id uuid, post_id uuid, purpose text)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select u.user_id, p.post_id, p.purposes[1] from kernel.users u
  join kernel.holdings h using (user_id) join kernel.posts p using (post_id)
  where u.kind = 'service' and u.login = with_login and kernel.holds(u.user_id, p.post_id) limit 1
$$;

-- A token for the command line, for one post and purpose of whoever is at work in the browser and has shown the second
-- factor within ten minutes; 30 days at most.
create or replace function kernel.door_make_token(with_hash bytea, id uuid, token_hash bytea, named text, in_post uuid,
  for_purpose text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  s kernel.sessions;
  until_time timestamptz := now() + interval '30 days';
begin
  perform kernel.lock_access(with_hash);
  select * into s from kernel.sessions where secret_hash = with_hash and ended_at is null and idle_until > now()
    and ends_at > now() and kind in ('browser', 'demo') and stepped_up_at > now() - interval '10 minutes';
  if not found or not kernel.holds(s.user_id, in_post)
     or not exists (select 1 from kernel.posts where post_id = in_post and for_purpose = any (purposes)) then
    return null;
  end if;
  insert into kernel.sessions (session_id, kind, user_id, post_id, purpose, secret_hash, language, idle_until, ends_at,
      name)
    values (id, 'token', s.user_id, in_post, for_purpose, token_hash, s.language, until_time, until_time, named);
  return until_time;
end $$;

-- The day on which a token was last used, written once a day.
create or replace function kernel.door_use_token(with_hash bytea) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  update kernel.sessions set last_used_on = current_date
    where secret_hash = with_hash and kind = 'token' and ended_at is null and last_used_on is distinct from current_date
$$;

-- The open sessions and tokens of whoever holds this session in the browser, newest first; a token sees none of them.
create or replace function kernel.door_own_access(with_hash bytea)
returns table (session_id uuid, current boolean, kind text, name text, post jsonb, organisation jsonb, purpose text,
  created_at timestamptz, last_used_on date, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select s.session_id, s.session_id = me.session_id, s.kind, s.name, p.names, o.names, s.purpose, s.created_at,
    s.last_used_on, least(s.idle_until, s.ends_at)
  from kernel.door_session(with_hash) me join kernel.sessions s using (user_id)
  join kernel.posts p on p.post_id = s.post_id join kernel.organisations o using (organisation_id)
  where me.kind in ('browser', 'demo') and s.kind in ('browser', 'demo', 'token') and s.ended_at is null
    and s.idle_until > now() and s.ends_at > now() and kernel.holds(s.user_id, s.post_id)
  order by s.created_at desc, s.session_id
$$;

-- Ends one session or token of one's own; false where there is none, and the same where it is somebody else's.
create or replace function kernel.door_end_own(with_hash bytea, id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.lock_access(with_hash);
  update kernel.sessions s set ended_at = now() from kernel.door_own_access(with_hash) own
    where own.session_id = id and s.session_id = own.session_id;
  return found;
end $$;

-- Ends every session of one's own in a browser but this one; answers how many. Tokens stay.
create or replace function kernel.door_end_others(with_hash bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  ended integer;
begin
  perform kernel.lock_access(with_hash);
  update kernel.sessions s set ended_at = now() from kernel.door_own_access(with_hash) own
    where s.session_id = own.session_id and not own.current and own.kind <> 'token';
  get diagnostics ended = row_count;
  return ended;
end $$;

-- The release that this database was brought to.
create or replace function kernel.door_release() returns text
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select hash from kernel.migrations where schema = '' and name = 'current'
$$;

-- Whoever has signed in with both factors is no guesser: their account's attempts are forgotten.
create or replace function kernel.door_forget_attempts(of_key text) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  delete from kernel.attempts where key = of_key
$$;
