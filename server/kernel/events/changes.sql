-- "Something changed": told after the commit, to whoever listens. Desk and circle, and nothing else.

-- The sealer tells of what it has just sealed. In the transaction of the act a notification would make all who write
-- commit one after another; here one is sent for many acts. Desks that hold personal data tell nobody.
create or replace function kernel.tell_changes(of_entries bigint[]) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select pg_notify('zaedno_changes', json_build_object('desk', c.desk, 'circle', c.circle_id)::text)
  from (select distinct r.desk, r.circle_id
    from kernel.ledger_entries e cross join unnest(e.about) as a (record_id) join kernel.records r using (record_id)
    where e.n = any (of_entries) and e.outcome = 'done'
      and not exists (select 1 from kernel.personal_desks p where p.desk = r.desk)) c
$$;

-- What a session may be told of, as it stands now; no row where it has ended. To ask is no sign of life.
create or replace function kernel.door_watching(with_hash bytea)
returns table (user_id uuid, roles text[], purpose text, circles uuid[])
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select s.user_id, p.roles, s.purpose, kernel.circles_of(s.user_id, s.post_id)
  from kernel.door_session(with_hash) s join kernel.posts p using (post_id)
  where s.kind in ('browser', 'demo') and kernel.holds(s.user_id, s.post_id) and s.purpose = any (p.purposes)
$$;
