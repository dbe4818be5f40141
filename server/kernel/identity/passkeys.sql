-- Passkeys: what the door may do with them. The application reaches neither the table nor these functions.

-- A challenge is answered once; false where it was before. Kept an hour, which is longer than any ticket lives.
create or replace function kernel.door_take_challenge(with_hash bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  delete from kernel.answered_challenges where ends_at < now();
  insert into kernel.answered_challenges (hash, ends_at) values (with_hash, now() + interval '1 hour')
    on conflict do nothing;
  return found;
end $$;

create or replace function kernel.door_passkey(with_id text)
returns table (passkey_id uuid, user_id uuid, public_key bytea)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select k.passkey_id, k.user_id, k.public_key from kernel.passkeys k join kernel.users u using (user_id)
  where k.credential_id = with_id and u.ended_on is null and u.kind = 'person'
$$;

-- Notes the use of a passkey. The counter of a key that counts must rise: where it does not, there are two of the key.
-- That is kept, so that its owner sees it, and answered with false. A key that does not count says 0 for ever.
create or replace function kernel.door_use_passkey(id uuid, counted bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  update kernel.passkeys set counter = counted, last_used_on = current_date
    where passkey_id = id and (counted > counter or (counted = 0 and counter = 0));
  if found then return true; end if;
  update kernel.passkeys set fell_on = current_date where passkey_id = id;
  return false;
end $$;

-- The passkeys of whoever holds this session in the browser; none to a token.
create or replace function kernel.door_own_passkeys(with_hash bytea)
returns table (passkey_id uuid, credential_id text, name text, created_at timestamptz, last_used_on date, fell_on date)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select k.passkey_id, k.credential_id, k.name, k.created_at, k.last_used_on, k.fell_on
  from kernel.door_session(with_hash) me join kernel.passkeys k using (user_id)
  where me.kind in ('browser', 'demo') order by k.created_at, k.passkey_id
$$;

-- What somebody can show as second factor.
create or replace function kernel.door_factors(with_hash bytea) returns table (code boolean, passkey boolean)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.credentials c where c.user_id = me.user_id and c.totp_secret is not null),
    exists (select 1 from kernel.passkeys k where k.user_id = me.user_id)
  from kernel.door_session(with_hash) me where me.kind in ('browser', 'demo')
$$;

-- Adds a passkey to whoever has shown a factor within ten minutes; false where they have 20, or somebody has this one.
create or replace function kernel.door_add_passkey(with_hash bytea, id uuid, with_credential text, key bytea,
  counted bigint, named text) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid;
begin
  perform kernel.lock_access(with_hash);
  select s.user_id into mine from kernel.door_session(with_hash) s where s.kind in ('browser', 'demo') and s.stepped_up;
  if not found or (select count(*) from kernel.passkeys k where k.user_id = mine) >= 20 then return false; end if;
  insert into kernel.passkeys (passkey_id, user_id, credential_id, public_key, counter, name)
    values (id, mine, with_credential, key, counted, named) on conflict (credential_id) do nothing;
  return found;
end $$;

-- Whether somebody can still sign in without this passkey: by another, by password and code, at the
-- identity provider, or by a click in a demo.
create or replace function kernel.has_way_in_without(of_user uuid, passkey uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.passkeys k where k.user_id = of_user and k.passkey_id <> passkey)
    or exists (select 1 from kernel.credentials c
      where c.user_id = of_user and c.password_hash is not null and c.totp_secret is not null)
    or kernel.ties_open(of_user, passkey)
    or exists (select 1 from kernel.node where demo)
$$;

-- Removes a passkey of one's own: 'removed', 'last' where nobody could sign in afterwards, 'absent' for anybody else's.
create or replace function kernel.door_remove_passkey(with_hash bytea, id uuid) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid;
begin
  -- One removal after the other: two at once would each leave the other's key as the way in.
  perform kernel.lock_access(with_hash);
  select s.user_id into mine from kernel.door_session(with_hash) s where s.kind in ('browser', 'demo') and s.stepped_up;
  if not found or not exists (select 1 from kernel.passkeys k where k.passkey_id = id and k.user_id = mine) then
    return 'absent';
  end if;
  if not kernel.has_way_in_without(mine, id) then return 'last'; end if;
  delete from kernel.passkeys where passkey_id = id and user_id = mine;
  return 'removed';
end $$;

-- Everything by which somebody could come in ends: passkeys, password, codes, sessions and tokens. That the account was
-- in use stays known.
create or replace function kernel.end_ways_in(of_user uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  delete from kernel.passkeys where user_id = of_user;
  delete from kernel.federated_ties where user_id = of_user;
  update kernel.credentials set password_hash = null, totp_secret = null, recovery_hashes = '{}', changed_at = now()
    where user_id = of_user;
  update kernel.sessions set ended_at = now() where user_id = of_user and ended_at is null;
end $$;

-- An invited person begins with a passkey instead of password and codes.
create or replace function kernel.door_accept_by_passkey(with_hash bytea, id uuid, with_credential text, key bytea,
  counted bigint, named text, spoken text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  invited uuid;
begin
  if exists (select 1 from kernel.passkeys where credential_id = with_credential) then return null; end if;
  update kernel.invitations set used_at = now()
    where secret_hash = with_hash and used_at is null and ends_at > now() returning user_id into invited;
  if not found then return null; end if;
  perform kernel.end_ways_in(invited);
  update kernel.users set language = spoken where user_id = invited;
  insert into kernel.credentials (user_id) values (invited) on conflict do nothing;
  insert into kernel.passkeys (passkey_id, user_id, credential_id, public_key, counter, name)
    values (id, invited, with_credential, key, counted, named);
  return invited;
end $$;

-- A sign of life: puts the idle end off and answers both ends.
create or replace function kernel.door_stay(with_hash bytea, idle interval)
returns table (idle_until timestamptz, ends_at timestamptz)
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  update kernel.sessions s set idle_until = least(now() + idle, s.ends_at)
    where s.secret_hash = with_hash and s.ended_at is null and s.idle_until > now() returning s.idle_until, s.ends_at
$$;
