-- Posts, people and who holds what: the guard's functions for the office desk, each asking for its role itself.

create or replace function kernel.new_organisation(id uuid, under uuid, of_kind text, named jsonb, at_place text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  insert into kernel.organisations (organisation_id, circle_id, parent_id, kind, names, place)
    values (id, '00000000-0000-7000-8000-000000000001', under, of_kind, named, at_place);
  return id;
end $$;

-- Changes what is said of an organisation; answers its new version, or null where somebody else changed it meanwhile.
-- Another place may put somebody on both sides of a wall, so every holder there is looked at again.
create or replace function kernel.edit_organisation(id uuid, base integer, under uuid, of_kind text, named jsonb,
  at_place text, ended date) returns integer
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  h record;
begin
  perform kernel.require_role(array['office.administrator']);
  update kernel.organisations set parent_id = under, kind = of_kind, names = named, place = at_place,
      ended_on = ended, version = version + 1
    where organisation_id = id and version = base;
  if not found then return null; end if;
  for h in select g.* from kernel.holdings g join kernel.posts p using (post_id)
      where p.organisation_id = id and g.ended_at is null and (g.until_on is null or g.until_on >= current_date) loop
    perform kernel.require_no_wall(h.user_id, h.post_id, h.from_on, h.until_on);
  end loop;
  return base + 1;
end $$;

-- Refuses roles that no desk of this house names, and roles that no one person may hold together.
create or replace function kernel.require_roles_fit(with_roles text[]) returns void
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  unknown text;
  broken text;
begin
  select r into unknown from unnest(with_roles) r where r not in (select role from kernel.known_roles) limit 1;
  if unknown is not null then
    raise exception 'no such role' using errcode = 'check_violation', detail = unknown;
  end if;
  select e.rule into broken from kernel.exclusive_posts e
    where exists (select 1 from unnest(with_roles) r where r = e.one_desk or r like e.one_desk || '.%')
      and exists (select 1 from unnest(with_roles) r where r = e.other_desk or r like e.other_desk || '.%') limit 1;
  if broken is not null then
    raise exception 'posts exclude each other' using errcode = 'check_violation', detail = broken;
  end if;
end $$;

create or replace function kernel.new_post(id uuid, of_organisation uuid, named jsonb, with_roles text[],
  with_purposes text[]) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  perform kernel.require_roles_fit(with_roles);
  insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes)
    values (id, '00000000-0000-7000-8000-000000000001', of_organisation, named, with_roles, with_purposes);
  return id;
end $$;

-- Changes a post; answers its new version, or null where somebody else changed it meanwhile. What a post may do
-- changes only while nobody holds it and nobody is proposed: the walls and the second person are asked when it is given.
-- A post of the office that somebody ever held stays one.
create or replace function kernel.edit_post(id uuid, base integer, named jsonb, with_roles text[], with_purposes text[],
  ended date) returns integer
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  p kernel.posts;
begin
  perform kernel.require_role(array['office.administrator']);
  select * into p from kernel.posts where post_id = id for update;
  if not found or p.roles && array['kernel.clock', 'kernel.anybody'] then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if p.version <> base then return null; end if;
  perform kernel.require_roles_fit(with_roles);
  if (p.roles is distinct from with_roles or p.purposes is distinct from with_purposes or ended is not null) and (
      exists (select 1 from kernel.holdings h where h.post_id = id and h.ended_at is null
        and (h.until_on is null or h.until_on >= current_date))
      or exists (select 1 from kernel.proposed_holdings h where h.post_id = id)) then
    raise exception 'the post is held' using errcode = 'check_violation', detail = 'held';
  end if;
  -- Whether somebody is alone in the office is told by who ever held its posts: those stay posts of the office.
  if exists (select 1 from unnest(p.roles) r where r like 'office.%')
     and not exists (select 1 from unnest(with_roles) r where r like 'office.%')
     and exists (select 1 from kernel.holdings h where h.post_id = id) then
    raise exception 'the post is held' using errcode = 'check_violation', detail = 'was-held';
  end if;
  update kernel.posts set names = named, roles = with_roles, purposes = with_purposes, ended_on = ended,
    version = version + 1 where post_id = id;
  return base + 1;
