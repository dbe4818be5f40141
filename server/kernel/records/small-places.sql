-- From how many people on the three bodies of a place have different members (rights.md G30): each country says it, with a
-- history. What was set last holds; 20,000 where nothing was.

create or replace function kernel.small_place_size() returns integer
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select coalesce((select s.inhabitants from kernel.small_place_sizes s order by s.set_at desc, s.size_id desc limit 1), 20000)
$$;

-- Asks again of everybody in a body of a place, as when a place grows; false where it is set so already.
create or replace function kernel.set_small_place_size(n integer, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  h record;
begin
  perform kernel.require_role(array['office.administrator']);
  -- Two at once could each be asked about the other's number.
  perform pg_advisory_xact_lock(hashtextextended('kernel.small_place_sizes', 0));
  if n = kernel.small_place_size() then return false; end if;
  insert into kernel.small_place_sizes (size_id, circle_id, inhabitants, reason, set_by_post)
    values (kernel.new_id(), '00000000-0000-7000-8000-000000000001', n, why, kernel.my_post());
  if exists (select 1 from kernel.organisations o where o.kind = 'local-support-team' and o.ended_on is null
      and kernel.is_small_place(o.place)) then
    raise exception 'the team is of the region' using errcode = 'check_violation', detail = 'team-of-region';
  end if;
  for h in select g.* from kernel.holdings g join kernel.posts p using (post_id)
      where kernel.body_kind_of(p.organisation_id) is not null and g.ended_at is null
        and (g.until_on is null or g.until_on >= current_date) loop
    perform kernel.require_no_wall(h.user_id, h.post_id, h.from_on, h.until_on);
  end loop;
  return true;
end $$;
