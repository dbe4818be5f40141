-- Which circles somebody sees: kept beside the key of their tickets, and true in the same transaction as what changes them.

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
  if split_part(held, '|', 2) = kernel.ticket_seal(mine.ticket_key, body) then
    -- A grant that has ended is not believed, whether or not the clock has swept yet.
    if mine.stale_at <= clock_timestamp() then return kernel.circles_of(of_user, of_post); end if;
    return mine.circles;
  end if;
  return '{}';
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
