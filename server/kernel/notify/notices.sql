-- Letters that say that something waits. A desk names the post; who holds it, and where they are written to, is asked here on the day.

-- Orders letters about one record.
create or replace function kernel.order_notices(of_record uuid, wanted jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  in_circle uuid;
begin
  perform kernel.require_user();
  select r.circle_id into in_circle from kernel.records r
    where r.record_id = of_record and r.circle_id = any (kernel.my_circles());
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  insert into kernel.notices (notice_id, record_id, circle_id, item_id, kind, place, organisation_id, roles, purpose, on_day,
      reminds, only_while)
    select gen_random_uuid(), of_record, in_circle, w.item, w.kind, w.place, w.organisation, w.roles, w.purpose, w."onDay",
      w.reminds, w."onlyWhile"
    from jsonb_to_recordset(wanted) as w (item uuid, kind text, place text, organisation uuid, roles text[], purpose text,
      "onDay" date, reminds boolean, "onlyWhile" jsonb);
end $$;

-- What waits about an item is not sent any more.
create or replace function kernel.drop_notices(of_record uuid, of_item uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if not exists (select 1 from kernel.records r where r.record_id = of_record and r.circle_id = any (kernel.my_circles())) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  update kernel.notices set outcome = 'no-longer' where record_id = of_record and item_id = of_item and outcome is null;
end $$;

-- Whether the states in which a letter makes sense all stand.
create or replace function kernel.notice_stands(n kernel.notices) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select not exists (
    select 1 from jsonb_to_recordset(n.only_while) as w (workflow text, item uuid, states jsonb)
    where not exists (select 1 from kernel.states s where s.record_id = n.record_id and s.circle_id = n.circle_id
      and s.workflow = w.workflow and s.item_id = w.item and w.states ? s.state))
$$;

-- The clock's own act: takes what is due, marks it before anything is sent, and answers to whom. Whoever held the post
-- formerly is not among them, nor who may not see the record. A reminder is left where a letter went out on that day. What is a
-- month old goes.
create or replace function kernel.take_notices(today date, at_moment timestamptz, most integer)
returns table (notice_id uuid, record_id uuid, kind text, place text, user_id uuid, email text, language text)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
#variable_conflict use_column
declare
  n kernel.notices;
  people uuid[];
  posts uuid[];
begin
  perform kernel.require_role(array['kernel.clock']);
  delete from kernel.notices w where w.on_day < today - 30;
  for n in select w.* from kernel.notices w
      where w.outcome is null and w.on_day <= today and (w.again_at is null or w.again_at <= at_moment)
      order by w.reminds, w.on_day desc, w.notice_id limit most for update skip locked loop
    if n.on_day < today - 2 then
      update kernel.notices w set outcome = 'too-late' where w.record_id = n.record_id and w.notice_id = n.notice_id;
      continue;
    end if;
    if not kernel.notice_stands(n) then
      update kernel.notices w set outcome = 'no-longer' where w.record_id = n.record_id and w.notice_id = n.notice_id;
      continue;
    end if;
    if n.reminds and exists (select 1 from kernel.notices w where w.record_id = n.record_id and w.item_id = n.item_id
        and w.notice_id <> n.notice_id and w.told_on = today) then
      update kernel.notices w set outcome = 'already-told' where w.record_id = n.record_id and w.notice_id = n.notice_id;
      continue;
    end if;
    select coalesce(array_agg(distinct h.user_id), '{}'), coalesce(array_agg(distinct h.post_id), '{}') into people, posts
      from kernel.posts p join kernel.holdings h on h.post_id = p.post_id join kernel.users u on u.user_id = h.user_id
      where p.organisation_id = n.organisation_id and p.roles && n.roles and n.purpose = any (p.purposes)
        and u.kind = 'person' and u.email is not null and not u.user_id = any (n.told)
        and kernel.holds(h.user_id, h.post_id) and n.circle_id = any (kernel.circles_of(h.user_id, h.post_id));
    if cardinality(people) = 0 then
      update kernel.notices w set outcome = case when cardinality(n.told) > 0 then 'told' else 'nobody' end
        where w.record_id = n.record_id and w.notice_id = n.notice_id;
      continue;
    end if;
    update kernel.notices w set told = w.told || people, told_on = today, told_at = at_moment, outcome = 'told', tries = w.tries + 1,
        told_posts = array(select distinct p from unnest(w.told_posts || posts) p)
      where w.record_id = n.record_id and w.notice_id = n.notice_id;
    return query select n.notice_id, n.record_id, n.kind, n.place, u.user_id, u.email, u.language
      from kernel.users u where u.user_id = any (people) order by u.user_id;
  end loop;
end $$;

-- The mail server did not take a letter: it is tried again a while later, a few times, and to whom is asked anew.
create or replace function kernel.notice_failed(of_record uuid, of_notice uuid, of_user uuid, again timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['kernel.clock']);
  update kernel.notices w set told = array_remove(w.told, of_user), again_at = again,
      told_on = case when cardinality(array_remove(w.told, of_user)) = 0 then null else w.told_on end,
      told_at = case when cardinality(array_remove(w.told, of_user)) = 0 then null else w.told_at end,
      told_posts = array(select p from unnest(w.told_posts) p
        where exists (select 1 from unnest(array_remove(w.told, of_user)) u where kernel.holds(u, p))),
      outcome = case when w.tries >= 5 then 'failed' end
    where w.record_id = of_record and w.notice_id = of_notice;
end $$;
