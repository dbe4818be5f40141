-- The guard's functions, owned by zaedno_guard and re-applied whole at each deployment.
-- A session is entered once per transaction by its secret; what follows trusts only the ticket that `enter` leaves.

-- HMAC-SHA-256 over session, backend and transaction start. Its two key blocks are random and independent (NMAC, of which
-- RFC 2104 derives both from one key), and lie in the row of sight of the person at work.
-- No definer and no settings of its own, so that the planner writes it into the statement that asks.
create or replace function kernel.ticket_mac(inner_pad bytea, outer_pad bytea, body text) returns text
language sql stable parallel safe as $$
  select encode(sha256(outer_pad || sha256(inner_pad || textsend(body) || int4send(pg_backend_pid())
    || timestamptz_send(transaction_timestamp()))), 'hex')
$$;

-- The body of this transaction's ticket, `session:user:post:purpose`, or null where it is absent, forged or replayed.
create or replace function kernel.ticket() returns text
language plpgsql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
declare
  held text := current_setting('zaedno.ticket', true);
  body text := split_part(held, '|', 1);
  of_user uuid := nullif(split_part(body, ':', 2), '')::uuid;
  of_post uuid := nullif(split_part(body, ':', 3), '')::uuid;
begin
  return (select body from kernel.sight s where s.user_id = of_user and s.post_id = of_post
    and split_part(held, '|', 2) = kernel.ticket_mac(s.inner_pad, s.outer_pad, body));
end $$;

-- What the ticket says; plain SQL, written into the statement that asks.
create or replace function kernel.my_session() returns uuid language sql stable cost 100000 as $$
  select split_part(kernel.ticket(), ':', 1)::pg_catalog.uuid
$$;
create or replace function kernel.my_user() returns uuid language sql stable cost 100000 as $$
  select split_part(kernel.ticket(), ':', 2)::pg_catalog.uuid
$$;
create or replace function kernel.my_post() returns uuid language sql stable cost 100000 as $$
  select split_part(kernel.ticket(), ':', 3)::pg_catalog.uuid
$$;
create or replace function kernel.my_purpose() returns text language sql stable cost 100000 as $$
  select split_part(kernel.ticket(), ':', 4)
$$;

