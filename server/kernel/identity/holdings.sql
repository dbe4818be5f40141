-- Who works in which post today: its holders, and whoever stands in for them.

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

-- Whether somebody works in a post as the deputy of its holder, and not as a holder themselves.
create or replace function kernel.is_deputy(of_user uuid, of_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select coalesce(bool_and(h.deputy), false) from kernel.holdings h
  where h.user_id = of_user and h.post_id = of_post and h.ended_at is null
    and h.from_on <= current_date and (h.until_on is null or h.until_on >= current_date)
$$;
