-- Who is at work. A session is entered once per transaction by its secret (`enter`); what follows trusts only the ticket
-- that it leaves. The kernel's functions are the guard's (zaedno_guard) and are re-applied whole at each deployment.

-- The seal of a ticket over session, backend and transaction start: a hash that begins with the key, which lies in the row
-- of sight of the person at work. SHA-384 gives out less than it holds, so nobody can go on from a seal to a longer text,
-- and one hash does what HMAC needs two for. This runs for each circle of each list.
-- No definer and no settings of its own, so that the planner writes it into the statement that asks.
create or replace function kernel.ticket_seal(ticket_key bytea, body text) returns text
language sql stable parallel safe as $$
  select encode(sha384(ticket_key || textsend(body) || int4send(pg_backend_pid())
    || timestamptz_send(transaction_timestamp())), 'hex')
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
    and split_part(held, '|', 2) = kernel.ticket_seal(s.ticket_key, body));
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

create or replace function kernel.my_roles() returns text[]
language plpgsql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
declare
  body text := kernel.ticket();
begin
  if body is null then return '{}'; end if;
  return (select roles from kernel.posts where post_id = split_part(body, ':', 3)::uuid);
end $$;

create or replace function kernel.signed_in() returns boolean
language sql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.ticket() is not null
$$;

create or replace function kernel.is_clock() returns boolean
language sql stable security definer cost 100000 set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.my_roles() && array['kernel.clock']
$$;

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
    body := set_config('zaedno.ticket', body || '|' || kernel.ticket_seal(mine.ticket_key, body), true);
    return query select s.session_id, s.user_id, s.post_id, p.organisation_id, p.roles, s.purpose, s.language,
      coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false), s.kind,
      array(select r.desk from kernel.readiness r where r.switched_on_at is not null);
  else
    body := set_config('zaedno.ticket', '', true);
  end if;
end $$;