end $$;

create or replace function kernel.new_user(id uuid, named text, with_login text, in_language text, with_email text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  insert into kernel.users (user_id, circle_id, name, login, language, email)
    values (id, '00000000-0000-7000-8000-000000000001', named, with_login, in_language, with_email);
  return id;
end $$;

-- Changes what is said of a person who works here, or ends their work here altogether: then every post ends with it.
create or replace function kernel.edit_user(of_user uuid, named text, in_language text, with_email text, ended date)
returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
begin
  perform kernel.require_role(array['office.administrator']);
  if ended is not null and of_user = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  update kernel.users set name = named, language = in_language, email = with_email, ended_on = ended
    where user_id = of_user and kind = 'person';
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if ended is null then return; end if;
  update kernel.holdings set until_on = greatest(current_date, from_on), ended_at = clock_timestamp()
    where user_id = of_user and ended_at is null and (until_on is null or until_on >= current_date);
  delete from kernel.proposed_holdings where user_id = of_user;
  update kernel.sessions set ended_at = now() where user_id = of_user and ended_at is null;
  update kernel.invitations set ends_at = now() where user_id = of_user and used_at is null and ends_at > now();
end $$;

-- Refuses a second post on the other side of a wall (rights.md G13, G21), for the days on which both would be held.
create or replace function kernel.require_no_wall(of_user uuid, of_post uuid, from_day date, until_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  broken text;
begin
  -- One decision about a person at a time: two grants at once would each miss the other.
  perform 1 from kernel.users where user_id = of_user for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  select e.rule into broken
    from kernel.posts p join kernel.organisations po using (organisation_id)
    cross join kernel.holdings h
    join kernel.posts q on q.post_id = h.post_id join kernel.organisations qo on qo.organisation_id = q.organisation_id
    join kernel.exclusive_posts e on true
    where p.post_id = of_post and h.user_id = of_user and h.post_id <> of_post and h.ended_at is null
      and daterange(h.from_on, h.until_on, '[]') && daterange(from_day, until_day, '[]')
      and ((exists (select 1 from unnest(p.roles) r where r = e.one_desk or r like e.one_desk || '.%')
            and exists (select 1 from unnest(q.roles) r where r = e.other_desk or r like e.other_desk || '.%'))
        or (exists (select 1 from unnest(p.roles) r where r = e.other_desk or r like e.other_desk || '.%')
            and exists (select 1 from unnest(q.roles) r where r = e.one_desk or r like e.one_desk || '.%')))
      and (e.scope = 'anywhere' or po.place is not distinct from qo.place)
    limit 1;
  if broken is null and kernel.bodies_meet(of_user, of_post, from_day, until_day) then broken := 'bodies-of-one-place'; end if;
  if broken is not null then
    raise exception 'posts exclude each other' using errcode = 'check_violation', detail = broken;
  end if;
end $$;

-- The desks for whose sake two people give a post: those that hold personal data, and the office, whose people second
-- and watch everybody else. Nobody lets others see what they do not see themselves (rights.md G13).
create or replace function kernel.desks_of_two(of_post uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select coalesce(array_agg(distinct split_part(r, '.', 1)), '{}') from kernel.posts p, unnest(p.roles) r
    where p.post_id = of_post
      and (split_part(r, '.', 1) = 'office' or split_part(r, '.', 1) in (select desk from kernel.personal_desks))
$$;

-- Whether the person at work may be the second for a post: they work at each of its guarded desks themselves, or are
-- the data-protection officer, whom the controller names to watch over all of them.
create or replace function kernel.may_second(of_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select 'office.data-protection-officer' = any (kernel.my_roles())
      or not kernel.my_roles() && array['office.stand-in'] and kernel.desks_of_two(of_post) <@ (select array_agg(split_part(r, '.', 1)) from unnest(kernel.my_roles()) r)
$$;

-- The first administrator of a house is alone: the first other person of the office is given by them alone, and nobody
-- ever again. Who has left counts too, or whoever ends the others' posts would be alone once more.
create or replace function kernel.is_alone_in_office(me uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select not exists (select 1 from kernel.holdings h join kernel.posts p using (post_id), unnest(p.roles) r
    where h.user_id <> me and r like 'office.%' and r <> 'office.stand-in')
$$;

-- Gives a post. One of the office, or at a desk with personal data, waits for a second person. Answers 'given' or
-- 'proposed'. Nobody gives a post to themselves, and the machine's posts are given to nobody.
create or replace function kernel.give_post(id uuid, of_post uuid, to_user uuid, as_deputy boolean, from_day date,
  until_day date, why text) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  guarded text[];
begin
  perform kernel.require_role(array['office.administrator']);
  if to_user = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  -- What it may do stays as it is from here on: otherwise it would become another post while it is given.
  perform 1 from kernel.posts where post_id = of_post for share;
  guarded := kernel.desks_of_two(of_post);
  if not exists (select 1 from kernel.posts p where p.post_id = of_post and p.ended_on is null
        and not p.roles && array['kernel.clock', 'kernel.anybody'])
     or not exists (select 1 from kernel.users u where u.user_id = to_user and u.ended_on is null and u.kind = 'person') then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  perform kernel.require_no_wall(to_user, of_post, from_day, until_day);
  -- Two first people at once would each find the administrator alone.
  if guarded && array['office'] then perform pg_advisory_xact_lock(4711004); end if;
  if guarded <> '{}' and not (guarded = array['office'] and kernel.is_alone_in_office(me)) then
    insert into kernel.proposed_holdings (proposal_id, circle_id, post_id, user_id, deputy, from_on, until_on, reason, proposed_by)
      values (id, '00000000-0000-7000-8000-000000000001', of_post, to_user, as_deputy, from_day, until_day, why, me);
    return 'proposed';
  end if;
  insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, given_by, reason)
    values (id, '00000000-0000-7000-8000-000000000001', of_post, to_user, as_deputy, from_day, until_day, me, why);
  return 'given';
end $$;

-- The second person says yes: neither who proposed it, nor who it is for, nor anybody who does not work there.
create or replace function kernel.confirm_post(proposal uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  p kernel.proposed_holdings;
begin
  if not exists (select 1 from unnest(kernel.my_roles()) r where split_part(r, '.', 1) = 'office'
      or split_part(r, '.', 1) in (select desk from kernel.personal_desks)) then
    raise exception 'the post of this session does not carry the role' using errcode = 'insufficient_privilege';
  end if;
  select * into p from kernel.proposed_holdings where proposal_id = proposal for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if p.proposed_by = me or p.user_id = me or not kernel.may_second(p.post_id) then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  perform kernel.require_no_wall(p.user_id, p.post_id, p.from_on, p.until_on);
  insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, given_by, reason)
    values (p.proposal_id, p.circle_id, p.post_id, p.user_id, p.deputy, p.from_on, p.until_on, p.proposed_by, p.reason);
  delete from kernel.proposed_holdings where proposal_id = proposal;
  return p.proposal_id;
end $$;

-- Ends what somebody holds of a post: after a day to come, or at once, and their sessions in that post with it.
create or replace function kernel.end_holding(of_post uuid, of_user uuid, last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  -- Without its clock the house erases nothing and reminds nobody: that post is not ended from the office.
  if exists (select 1 from kernel.posts where post_id = of_post and roles && array['kernel.clock', 'kernel.anybody']) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  update kernel.holdings set until_on = greatest(last_day, from_on),
      ended_at = case when last_day <= current_date then clock_timestamp() end
    where post_id = of_post and user_id = of_user and ended_at is null and (until_on is null or until_on >= current_date);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if last_day <= current_date then
    update kernel.sessions set ended_at = now() where post_id = of_post and user_id = of_user and ended_at is null;
  end if;
end $$;

-- A proposal that nobody confirmed is taken back.
create or replace function kernel.withdraw_post(proposal uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  delete from kernel.proposed_holdings where proposal_id = proposal;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
end $$;

-- Hands a post over in one act: whoever holds it (not their deputies) stops now, the next one begins today. What waits
-- at the post stays with it. Where the next one waits for a second person, the other stops all the same. Answers 'given'
-- or 'proposed'.
create or replace function kernel.hand_over_post(id uuid, of_post uuid, to_user uuid, why text) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  old uuid;
begin
  perform kernel.require_role(array['office.administrator']);
  for old in select h.user_id from kernel.holdings h where h.post_id = of_post and not h.deputy and h.ended_at is null
      and (h.until_on is null or h.until_on >= current_date) loop
    update kernel.holdings h set until_on = greatest(current_date, from_on), ended_at = clock_timestamp()
      where h.post_id = of_post and h.user_id = old and not h.deputy and h.ended_at is null;
    update kernel.sessions set ended_at = now() where post_id = of_post and user_id = old and ended_at is null
      and not kernel.holds(old, of_post);
  end loop;
  -- Whoever was the deputy and now holds the post is not their own deputy.
  update kernel.holdings set until_on = greatest(current_date, from_on), ended_at = clock_timestamp()
    where post_id = of_post and user_id = to_user and deputy and ended_at is null
      and (until_on is null or until_on >= current_date);
  return kernel.give_post(id, of_post, to_user, false, current_date, null, why);
end $$;

-- What goes with a post when it is handed over: how many circles of each kind it is in. No names of circles: whoever
-- hands a post over need not be in them.
create or replace function kernel.circles_of_post(of_post uuid) returns table (kind text, circles bigint)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  return query select c.kind, count(*) from kernel.circle_members m join kernel.circles c using (circle_id)
    where m.post_id = of_post and (m.until_at is null or m.until_at > now()) group by c.kind order by c.kind;
end $$;

-- An invitation for somebody to set up their sign-in; the secret's hash alone is kept, and an earlier link ends. Whoever
-- makes the link could use it, so an account that is in use is not opened by it: that takes two people (openings.sql).
create or replace function kernel.invite(of_user uuid, with_hash bytea, valid interval) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  ends timestamptz := now() + least(valid, interval '7 days');
begin
  perform kernel.require_role(array['office.administrator']);
  perform 1 from kernel.users u where u.user_id = of_user and u.kind = 'person' and u.ended_on is null for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if kernel.is_in_use(of_user) then
    raise exception 'the account is in use' using errcode = 'check_violation', detail = 'signed-up';
  end if;
  update kernel.invitations set ends_at = now() where user_id = of_user and used_at is null and ends_at > now();
  insert into kernel.invitations (secret_hash, user_id, ends_at) values (with_hash, of_user, ends);
  return ends;
end $$;

-- Who can sign in, and whose invitation is open until when; never a hash.
create or replace function kernel.sign_in_states() returns table (user_id uuid, set_up boolean, invited_until timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'office.auditor']);
  return query select u.user_id, kernel.can_sign_in(u.user_id),
      (select max(i.ends_at) from kernel.invitations i where i.user_id = u.user_id and i.used_at is null)
    from kernel.users u where u.kind = 'person';
end $$;

create or replace function kernel.may_read_ledger() returns boolean
language sql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.my_roles() && array['office.auditor', 'office.data-protection-officer']
     and kernel.my_purpose() in ('oversight', 'rights-of-the-person')
$$;

-- Who has seen or changed a record that I see: organisation, post, purpose and time; no names (rights.md G18).
create or replace function kernel.who_has_seen(of_record uuid, most integer)
returns table (at timestamptz, operation text, outcome text, purpose text, post jsonb, organisation jsonb)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
begin
  perform 1 from kernel.records r where r.record_id = of_record and r.circle_id = any (mine);
  if not found then return; end if;
  return query select l.at, l.operation, l.outcome, l.purpose, p.names, o.names
    from kernel.ledger_entries l
    join kernel.posts p on p.post_id = l.post_id join kernel.organisations o on o.organisation_id = p.organisation_id
    where l.about @> array[of_record] and l.outcome in ('done', 'read')
    order by l.n desc limit most;
end $$;
