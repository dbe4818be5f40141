-- "Since you were here": when somebody was here last, and what other people did meanwhile. Nothing is stored for it.

-- When this person was last seen before they came in, and when that was. Told from the sessions that are kept anyway:
-- one that was left open counts until the last sign of life, its idle end less `idle`. A change of post or purpose opens
-- a new session in the moment in which the old one ends: such a chain is one visit. Null: no earlier session is kept.
create or replace function kernel.my_last_visit(idle interval) returns table (last_seen_at timestamptz, came_at timestamptz)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with recursive visit as (
    select s.session_id, s.user_id, s.created_at from kernel.sessions s where s.session_id = kernel.my_session()
    union all
    select p.session_id, p.user_id, p.created_at from visit v
      join kernel.sessions p on p.user_id = v.user_id and p.ended_at = v.created_at and p.created_at < v.created_at)
  select (select max(coalesce(s.ended_at, greatest(s.created_at, least(s.idle_until, s.ends_at) - idle)))
      from kernel.sessions s
      where s.user_id = b.user_id and s.kind in ('browser', 'demo') and s.created_at < b.came_at), b.came_at
  from (select v.user_id, min(v.created_at) as came_at from visit v group by v.user_id) b
$$;

-- What others announced of one desk since then, newest first, in the circles of the person at work. Who did it is not
-- told. The circles are looked up once, not for each row. Events go when their retention ends; what is older is not there.
create or replace function kernel.events_since(of_desk text, since timestamptz, most integer)
returns table (event text, about uuid, payload jsonb, at timestamptz)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select o.event, o.about, o.payload, o.at from kernel.outbox o
  where split_part(o.event, '.', 1) = of_desk and o.at > since and o.by_user <> kernel.my_user()
    and o.circle_id = any ((select kernel.my_circles())::uuid[])
  order by o.n desc limit most
$$;
