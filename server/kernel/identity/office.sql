-- Posts, people and who holds what: the guard's functions for the office desk, each asking for its role itself.

create or replace function kernel.new_organisation(id uuid, under uuid, of_kind text, named jsonb, at_place text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  insert into kernel.organisations (organisation_id, circle_id, parent_id, kind, names, place)
    values (id, '00000000-0000-7000-8000-000000000001', under, of_kind, named, at_place);
  return id;
end $$;

create or replace function kernel.new_post(id uuid, of_organisation uuid, named jsonb, with_roles text[],
  with_purposes text[]) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes)
    values (id, '00000000-0000-7000-8000-000000000001', of_organisation, named, with_roles, with_purposes);
  return id;
end $$;

create or replace function kernel.new_user(id uuid, named text, with_login text, in_language text, with_email text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  insert into kernel.users (user_id, circle_id, name, login, language, email)
    values (id, '00000000-0000-7000-8000-000000000001', named, with_login, in_language, with_email);
  return id;
end $$;

-- Refuses a second post on the other side of a wall (rights.md G13, G21), for the days on which both would be held.
create or replace function kernel.require_no_wall(of_user uuid, of_post uuid, from_day date, until_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  broken text;
begin
  select e.rule into broken
    from kernel.posts p join kernel.organisations po using (organisation_id)
    cross join kernel.holdings h
    join kernel.posts q on q.post_id = h.post_id join kernel.organisations qo on qo.organisation_id = q.organisation_id
    join kernel.exclusive_posts e on true
    where p.post_id = of_post and h.user_id = of_user and h.post_id <> of_post
      and daterange(h.from_on, h.until_on, '[]') && daterange(from_day, until_day, '[]')
      and ((exists (select 1 from unnest(p.roles) r where r = e.one_desk or r like e.one_desk || '.%')
            and exists (select 1 from unnest(q.roles) r where r = e.other_desk or r like e.other_desk || '.%'))
        or (exists (select 1 from unnest(p.roles) r where r = e.other_desk or r like e.other_desk || '.%')
            and exists (select 1 from unnest(q.roles) r where r = e.one_desk or r like e.one_desk || '.%')))
      and (e.scope = 'anywhere' or po.place is not distinct from qo.place)
    limit 1;
  if broken is not null then
    raise exception 'posts exclude each other' using errcode = 'check_violation', detail = broken;
  end if;
end $$;

-- Gives a post. At a desk with personal data it waits for a second person. Answers 'given' or 'proposed'.
create or replace function kernel.give_post(id uuid, of_post uuid, to_user uuid, as_deputy boolean, from_day date,
  until_day date, why text) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
begin
  perform kernel.require_role(array['office.administrator']);
  perform kernel.require_no_wall(to_user, of_post, from_day, until_day);
  if exists (select 1 from kernel.posts p, unnest(p.roles) r join kernel.personal_desks d on r like d.desk || '.%'
      where p.post_id = of_post) then
    insert into kernel.proposed_holdings (proposal_id, circle_id, post_id, user_id, deputy, from_on, until_on, reason, proposed_by)
      values (id, '00000000-0000-7000-8000-000000000001', of_post, to_user, as_deputy, from_day, until_day, why, me);
    return 'proposed';
  end if;
  insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, given_by, reason)
    values (id, '00000000-0000-7000-8000-000000000001', of_post, to_user, as_deputy, from_day, until_day, me, why);
  return 'given';
end $$;

create or replace function kernel.confirm_post(proposal uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  p kernel.proposed_holdings;
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  select * into p from kernel.proposed_holdings where proposal_id = proposal for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if p.proposed_by = me or p.user_id = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  perform kernel.require_no_wall(p.user_id, p.post_id, p.from_on, p.until_on);
  insert into kernel.holdings (holding_id, circle_id, post_id, user_id, deputy, from_on, until_on, given_by, reason)
    values (p.proposal_id, p.circle_id, p.post_id, p.user_id, p.deputy, p.from_on, p.until_on, p.proposed_by, p.reason);
  delete from kernel.proposed_holdings where proposal_id = proposal;
  return p.proposal_id;
end $$;

-- Ends what somebody holds of a post on a day; sessions in that post end at once when the day is today or past.
create or replace function kernel.end_holding(of_post uuid, of_user uuid, last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  update kernel.holdings set until_on = greatest(last_day, from_on)
    where post_id = of_post and user_id = of_user and (until_on is null or until_on > last_day);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if last_day < current_date then
    update kernel.sessions set ended_at = now() where post_id = of_post and user_id = of_user and ended_at is null;
  end if;
end $$;

-- Readiness: one person names what G17 asks for, another switches the desk on.
create or replace function kernel.propose_desk(of_desk text, facts jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  insert into kernel.readiness as r (desk, circle_id, law, controller, assessment, assessed_on, officer, retention,
      telephone, proposed_by, proposed_at)
    values (of_desk, '00000000-0000-7000-8000-000000000001', nullif(trim(facts->>'law'), ''),
      nullif(trim(facts->>'controller'), ''), nullif(trim(facts->>'assessment'), ''), (facts->>'assessedOn')::date,
      nullif(trim(facts->>'officer'), ''), nullif(trim(facts->>'retention'), ''),
      nullif(trim(facts->>'telephone'), ''), me, now())
  on conflict (desk) do update set law = excluded.law, controller = excluded.controller,
    assessment = excluded.assessment, assessed_on = excluded.assessed_on, officer = excluded.officer,
    retention = excluded.retention, telephone = excluded.telephone, proposed_by = me, proposed_at = now(),
    switched_on_by = null, switched_on_at = null;
end $$;

create or replace function kernel.switch_desk_on(of_desk text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  r kernel.readiness;
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  select * into r from kernel.readiness where desk = of_desk for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if num_nulls(r.law, r.controller, r.assessment, r.assessed_on, r.officer, r.retention, r.telephone) > 0 then
    raise exception 'not everything is named' using errcode = 'check_violation', detail = 'incomplete';
  end if;
  if r.proposed_by = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  update kernel.readiness set switched_on_by = me, switched_on_at = now() where desk = of_desk;
end $$;

-- An invitation for somebody to set a password and a second factor; the secret's hash alone is kept.
create or replace function kernel.invite(of_user uuid, with_hash bytea, valid interval) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  insert into kernel.invitations (secret_hash, user_id, ends_at)
    values (with_hash, of_user, now() + least(valid, interval '7 days'));
end $$;

create or replace function kernel.may_read_ledger() returns boolean
language sql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.my_roles() && array['office.auditor', 'office.data-protection-officer']
     and kernel.my_purpose() in ('oversight', 'rights-of-the-person')
$$;

-- Who has seen or changed a record that I see: organisation, post, purpose and time; no names (rights.md G18).
create or replace function kernel.who_has_seen(of_record uuid, most integer)
returns table (at timestamptz, operation text, outcome text, purpose text, post jsonb, organisation jsonb)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select l.at, l.operation, l.outcome, l.purpose, p.names, o.names
  from kernel.ledger_entries l
  join kernel.posts p on p.post_id = l.post_id join kernel.organisations o on o.organisation_id = p.organisation_id
  where l.about @> array[of_record] and l.outcome in ('done', 'read')
    and exists (select 1 from kernel.records r where r.record_id = of_record and r.circle_id = any (kernel.my_circles()))
  order by l.n desc limit most
$$;