-- The circles of somebody in a post, from the memberships themselves.
create or replace function kernel.circles_of(of_user uuid, of_post uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select coalesce(array_agg(distinct c.circle_id), '{}')
  from (
    select '00000000-0000-7000-8000-000000000001'::uuid as circle_id
    union all
    select m.circle_id from kernel.circle_members m
      where (m.post_id = of_post or m.user_id = of_user)
        and (m.until_at is null or m.until_at > clock_timestamp())
  ) c
  where not exists (select 1 from kernel.exclusions e where e.circle_id = c.circle_id and e.user_id = of_user)
$$;

-- The ticket is checked by the key of the person whom it names, who can have written no other; their circles stand
-- beside the key. This function stands in every row policy and is asked once for each circle of a list.
create or replace function kernel.my_circles() returns uuid[]
language plpgsql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
declare
  held text := current_setting('zaedno.ticket', true);
  body text := split_part(held, '|', 1);
  of_user uuid := nullif(split_part(body, ':', 2), '')::uuid;
  of_post uuid := nullif(split_part(body, ':', 3), '')::uuid;
  mine kernel.sight;
begin
  select * into mine from kernel.sight s where s.user_id = of_user and s.post_id = of_post;
  if split_part(held, '|', 2) = kernel.ticket_mac(mine.inner_pad, mine.outer_pad, body) then
    -- A grant that has ended is not believed, whether or not the clock has swept yet.
    if mine.stale_at <= clock_timestamp() then return kernel.circles_of(of_user, of_post); end if;
    return mine.circles;
  end if;
  return '{}';
end $$;

-- Whether nobody who holds a post (and not as a deputy) is there today.
create or replace function kernel.nobody_there(of_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select not exists (
    select 1 from kernel.holdings g
    where g.post_id = of_post and not g.deputy and g.ended_at is null
      and g.from_on <= current_date and (g.until_on is null or g.until_on >= current_date)
      and not exists (select 1 from kernel.absences a where a.post_id = g.post_id and a.user_id = g.user_id
        and a.from_on <= current_date and a.until_on >= current_date))
$$;

-- Whether somebody holds a post today. A deputy with a last day works on their days; a standing one on the days on
-- which nobody who holds the post is there.
create or replace function kernel.holds(of_user uuid, of_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (
    select 1 from kernel.holdings h join kernel.posts p using (post_id) join kernel.users u using (user_id)
    where h.user_id = of_user and h.post_id = of_post and h.ended_at is null
      and h.from_on <= current_date and (h.until_on is null or h.until_on >= current_date)
      and (not h.deputy or h.until_on is not null or kernel.nobody_there(h.post_id))
      and p.ended_on is null and u.ended_on is null)
$$;

-- A UUIDv7 (RFC 9562); made here, so that nobody can probe for an id by proposing it.
create or replace function kernel.new_id() returns uuid
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

create or replace function kernel.my_roles() returns text[]
language plpgsql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
declare
  body text := kernel.ticket();
begin
  if body is null then return '{}'; end if;
  return (select roles from kernel.posts where post_id = split_part(body, ':', 3)::uuid);
end $$;

-- Enters the session for this transaction. Answers the person at work, or no row where the session is unknown or
-- ended, or where the post was handed over since it began. One plain look-up after another costs less than a join of all.
create or replace function kernel.enter(secret text)
returns table (session_id uuid, user_id uuid, post_id uuid, organisation_id uuid, roles text[], purpose text,
  language text, stepped_up boolean, kind text, desks_on text[])
language plpgsql volatile security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  s kernel.sessions;
  p kernel.posts;
  mine kernel.sight;
  body text;
begin
  select * into s from kernel.sessions k where k.secret_hash = sha256(convert_to(secret, 'UTF8')) and k.ended_at is null
    and k.idle_until > clock_timestamp() and k.ends_at > clock_timestamp();
  select * into p from kernel.posts k where k.post_id = s.post_id and k.ended_on is null;
  select * into mine from kernel.sight k where k.user_id = s.user_id and k.post_id = s.post_id;
  if s.purpose = any (p.purposes)
     and exists (select 1 from kernel.users u where u.user_id = s.user_id and u.ended_on is null)
     and exists (select 1 from kernel.holdings h where h.user_id = s.user_id and h.post_id = s.post_id
       and h.ended_at is null and h.from_on <= current_date and (h.until_on is null or h.until_on >= current_date)
       and (not h.deputy or h.until_on is not null or kernel.nobody_there(h.post_id))) then
    body := s.session_id || ':' || s.user_id || ':' || s.post_id || ':' || s.purpose;
    perform set_config('zaedno.ticket', body || '|' || kernel.ticket_mac(mine.inner_pad, mine.outer_pad, body), true);
    return query select s.session_id, s.user_id, s.post_id, p.organisation_id, p.roles, s.purpose, s.language,
      coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false), s.kind,
      array(select r.desk from kernel.readiness r where r.switched_on_at is not null);
  else
    perform set_config('zaedno.ticket', '', true);
  end if;
end $$;

-- Refuses to go on without a valid ticket; answers the user.
create or replace function kernel.require_user() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.my_user();
begin
  if me is null then raise exception 'no session entered' using errcode = 'insufficient_privilege'; end if;
  return me;
end $$;

create or replace function kernel.require_role(wanted text[]) returns void
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  -- Where nobody is named, nobody may: what is unknown is no yes.
  if (kernel.my_roles() && wanted) is not true then
    raise exception 'the post of this session does not carry the role' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Sight: recomputed with every change of a membership, a holding or an exclusion, in the same transaction.
-- Of two changes at once the second waits for the first and looks again then: else it would write what it saw before, and
-- so give back what an exclusion has just taken, or forget a circle that was just opened.
create or replace function kernel.refresh_sight(of_user uuid, of_post uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  insert into kernel.sight (user_id, post_id, circles) values (of_user, of_post, '{}') on conflict do nothing;
  perform 1 from kernel.sight s where s.user_id = of_user and s.post_id = of_post for update;
  update kernel.sight s set circles = kernel.circles_of(of_user, of_post),
      stale_at = (select min(m.until_at) from kernel.circle_members m
        where (m.post_id = of_post or m.user_id = of_user) and m.until_at > clock_timestamp())
    where s.user_id = of_user and s.post_id = of_post;
end $$;

create or replace function kernel.refresh_sight_after_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  changed record;
  pair record;
begin
  if tg_op = 'DELETE' then changed := old; else changed := new; end if;
  if tg_table_name = 'holdings' then
    perform kernel.refresh_sight(changed.user_id, changed.post_id);
  elsif tg_table_name = 'exclusions' then
    for pair in select distinct h.user_id, h.post_id from kernel.holdings h where h.user_id = changed.user_id
        order by 1, 2 loop
      perform kernel.refresh_sight(pair.user_id, pair.post_id);
    end loop;
  else
    for pair in select distinct h.user_id, h.post_id from kernel.holdings h
        where h.post_id = changed.post_id or h.user_id = changed.user_id order by 1, 2 loop
      perform kernel.refresh_sight(pair.user_id, pair.post_id);
    end loop;
  end if;
  return null;
end $$;

-- Ledger ------------------------------------------------------------------------------------------------------

-- Whether somebody works in a post as the deputy of its holder, and not as a holder themselves.
create or replace function kernel.is_deputy(of_user uuid, of_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select coalesce(bool_and(h.deputy), false) from kernel.holdings h
  where h.user_id = of_user and h.post_id = of_post and h.ended_at is null
    and h.from_on <= current_date and (h.until_on is null or h.until_on >= current_date)
$$;

-- Appends one entry. Who, in which post, for what, when and in which transaction are filled in here, not by the caller;
-- and whether they worked on behalf of the post's holder.
create or replace function kernel.append_ledger(operation text, outcome text, about uuid[], detail jsonb,
  retention_class text, parent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  body text := kernel.ticket();
  id uuid := gen_random_uuid();
begin
  if body is null then raise exception 'no session entered' using errcode = 'insufficient_privilege'; end if;
  insert into kernel.ledger_entries (xid, entry_id, at, session_id, user_id, post_id, purpose, operation, outcome,
      about, detail, parent, retention_class, salt)
    values (pg_current_xact_id(), id, clock_timestamp(), split_part(body, ':', 1)::uuid,
      split_part(body, ':', 2)::uuid, split_part(body, ':', 3)::uuid, split_part(body, ':', 4),
      append_ledger.operation, append_ledger.outcome, coalesce(append_ledger.about, '{}'),
      coalesce(append_ledger.detail, '{}') || case when kernel.is_deputy(split_part(body, ':', 2)::uuid,
        split_part(body, ':', 3)::uuid) then '{"deputy": true}'::jsonb else '{}' end,
      append_ledger.parent, append_ledger.retention_class,
      uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  return id;
end $$;

-- What the sign-in role may record: attempts of somebody who has no session yet.
create or replace function kernel.append_door(operation text, outcome text, of_user uuid, detail jsonb) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.ledger_entries (xid, entry_id, at, user_id, operation, outcome, about, detail, retention_class, salt)
    values (pg_current_xact_id(), gen_random_uuid(), clock_timestamp(), of_user, operation, outcome, '{}',
      coalesce(detail, '{}'), 'ledger-machine', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
$$;

-- Whoever asks about one record has their circles looked up first: a condition that is looked at only where a row was
-- found would run more for a record that exists than for one that does not.

-- Records -----------------------------------------------------------------------------------------------------

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

-- Grant, exclusion and their end: only by somebody who sees the circle.
create or replace function kernel.grant_sight(in_circle uuid, to_user uuid, to_post uuid, why text, until_time timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  id uuid := gen_random_uuid();
begin
  if not in_circle = any (mine) then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  if to_user is not null and not exists (select 1 from kernel.users u where u.user_id = to_user and u.ended_on is null)
     or to_post is not null and not exists (select 1 from kernel.posts p where p.post_id = to_post and p.ended_on is null) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if to_user is not null and exists (select 1 from kernel.exclusions e
      where e.circle_id = in_circle and e.user_id = to_user) then
    raise exception 'this person is excluded from the circle' using errcode = 'check_violation';
  end if;
  insert into kernel.circle_members (membership_id, circle_id, post_id, user_id, given_by, reason, until_at)
    values (id, in_circle, to_post, to_user, me, why, until_time);
  return id;
end $$;

create or replace function kernel.exclude_person(from_circle uuid, of_user uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
begin
  if not from_circle = any (mine)
     or exists (select 1 from kernel.circles c where c.circle_id = from_circle and c.kind = 'house') then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select 1 from kernel.users u where u.user_id = of_user) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  insert into kernel.exclusions (circle_id, user_id, given_by, reason) values (from_circle, of_user, me, why)
    on conflict do nothing;
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
end $$;

-- Erases a record with everything that belongs to it; a tombstone remains.
create or replace function kernel.erase_record(of_record uuid, under_rule text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  r kernel.records;
begin
  select * into r from kernel.records
    where record_id = of_record and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if r.hold_reason is not null then raise exception 'on hold' using errcode = 'check_violation'; end if;
  perform kernel.bury(r, under_rule);
end $$;

create or replace function kernel.bury(r kernel.records, under_rule text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  -- Where it would go back to after a second look.
  homes uuid[] := array(select home_circle_id from kernel.second_looks where record_id = r.record_id and home_circle_id is not null);
begin
  insert into kernel.tombstones (record_id, desk, kind, rule, erased_by)
    values (r.record_id, r.desk, r.kind, under_rule, kernel.require_user());
  -- Before the rows that say which keys they are.
  perform kernel.order_destruction(r.record_id, under_rule);
  delete from kernel.links where from_record = r.record_id or to_record = r.record_id;
  delete from kernel.outbox where about = r.record_id;
  delete from kernel.records where record_id = r.record_id;
  delete from kernel.circles c where c.circle_id = any (homes || r.circle_id) and c.kind = 'record'
    and not exists (select 1 from kernel.records o where o.circle_id = c.circle_id);
end $$;

-- The clock's sweep: records whose day has come and that nothing holds.
create or replace function kernel.erase_due(as_of date, most integer)
returns table (record_id uuid, desk text, kind text, retention_class text)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  r kernel.records;
begin
  perform kernel.require_role(array['kernel.clock']);
  for r in select * from kernel.records k where k.erase_on <= as_of and k.hold_reason is null
      order by k.erase_on limit most for update skip locked loop
    -- Not by its class: that somebody declined is told by no tombstone (rights.md G05).
    perform kernel.bury(r, 'retention');
    record_id := r.record_id; desk := r.desk; kind := r.kind; retention_class := r.retention_class;
    return next;
  end loop;
end $$;

-- The machine's own rows, by the days of their retention classes: answers by key, jobs and events, sessions, attempts.
create or replace function kernel.sweep_machine(key_days integer, job_days integer, session_days integer, log_days integer)
returns void language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  -- The answer of an order that was carried out, and could not be told yet, is what keeps it from being done twice.
  delete from kernel.idempotency i where i.at < now() - make_interval(days => key_days)
    and not exists (select 1 from kernel.job_orders o where o.ended_at is null and o.order_id::text = i.key);
  delete from kernel.outbox where done_at < now() - make_interval(days => job_days);
  delete from kernel.job_orders where coalesce(ended_at, ordered_at) < now() - make_interval(days => job_days);
  delete from kernel.sessions where least(ended_at, ends_at) < now() - make_interval(days => session_days);
  delete from kernel.attempts where window_at < now() - make_interval(days => log_days);
  delete from kernel.invitations where ends_at < now() - make_interval(days => log_days);
end $$;

create or replace function kernel.set_erase_on(of_record uuid, with_class text, on_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
begin
  update kernel.records set retention_class = with_class, erase_on = on_day
    where record_id = of_record and circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
end $$;

-- A hold is lifted by the person who set it or by the data-protection officer.
create or replace function kernel.hold_record(of_record uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  r kernel.records;
begin
  select * into r from kernel.records where record_id = of_record and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if r.hold_reason is not null and r.hold_by <> me and not kernel.my_roles() && array['office.data-protection-officer'] then
    raise exception 'on hold' using errcode = 'check_violation';
  end if;
  perform kernel.require_sealed(of_record, why);
  update kernel.records set hold_reason = why, hold_by = case when why is null then null else me end
    where record_id = of_record;
  -- What its workflow would have erased meanwhile, the clock looks at once more (retention/lapsed.sql).
  if why is null then
    update kernel.deadlines set done_at = null where record_id = of_record and effect = 'erase';
  end if;
end $$;

-- Workflow ----------------------------------------------------------------------------------------------------

-- The deadline of a state that began at a moment, as the workflow says; months are calendar months.
create or replace function kernel.set_deadline(s kernel.states, began timestamptz) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.deadlines (record_id, circle_id, workflow, item_id, state, due_at, effect)
    select s.record_id, s.circle_id, s.workflow, s.item_id, s.state,
      began + make_interval(months => w.within_months, days => w.within_days), w.effect
    from kernel.workflow_states w
    where w.workflow = s.workflow and w.version = s.version and w.state = s.state and w.effect is not null
$$;

-- One item is a set of one: the checks stand in start_states (workflow/many-states.sql).
create or replace function kernel.start_state(of_record uuid, of_workflow text, of_item uuid, of_version integer,
  in_state text, began timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.start_states(of_record, of_workflow, array[of_item], of_version, in_state, began);
end $$;

-- Locks the state of a record that this person sees; the workflow's table of moves is asked here once more.
create or replace function kernel.move_state(of_record uuid, of_workflow text, of_item uuid, by_action text, why text,
  began timestamptz) returns text language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  s kernel.states;
  m kernel.workflow_moves;
begin
  select * into s from kernel.states where record_id = of_record and workflow = of_workflow and item_id = of_item
    and circle_id = any (mine) for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  select * into m from kernel.workflow_moves where workflow = s.workflow and version = s.version
    and action = by_action and from_state = s.state;
  if not found then raise exception 'not from this state' using errcode = 'check_violation', detail = s.state; end if;
  if m.by_clock and not kernel.my_roles() && array['kernel.clock'] then
    raise exception 'only the clock makes this move' using errcode = 'insufficient_privilege';
  end if;
  if m.second_person and s.by_user = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  if m.needs_reason and coalesce(trim(why), '') = '' then
    raise exception 'a reason is needed' using errcode = 'check_violation', detail = 'reason';
  end if;
  perform kernel.require_sealed(of_record, why);
  update kernel.states set state = m.to_state, since_at = now(), by_user = me, by_post = kernel.my_post(),
      action = by_action, reason = why
    where record_id = of_record and circle_id = s.circle_id and workflow = of_workflow and item_id = of_item;
  delete from kernel.deadlines where record_id = of_record and circle_id = s.circle_id and workflow = of_workflow
    and item_id = of_item;
  insert into kernel.state_history (history_id, record_id, circle_id, workflow, item_id, from_state, to_state, action,
      reason, by_user, by_post)
    values (gen_random_uuid(), of_record, s.circle_id, of_workflow, of_item, s.state, m.to_state, by_action, why, me,
      kernel.my_post());
  s.state := m.to_state;
  perform kernel.set_deadline(s, began);
  return m.to_state;
end $$;

-- What the clock found due, marked and announced in one statement: no deadline is announced twice, and none is marked
-- without being announced. The event is named after the workflow (`strategy.plan-due`), so that it reaches only a desk
-- that asked for this workflow, and never one behind a wall. The state stays as it is.
create or replace function kernel.take_deadlines_due(as_of timestamptz, most integer)
returns table (record_id uuid, circle_id uuid, workflow text, item_id uuid, state text, effect text, due_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  return query
    with taken as (
      update kernel.deadlines d set done_at = now()
        where (d.record_id, d.circle_id, d.workflow, d.item_id) in (
          select w.record_id, w.circle_id, w.workflow, w.item_id from kernel.deadlines w
          where w.done_at is null and w.due_at <= as_of order by w.due_at limit most for update skip locked)
        returning d.*),
    announced as (
      insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
        select gen_random_uuid(), t.circle_id, t.workflow || '-due', t.record_id,
          jsonb_build_object('item', t.item_id, 'state', t.state, 'effect', t.effect, 'due', t.due_at),
          kernel.my_user(), kernel.my_post()
        from taken t order by t.due_at)
    select t.record_id, t.circle_id, t.workflow, t.item_id, t.state, t.effect, t.due_at from taken t;
end $$;

-- Events ------------------------------------------------------------------------------------------------------

create or replace function kernel.announce(named text, concerning uuid, with_payload jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  in_circle uuid := '00000000-0000-7000-8000-000000000001';
begin
  if concerning is not null then
    select circle_id into in_circle from kernel.records
      where record_id = concerning and circle_id = any (mine);
    if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  end if;
  insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
    values (gen_random_uuid(), in_circle, named, concerning, coalesce(with_payload, '{}'), me, kernel.my_post());
end $$;

create or replace function kernel.signed_in() returns boolean
language sql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.ticket() is not null
$$;

create or replace function kernel.is_clock() returns boolean
language sql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.my_roles() && array['kernel.clock']
$$;
