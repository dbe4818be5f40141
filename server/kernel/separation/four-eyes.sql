-- Two people (rights.md G20). What one person does alone is an effect with an end, never a decision: the state of a record
-- is moved by people, and where nobody seconds an act in time the clock ends its effect and leaves the state as it is.

-- The same moment of the day, so many working days later: Monday to Friday, without the holidays that are known.
create or replace function kernel.due_after(began timestamptz, in_hours integer, in_working_days integer) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  passed integer := 0;
  days integer := 0;
begin
  if in_hours is not null then return began + make_interval(hours => in_hours); end if;
  while passed < in_working_days loop
    days := days + 1;
    if extract(isodow from began::date + days) < 6
       and not exists (select 1 from kernel.holidays h where h.day = began::date + days) then
      passed := passed + 1;
    end if;
  end loop;
  return began + make_interval(days => days);
end $$;

-- Whether somebody's duties exclude that they look at an item of this desk: they work at it, or see no case, or hold a
-- post on the other side of one of its walls. Computed from what they hold today, each time.
create or replace function kernel.stands_apart(of_user uuid, of_desk text) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select not exists (
    select 1 from kernel.holdings h join kernel.posts p using (post_id), unnest(p.roles) r
    where h.user_id = of_user and h.ended_at is null and (h.until_on is null or h.until_on >= current_date)
      and p.ended_on is null
      and (split_part(r, '.', 1) = of_desk or r = 'office.administrator'
        or exists (select 1 from kernel.exclusive_posts e
          where e.other_desk = of_desk and (r = e.one_desk or r like e.one_desk || '.%')
             or e.one_desk = of_desk and (r = e.other_desk or r like e.other_desk || '.%'))))
$$;

-- Whether an organisation is another one than those of the desk's people and of the office.
create or replace function kernel.is_outside(of_organisation uuid, of_desk text) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select not exists (select 1 from kernel.posts p, unnest(p.roles) r
    where p.organisation_id = of_organisation and p.ended_on is null
      and (split_part(r, '.', 1) = of_desk or r like 'office.%' and r <> 'office.stand-in'))
$$;

