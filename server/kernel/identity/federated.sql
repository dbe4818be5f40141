-- Signing in at an identity provider: the journey there and back, and the tie between an account and a subject.

-- Somebody leaves for the provider. False where the session or the invitation that they go for is not there, or where
-- they would tie their account without having shown the second factor.
create or replace function kernel.door_begin_journey(with_state bytea, in_browser bytea, for_aim text, with_session bytea,
  with_invitation bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  session uuid;
begin
  delete from kernel.federated_journeys where ends_at < now();
  if for_aim in ('tie', 'step-up') then
    select s.session_id into session from kernel.door_session(with_session) s
      where s.kind in ('browser', 'demo') and (s.stepped_up or for_aim = 'step-up');
    if not found then return false; end if;
  elsif for_aim = 'invitation' then
    perform 1 from kernel.door_invited(with_invitation);
    if not found then return false; end if;
  end if;
  insert into kernel.federated_journeys (state_hash, browser_hash, aim, session_id, invitation_hash, ends_at)
    values (with_state, in_browser, for_aim, session, case when for_aim = 'invitation' then with_invitation end,
      now() + interval '10 minutes');
  return true;
end $$;

-- They are back, once: no row where nobody left so, where the time is over, or from another browser.
create or replace function kernel.door_end_journey(with_state bytea, in_browser bytea)
returns table (aim text, session_id uuid, invitation_hash bytea, begun_at timestamptz)
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with gone as (delete from kernel.federated_journeys j where j.state_hash = with_state and j.browser_hash = in_browser
    returning j.*)
  select g.aim, g.session_id, g.invitation_hash, g.begun_at from gone g where g.ends_at > now()
$$;

-- Whose account a subject is tied to, noted as used today; nobody where the person no longer works here. `code`: whether
-- they could show a second factor here.
create or replace function kernel.door_find_tie(of_issuer text, with_subject bytea, showed_second boolean)
returns table (user_id uuid, login text, code boolean)
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  update kernel.federated_ties t set last_used_on = current_date, second_factor = showed_second from kernel.users u
    where t.issuer = of_issuer and t.subject_mac = with_subject and u.user_id = t.user_id and u.ended_on is null
    returning u.user_id, u.login,
      exists (select 1 from kernel.credentials c where c.user_id = u.user_id and c.totp_secret is not null)
$$;

-- Ties a subject to the account of whoever is at work in this session and has shown the second factor. Answers 'tied',
-- 'taken' where it is tied already, to them or to somebody else, 'another' where they are tied to another subject there,
-- or null.
create or replace function kernel.door_tie(with_hash bytea, id uuid, of_issuer text, with_subject bytea,
  showed_second boolean) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid;
begin
  perform kernel.lock_access(with_hash);
  select s.user_id into me from kernel.door_session(with_hash) s where s.kind in ('browser', 'demo') and s.stepped_up;
  if not found then return null; end if;
  insert into kernel.federated_ties (tie_id, user_id, issuer, subject_mac, second_factor)
    values (id, me, of_issuer, with_subject, showed_second) on conflict do nothing;
  if found then return 'tied'; end if;
  return case when exists (select 1 from kernel.federated_ties where issuer = of_issuer and subject_mac = with_subject)
    then 'taken' else 'another' end;
end $$;

-- Whether a tie other than this opens an account: the provider sees a second factor, or one is shown here.
create or replace function kernel.ties_open(of_user uuid, but_this uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.federated_ties t where t.user_id = of_user and t.tie_id <> but_this
    and (t.second_factor or exists (select 1 from kernel.credentials c
      where c.user_id = of_user and c.totp_secret is not null)))
$$;

-- What the person at work is tied to, by issuer; never the subject.
create or replace function kernel.door_own_ties(with_hash bytea)
returns table (tie_id uuid, issuer text, made_at timestamptz, last_used_on date)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select t.tie_id, t.issuer, t.made_at, t.last_used_on
  from kernel.door_session(with_hash) s join kernel.federated_ties t using (user_id)
  where s.kind in ('browser', 'demo') order by t.made_at
$$;

-- Unties one's own account. Answers 'untied', 'last' where no other way in would be left, or null.
create or replace function kernel.door_untie(with_hash bytea, id uuid) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid;
begin
  perform kernel.lock_access(with_hash);
  select s.user_id into me from kernel.door_session(with_hash) s where s.kind in ('browser', 'demo') and s.stepped_up;
  if not found then return null; end if;
  if not kernel.has_way_in_without(me, id) then return 'last'; end if;
  delete from kernel.federated_ties where tie_id = id and user_id = me;
  return case when found then 'untied' end;
end $$;

-- An invited person takes the provider for their way in, and no password. Whatever opened the account before is gone,
-- as with every invitation. Nobody where the invitation has ended; `taken` where the subject is somebody else's.
create or replace function kernel.door_accept_by_subject(with_invitation bytea, id uuid, of_issuer text,
  with_subject bytea, spoken text, out invited uuid, out taken boolean)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  select i.user_id into invited from kernel.door_invited(with_invitation) i;
  taken := exists (select 1 from kernel.federated_ties t
    where t.issuer = of_issuer and t.subject_mac = with_subject and t.user_id <> invited);
  if taken then return; end if;
  update kernel.invitations set used_at = now()
    where secret_hash = with_invitation and used_at is null and ends_at > now() returning user_id into invited;
  if not found then return; end if;
  perform kernel.end_ways_in(invited);
  update kernel.users set language = spoken where user_id = invited;
  insert into kernel.credentials (user_id) values (invited) on conflict do nothing;
  insert into kernel.federated_ties (tie_id, user_id, issuer, subject_mac, second_factor)
    values (id, invited, of_issuer, with_subject, true);
end $$;