-- The stand-ins of a desk that could look today: confirmed, still in their post, of another institution, on no other side.
create or replace function kernel.stand_ins_ready(of_desk text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select s.stand_in_id from kernel.stand_ins s join kernel.posts p using (post_id)
  where s.desk = of_desk and s.confirmed_at is not null and s.ended_at is null and kernel.holds(s.user_id, s.post_id)
    and kernel.is_outside(p.organisation_id, of_desk) and kernel.stands_apart(s.user_id, of_desk)
$$;

create or replace function kernel.name_stand_in(for_desk text, of_user uuid, in_post uuid, why text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  p kernel.posts;
  id uuid := gen_random_uuid();
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  if of_user = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  select * into p from kernel.posts where post_id = in_post and 'office.stand-in' = any (roles);
  if not found or not kernel.holds(of_user, in_post)
     or not exists (select 1 from kernel.personal_desks d where d.desk = for_desk) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if not kernel.is_outside(p.organisation_id, for_desk) then
    raise exception 'not of another institution' using errcode = 'check_violation', detail = 'not-outside';
  end if;
  if not kernel.stands_apart(of_user, for_desk) then
    raise exception 'posts exclude each other' using errcode = 'check_violation', detail = 'stand-in-apart';
  end if;
  if exists (select 1 from kernel.stand_ins s where s.desk = for_desk and s.user_id = of_user and s.ended_at is null) then
    raise exception 'named already' using errcode = 'check_violation', detail = 'named-already';
  end if;
  insert into kernel.stand_ins (stand_in_id, circle_id, desk, user_id, post_id, reason, named_by)
    values (id, '00000000-0000-7000-8000-000000000001', for_desk, of_user, in_post, why, me);
  return id;
end $$;

create or replace function kernel.confirm_stand_in(of_stand_in uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  s kernel.stand_ins;
begin
  perform kernel.require_role(array['office.administrator', 'office.auditor', 'office.data-protection-officer']);
  select * into s from kernel.stand_ins where stand_in_id = of_stand_in and ended_at is null for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if s.confirmed_at is not null then
    raise exception 'already confirmed' using errcode = 'check_violation', detail = 'done';
  end if;
  if s.named_by = me or s.user_id = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  if not kernel.stands_apart(s.user_id, s.desk) then
    raise exception 'posts exclude each other' using errcode = 'check_violation', detail = 'stand-in-apart';
  end if;
  update kernel.stand_ins set confirmed_by = me, confirmed_at = now() where stand_in_id = of_stand_in;
end $$;

-- One person ends it: whoever is no longer to look must not look in that second. What they were called to goes on without them.
create or replace function kernel.end_stand_in(of_stand_in uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  s kernel.stand_ins;
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  update kernel.stand_ins set ended_at = clock_timestamp() where stand_in_id = of_stand_in and ended_at is null returning * into s;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  delete from kernel.circle_members m where m.user_id = s.user_id
    and m.look_id in (select l.look_id from kernel.second_looks l where l.stand_in_id = of_stand_in);
end $$;

-- Looks -------------------------------------------------------------------------------------------------------

-- A circle of its own for the look: whoever knows of the record today, and nobody else of their team's other records.
-- Sealed: only those of them who may be second, and the data-protection officer; never whoever asked.
create or replace function kernel.open_look_circle(l kernel.second_looks, sealed boolean) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  id uuid := kernel.new_id();
  a kernel.acts;
begin
  if exists (select 1 from kernel.second_looks o where o.record_id = l.record_id and o.look_id <> l.look_id
      and o.ended_at is null and o.home_circle_id is not null) then
    raise exception 'another look is open' using errcode = 'check_violation', detail = 'look-open';
  end if;
  select * into a from kernel.acts where desk = l.desk and act = l.act;
  insert into kernel.circles (circle_id, kind, label) values (id, 'record', 'a second look');
  insert into kernel.exclusions (circle_id, user_id, given_by, reason, about)
    select id, e.user_id, e.given_by, e.reason, e.about from kernel.exclusions e where e.circle_id = l.circle_id;
  if sealed then
    insert into kernel.exclusions (circle_id, user_id, given_by, reason)
      values (id, l.asked_by, l.asked_by, 'asked for the look') on conflict do nothing;
  end if;
  insert into kernel.circle_members (membership_id, circle_id, post_id, user_id, given_by, reason, until_at, about)
    select gen_random_uuid(), id, m.post_id, m.user_id, m.given_by, m.reason, m.until_at, m.about
    from kernel.circle_members m where m.circle_id = l.circle_id and (not sealed
      or exists (select 1 from kernel.posts p where p.post_id = m.post_id and p.roles && a.second_roles)
      or exists (select 1 from kernel.holdings h join kernel.posts p using (post_id)
        where h.user_id = m.user_id and h.ended_at is null and p.roles && a.second_roles));
  if sealed then
    insert into kernel.circle_members (membership_id, circle_id, post_id, given_by, reason)
      select gen_random_uuid(), id, p.post_id, l.asked_by, 'oversees what is sealed' from kernel.posts p
      where 'office.data-protection-officer' = any (p.roles) and p.ended_on is null;
  end if;
  update kernel.second_looks set home_circle_id = l.circle_id
    where record_id = l.record_id and circle_id = l.circle_id and look_id = l.look_id;
  perform kernel.rehome(l.record_id, l.circle_id, id);
  return id;
end $$;

-- The look is over: what rested on it ends, and the record goes back to where it was, unless it stays sealed.
create or replace function kernel.end_look(of_look uuid, stays boolean) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  l kernel.second_looks;
begin
  select * into l from kernel.second_looks where look_id = of_look for update;
  if stays then
    delete from kernel.circle_members m using kernel.stand_ins s
      where m.look_id = of_look and s.stand_in_id = l.stand_in_id and m.user_id = s.user_id;
  else
    delete from kernel.circle_members where look_id = of_look;
  end if;
  update kernel.second_looks set ended_at = clock_timestamp()
    where record_id = l.record_id and circle_id = l.circle_id and look_id = of_look;
  if l.home_circle_id is null or (stays and kernel.undo_of(l) = 'lift-seal') then return; end if;
  if stays then
    -- An access that was confirmed goes on, to the one record: where it went is its circle from now on.
    if exists (select 1 from kernel.circle_members m where m.look_id = of_look) then return; end if;
  end if;
  perform kernel.rehome(l.record_id, l.circle_id, l.home_circle_id);
  update kernel.second_looks set home_circle_id = null
    where record_id = l.record_id and circle_id = l.home_circle_id and look_id = of_look;
  delete from kernel.circles c where c.circle_id = l.circle_id and c.kind = 'record'
    and not exists (select 1 from kernel.records r where r.circle_id = c.circle_id);
end $$;

create or replace function kernel.undo_of(l kernel.second_looks) returns text
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select a.undo from kernel.acts a where a.desk = l.desk and a.act = l.act
$$;

-- Asks for a second person's look at an act on a record. Where the act has its effect at once, it begins here.
drop function if exists kernel.ask_second_look(uuid, text, text);
create or replace function kernel.ask_second_look(of_look uuid, of_record uuid, for_act text, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  r kernel.records;
begin
  select * into r from kernel.records where record_id = of_record and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  perform kernel.begin_look(of_look, r, for_act, why);
end $$;

-- The look's id is proposed by whoever asks, because its reason is sealed as the reason of this look and no other.
drop function if exists kernel.begin_look(kernel.records, text, text);
create or replace function kernel.begin_look(of_look uuid, r kernel.records, for_act text, why text)
returns kernel.second_looks
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  a kernel.acts;
  l kernel.second_looks;
begin
  select * into a from kernel.acts where desk = r.desk and act = for_act;
  if not found then raise exception 'no such act' using errcode = 'check_violation', detail = for_act; end if;
  perform kernel.require_role(a.first_roles);
  if coalesce(trim(why), '') = '' then
    raise exception 'a reason is needed' using errcode = 'check_violation', detail = 'reason';
  end if;
  if exists (select 1 from kernel.second_looks o
      where o.record_id = r.record_id and o.act = for_act and o.ended_at is null) then
    raise exception 'another look is open' using errcode = 'check_violation', detail = 'look-open';
  end if;
  if exists (select 1 from kernel.second_looks o where o.look_id = of_look) then
    raise exception 'this id is taken' using errcode = 'unique_violation';
  end if;
  perform kernel.require_sealed(r.record_id, why);
  insert into kernel.second_looks (look_id, record_id, circle_id, desk, act, kind, asked_by, reason, due_at)
    values (of_look, r.record_id, r.circle_id, r.desk, for_act, a.kind, kernel.require_user(), why,
      case a.kind when 'afterwards' then kernel.due_after(clock_timestamp(), a.hours, a.working_days) end)
    returning * into l;
  if a.undo = 'lift-seal' then perform kernel.open_look_circle(l, true); end if;
  return l;
end $$;

-- A record that one does not see, where one may open it in an emergency; for whoever may not, it is not there.
create or replace function kernel.glass_to_break(of_record uuid) returns kernel.records
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  r kernel.records;
begin
  select k.* into r from kernel.records k join kernel.acts a on a.desk = k.desk and a.act = 'break-glass'
    where k.record_id = of_record and kernel.my_roles() && a.first_roles
      and not exists (select 1 from kernel.exclusions e where e.circle_id = k.circle_id and e.user_id = me) for update of k;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  return r;
end $$;

-- Opens it, for a reason, until the end of the act's time; it is looked at by somebody else.
drop function if exists kernel.break_glass(uuid, text);
create or replace function kernel.break_glass(of_look uuid, of_record uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  l kernel.second_looks := kernel.begin_look(of_look, kernel.glass_to_break(of_record), 'break-glass', why);
begin
  insert into kernel.circle_members (membership_id, circle_id, user_id, given_by, reason, until_at, look_id, about)
    values (gen_random_uuid(), kernel.open_look_circle(l, false), me, me, 'broke the glass', l.due_at, of_look, of_record);
end $$;

-- Lets a post into the record at once, because of an act that may be looked at afterwards. Without the look it ends.
create or replace function kernel.let_in_at_once(of_look uuid, to_post uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  l kernel.second_looks;
  into_circle uuid;
begin
  select * into l from kernel.second_looks where look_id = of_look and circle_id = any (mine) and asked_by = me
    and ended_at is null and kind = 'afterwards' for update;
  if not found or kernel.undo_of(l) <> 'end-access'
     or not exists (select 1 from kernel.posts p where p.post_id = to_post and p.ended_on is null) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  into_circle := case when l.home_circle_id is null then kernel.open_look_circle(l, false) else l.circle_id end;
  insert into kernel.circle_members (membership_id, circle_id, post_id, given_by, reason, look_id, about)
    values (gen_random_uuid(), into_circle, to_post, me, 'let in at once', of_look, l.record_id);
end $$;

-- Calls a stand-in to one look: they see this one record, until the look ends.
create or replace function kernel.call_stand_in(of_look uuid, of_stand_in uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  l kernel.second_looks;
  a kernel.acts;
  s kernel.stand_ins;
  into_circle uuid;
begin
  select * into l from kernel.second_looks where look_id = of_look and (circle_id = any (mine) or asked_by = me)
    and ended_at is null for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  select * into a from kernel.acts where desk = l.desk and act = l.act;
  if l.asked_by <> me then perform kernel.require_role(a.first_roles || a.second_roles); end if;
  select * into s from kernel.stand_ins where stand_in_id = of_stand_in and desk = l.desk
    and stand_in_id in (select kernel.stand_ins_ready(l.desk));
  if not found or not a.stand_in then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if s.user_id = l.asked_by then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  if l.stand_in_id is not null then
    delete from kernel.circle_members m using kernel.stand_ins o
      where m.look_id = of_look and o.stand_in_id = l.stand_in_id and m.user_id = o.user_id;
  end if;
  into_circle := case when l.home_circle_id is null then kernel.open_look_circle(l, false) else l.circle_id end;
  update kernel.second_looks set stand_in_id = of_stand_in
    where record_id = l.record_id and circle_id = into_circle and look_id = of_look;
  insert into kernel.circle_members (membership_id, circle_id, user_id, given_by, reason, until_at, look_id, about)
    values (gen_random_uuid(), into_circle, s.user_id, me, 'looks as stand-in', l.due_at, of_look, l.record_id);
end $$;

-- The look, where the person at work may answer it now: another than who asked, with a role of the second, or called as
-- stand-in and signed in strongly within the last ten minutes.
create or replace function kernel.look_to_answer(of_look uuid) returns kernel.second_looks
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  l kernel.second_looks;
  a kernel.acts;
begin
  select * into l from kernel.second_looks where look_id = of_look and (circle_id = any (mine)
    or act = 'break-glass' and kernel.my_roles() && array['office.data-protection-officer']) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if l.confirmed_at is not null or l.ended_at is not null or l.due_at <= clock_timestamp() then
    raise exception 'already confirmed' using errcode = 'check_violation', detail = 'done';
  end if;
  if l.asked_by = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  select * into a from kernel.acts where desk = l.desk and act = l.act;
  -- The data-protection officer may always be the second for glass that was broken; they read the reason, not the record.
  if kernel.my_roles() && a.second_roles
     or l.act = 'break-glass' and kernel.my_roles() && array['office.data-protection-officer'] then
    return l;
  end if;
  if not exists (select 1 from kernel.stand_ins s where s.stand_in_id = l.stand_in_id and s.user_id = me
      and s.post_id = kernel.my_post() and s.stand_in_id in (select kernel.stand_ins_ready(l.desk))) then
    raise exception 'the post of this session does not carry the role' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from kernel.sessions s where s.session_id = kernel.my_session()
      and s.stepped_up_at > clock_timestamp() - interval '10 minutes') then
    raise exception 'sign in strongly' using errcode = 'insufficient_privilege', detail = 'step-up';
  end if;
  return l;
end $$;

create or replace function kernel.confirm_second_look(of_look uuid) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  l kernel.second_looks := kernel.look_to_answer(of_look);
begin
  update kernel.second_looks set confirmed_by = kernel.my_user(), confirmed_at = clock_timestamp()
    where record_id = l.record_id and circle_id = l.circle_id and look_id = of_look;
  -- Glass that was broken for a good reason stays open for its hours, and no longer.
  if l.act <> 'break-glass' then perform kernel.end_look(of_look, true); end if;
  return l.act;
end $$;

-- The second person says no: what waits does not happen, what has had its effect loses it now.
create or replace function kernel.decline_second_look(of_look uuid, why text) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  l kernel.second_looks := kernel.look_to_answer(of_look);
begin
  if coalesce(trim(why), '') = '' then
    raise exception 'a reason is needed' using errcode = 'check_violation', detail = 'reason';
  end if;
  perform kernel.require_sealed(l.record_id, why);
  update kernel.second_looks set declined_by = kernel.my_user(), declined_at = clock_timestamp(), declined_reason = why,
      undone_at = case when kind = 'afterwards' then clock_timestamp() end
    where record_id = l.record_id and circle_id = l.circle_id and look_id = of_look;
  perform kernel.end_look(of_look, false);
  return l.act;
end $$;

-- The clock's part: effects that nobody seconded in time end, and so does glass that was broken. No state is moved. Each
-- end is an entry of the ledger and an event of the desk, so that somebody decides anew.
create or replace function kernel.take_looks_due(as_of timestamptz, most integer)
returns table (look_id uuid, record_id uuid, desk text, act text, undone boolean)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  l kernel.second_looks;
begin
  perform kernel.require_role(array['kernel.clock']);
  for l in select * from kernel.second_looks w where w.ended_at is null and w.due_at <= as_of
      order by w.due_at limit most for update skip locked loop
    look_id := l.look_id; record_id := l.record_id; desk := l.desk; act := l.act; undone := l.confirmed_at is null;
    if undone then
      update kernel.second_looks u set undone_at = clock_timestamp()
        where u.record_id = l.record_id and u.circle_id = l.circle_id and u.look_id = l.look_id;
    end if;
    perform kernel.end_look(l.look_id, false);
    perform kernel.append_ledger(case when undone then 'kernel.undo-unconfirmed' else 'kernel.end-access' end, 'done',
      array[l.record_id], jsonb_build_object('desk', l.desk, 'act', l.act), 'ledger-decision', null);
    if undone then
      insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
        select gen_random_uuid(), r.circle_id, l.desk || '.act-undone', l.record_id, jsonb_build_object('act', l.act),
          kernel.my_user(), kernel.my_post()
        from kernel.records r where r.record_id = l.record_id;
    end if;
    return next;
  end loop;
end $$;

-- What waits for the person at work as second, what they asked for themselves, and what ended without anybody in the
-- last fortnight. No content: the desk shows that, to whoever may see it.
create or replace function kernel.looks_for_me()
returns table (look_id uuid, record_id uuid, desk text, act text, kind text, asked_at timestamptz, due_at timestamptz,
  undone_at timestamptz, turn text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  officer boolean := kernel.my_roles() && array['office.data-protection-officer'];
begin
  return query select l.look_id, l.record_id, l.desk, l.act, l.kind, l.asked_at, l.due_at, l.undone_at,
      case when l.undone_at is not null then 'undone' when l.asked_by = me then 'mine' else 'second' end,
      case when l.asked_by = me or l.circle_id = any (mine) or l.act = 'break-glass' then l.reason end
    from kernel.second_looks l join kernel.acts a on a.desk = l.desk and a.act = l.act
    left join kernel.stand_ins s on s.stand_in_id = l.stand_in_id
    where (l.ended_at is null and l.confirmed_at is null or l.undone_at > clock_timestamp() - interval '14 days')
      and (l.asked_by = me or officer and (l.undone_at is not null or l.act = 'break-glass')
        or l.circle_id = any (mine) and (kernel.my_roles() && a.second_roles
          or s.user_id = me and s.post_id = kernel.my_post() and l.ended_at is null))
    order by l.undone_at nulls first, l.due_at nulls first, l.asked_at limit 200;
end $$;
