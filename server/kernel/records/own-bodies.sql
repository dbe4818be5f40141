-- What belongs to a local body (rights.md G30: a municipality, a council, a community team or a local support team, with what
-- stands under it) is changed by its own posts alone (requirements.md R14), or typed in for it by whom it gave its permission
-- to, and then each entry says so. Which tables ask for it says each desk's policies.sql. The clock decides nothing and passes;
-- so does a machine that restores, which has no post.

-- The local body that an organisation is or stands under, the nearest one; null for everybody else.
create or replace function kernel.body_of(of_organisation uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with recursive above (id, parent, kind, step) as (
    select o.organisation_id, o.parent_id, o.kind, 0 from kernel.organisations o where o.organisation_id = of_organisation
    union all
    select o.organisation_id, o.parent_id, o.kind, a.step + 1 from above a
      join kernel.organisations o on o.organisation_id = a.parent where a.step < 20
  )
  select id from above where kind in ('municipality', 'council', 'community-team', 'local-support-team') order by step limit 1
$$;

create or replace function kernel.my_organisation() returns uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select p.organisation_id from kernel.posts p where p.post_id = kernel.my_post()
$$;

-- Whether what is of this organisation is of no local body, or of the one at work.
create or replace function kernel.is_own_body(of_organisation uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  body uuid := kernel.body_of(of_organisation);
begin
  if body is null or kernel.my_post() is null or kernel.is_clock() then return true; end if;
  return body is not distinct from kernel.body_of(kernel.my_organisation());
end $$;

-- The permission by which the post at work may type in for the body of this organisation today; null for its own posts.
create or replace function kernel.permission_for(of_organisation uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if kernel.is_own_body(of_organisation) then return null; end if;
  return (select e.permission_id from kernel.entry_permissions e
    where e.organisation_id = kernel.body_of(of_organisation) and e.to_organisation = kernel.my_organisation()
      and e.withdrawn_at is null and current_date between e.given_on and e.until_on
    order by e.recorded_at desc, e.permission_id limit 1);
end $$;

-- Whether the post at work may change what is of this organisation.
create or replace function kernel.may_change_of(of_organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select kernel.is_own_body(of_organisation) or kernel.permission_for(of_organisation) is not null
$$;

-- Refuses who may not; answers the permission, where it is done by one.
create or replace function kernel.require_own_body(of_organisation uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  permission uuid;
begin
  if kernel.is_own_body(of_organisation) then return null; end if;
  permission := kernel.permission_for(of_organisation);
  if permission is null then
    raise exception 'belongs to another body' using errcode = 'insufficient_privilege';
  end if;
  return permission;
end $$;

-- Every entry under a permission says so, once for each item and transaction.
create or replace function kernel.note_typed_in(permission uuid, of_record uuid, of_items uuid[]) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.typed_in (record_id, circle_id, permission_id, organisation_id, xid, item_id, by_post)
    select r.record_id, r.circle_id, e.permission_id, e.organisation_id, pg_current_xact_id(), i.item, kernel.my_post()
    from kernel.records r, kernel.entry_permissions e, unnest(of_items) as i (item)
    where r.record_id = of_record and e.permission_id = permission
  on conflict do nothing
$$;

-- After a statement: asks once for each record whose rows it changed. A column named as argument marks, once it is set, a
-- row as the office's word about what was handed in.
create or replace function kernel.ask_own_bodies() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  o record;
  permission uuid;
begin
  for o in select c.record_id, r.organisation_id, array_agg(distinct (to_jsonb(c) ->> 'item_id')::uuid) as items
      from changed c join kernel.records r on r.record_id = c.record_id
      where tg_nargs = 0 or to_jsonb(c) ->> tg_argv[0] is null group by c.record_id, r.organisation_id loop
    permission := kernel.require_own_body(o.organisation_id);
    if permission is not null then perform kernel.note_typed_in(permission, o.record_id, o.items); end if;
  end loop;
  return null;
end $$;

-- After an update: the columns that are named as arguments are others' to set. Who may see it is nobody's to type in.
create or replace function kernel.ask_own_bodies_but() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  o record;
  permission uuid;
  items uuid[];
begin
  for o in select distinct c.record_id, r.organisation_id from changed c join kernel.records r on r.record_id = c.record_id loop
    if kernel.is_own_body(o.organisation_id) then continue; end if;
    select array_agg(distinct other.item) into items from (
      select to_jsonb(c) ->> 'item_id', to_jsonb(c) - tg_argv from changed c where c.record_id = o.record_id
      except select to_jsonb(b) ->> 'item_id', to_jsonb(b) - tg_argv from before b) as other (item, said);
    if items is null then continue; end if;
    permission := kernel.require_own_body(o.organisation_id);
    if exists (
        select to_jsonb(c) ->> 'item_id', to_jsonb(c) ->> 'publication', to_jsonb(c) ->> 'public_from', to_jsonb(c) ->> 'publication_reason'
          from changed c where c.record_id = o.record_id
        except select to_jsonb(b) ->> 'item_id', to_jsonb(b) ->> 'publication', to_jsonb(b) ->> 'public_from',
          to_jsonb(b) ->> 'publication_reason' from before b where b.record_id = o.record_id) then
      raise exception 'belongs to another body' using errcode = 'insufficient_privilege';
    end if;
    perform kernel.note_typed_in(permission, o.record_id, items);
  end loop;
  return null;
end $$;

-- The same for one row, whatever was changed; into another circle it is moved by its own body alone.
create or replace function kernel.ask_own_body() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  of_record uuid := case when tg_op = 'DELETE' then old.record_id else new.record_id end;
  permission uuid;
begin
  select kernel.require_own_body(r.organisation_id) into permission from kernel.records r where r.record_id = of_record;
  if permission is null then return null; end if;
  if tg_op = 'UPDATE' and new.circle_id <> old.circle_id then
    raise exception 'belongs to another body' using errcode = 'insufficient_privilege';
  end if;
  perform kernel.note_typed_in(permission, of_record, array[nullif(to_jsonb(new) ->> 'item_id', '00000000-0000-0000-0000-000000000000')::uuid]);
  return null;
end $$;

-- For a desk whose rows are of an institution and not of the record that they hang on: asks, and notes.
create or replace function kernel.ask_body(of_organisation uuid, of_record uuid, of_item uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  permission uuid := kernel.require_own_body(of_organisation);
begin
  if permission is null then return; end if;
  if not exists (select 1 from kernel.records r where r.record_id = of_record and r.circle_id = any (mine)) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  perform kernel.note_typed_in(permission, of_record, array[of_item]);
end $$;

-- Whether somebody works in a post of this body that could enter what is its own.
create or replace function kernel.body_has_account(body uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.posts p join kernel.holdings h using (post_id) join kernel.users u using (user_id)
    where p.roles && array['strategy.coordinator', 'strategy.deputy-prevention', 'strategy.deputy-counter-terrorism',
        'strategy.editor', 'strategy.focal-point']
      and p.ended_on is null and u.ended_on is null and h.ended_at is null and h.from_on <= current_date
      and (h.until_on is null or h.until_on >= current_date) and kernel.body_of(p.organisation_id) = body)
$$;

-- A body with an account gives its permission there, to whom it names. For one without, the office that asked writes down
-- who gave it and by what means; it cannot write down one for a body that could say it itself.
create or replace function kernel.permit_entry(of_body uuid, to_other uuid, told text, with_means text, under_number text,
  from_day date, until_day date) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid := kernel.my_organisation();
  id uuid := kernel.new_id();
  itself boolean := kernel.body_of(mine) is not distinct from of_body;
begin
  perform kernel.require_role(array['strategy.coordinator', 'strategy.deputy-prevention', 'strategy.deputy-counter-terrorism',
    'strategy.editor', 'strategy.focal-point']);
  if of_body is null or kernel.body_of(of_body) is distinct from of_body then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if itself then
    if not exists (select 1 from kernel.organisations o where o.organisation_id = to_other and o.ended_on is null
        and kernel.body_of(o.organisation_id) is null) then
      raise exception 'no such record' using errcode = 'no_data_found';
    end if;
    with_means := 'account';
  else
    perform kernel.require_role(array['strategy.coordinator', 'strategy.deputy-prevention', 'strategy.deputy-counter-terrorism',
      'strategy.editor']);
    if kernel.body_of(mine) is not null then
      raise exception 'belongs to another body' using errcode = 'insufficient_privilege';
    end if;
    if with_means = 'account' or kernel.body_has_account(of_body) then
      raise exception 'the body says so itself' using errcode = 'check_violation', detail = 'has-account';
    end if;
    to_other := mine;
  end if;
  if from_day > current_date or until_day < current_date then
    raise exception 'these days are not now' using errcode = 'check_violation', detail = 'permission-days';
  end if;
  insert into kernel.entry_permissions (permission_id, circle_id, organisation_id, to_organisation, told_by, means, number,
      given_on, until_on, recorded_by_post)
    values (id, '00000000-0000-7000-8000-000000000001', of_body, to_other, told, with_means, under_number, from_day, until_day,
      kernel.my_post());
  return id;
end $$;

-- By the body itself, or by whom it was given to, on the body's word; answers false where it is over already.
create or replace function kernel.withdraw_permission(of_permission uuid, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  e kernel.entry_permissions;
  mine uuid := kernel.my_organisation();
begin
  perform kernel.require_role(array['strategy.coordinator', 'strategy.deputy-prevention', 'strategy.deputy-counter-terrorism',
    'strategy.editor', 'strategy.focal-point']);
  select * into e from kernel.entry_permissions where permission_id = of_permission for update;
  if not found or (kernel.body_of(mine) is distinct from e.organisation_id and mine <> e.to_organisation) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if e.withdrawn_at is not null then return false; end if;
  update kernel.entry_permissions set withdrawn_at = clock_timestamp(), withdrawn_by_post = kernel.my_post(),
    withdrawn_reason = why where permission_id = of_permission;
  return true;
end $$;

-- The body objects to what was typed in for it: that stands beside the entry, and the permission ends with it.
create or replace function kernel.object_to_entry(of_entry uuid, why text) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  found_entry kernel.typed_in;
begin
  select t.* into found_entry from kernel.typed_in t where t.entry_id = of_entry and t.circle_id = any (mine) for update;
  if not found or kernel.body_of(kernel.my_organisation()) is distinct from found_entry.organisation_id then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if found_entry.objection is not null then return false; end if;
  update kernel.typed_in set objection = why, objected_at = clock_timestamp(), objected_by_post = kernel.my_post()
    where entry_id = of_entry and record_id = found_entry.record_id;
  perform kernel.withdraw_permission(found_entry.permission_id, why);
  return true;
end $$;

-- What the acts are called by which this was typed in, as the record of actions has it; nothing of what one does not see.
create or replace function kernel.acts_typed_in(of_entries uuid[]) returns table (entry_id uuid, operation text)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select t.entry_id, min(l.operation) from kernel.typed_in t join kernel.ledger_entries l on l.xid = t.xid and l.parent is null
    and l.outcome = 'done'
  where t.entry_id = any (of_entries) and t.circle_id = any (kernel.my_circles()) group by t.entry_id
$$;

-- What posts of a local body may do: a council and a community team plan and report, a local support team is the panel's
-- local form and has nothing else (rights.md G30).
create or replace function kernel.require_roles_of_kind(of_kind text, with_roles text[]) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from unnest(with_roles) r where case of_kind
      when 'council' then r not in ('strategy.focal-point', 'strategy.reader')
      when 'community-team' then r not in ('strategy.focal-point', 'strategy.reader')
      when 'local-support-team' then r not in ('support.chair', 'support.panel-member', 'support.case-lead')
      else false end) then
    raise exception 'no post of such a body' using errcode = 'check_violation', detail = 'roles-of-body';
  end if;
end $$;

create or replace function kernel.ask_roles_of_post() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_roles_of_kind(o.kind, new.roles) from kernel.organisations o where o.organisation_id = new.organisation_id;
  return null;
end $$;

create or replace function kernel.ask_roles_of_organisation() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_roles_of_kind(new.kind, p.roles) from kernel.posts p
    where p.organisation_id = new.organisation_id and p.ended_on is null;
  return null;
end $$;

-- The three bodies of a place have different members. Where few people live (a municipality with at most as many as small-places.sql says), one
-- person may sit in the council and the community action team; whoever decides about support there comes from the region.
create or replace function kernel.is_small_place(at_place text) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.organisations o
    where o.kind = 'municipality' and o.place = at_place and o.ended_on is null and o.inhabitants <= kernel.small_place_size())
$$;

-- Which of the three bodies a post is of, and null for every other.
create or replace function kernel.body_kind_of(of_organisation uuid) returns text
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select o.kind from kernel.organisations o where o.organisation_id = kernel.body_of(of_organisation)
    and o.kind in ('council', 'community-team', 'local-support-team')
$$;

create or replace function kernel.bodies_meet(of_user uuid, of_post uuid, from_day date, until_day date) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (
    select 1 from (select kernel.body_kind_of(p.organisation_id) as kind, o.place
        from kernel.posts p join kernel.organisations o using (organisation_id) where p.post_id = of_post) one
      cross join lateral (select kernel.body_kind_of(q.organisation_id) as kind, o.place
        from kernel.holdings h join kernel.posts q using (post_id) join kernel.organisations o using (organisation_id)
        where h.user_id = of_user and h.post_id <> of_post and h.ended_at is null
          and daterange(h.from_on, h.until_on, '[]') && daterange(from_day, until_day, '[]')) other
    where one.kind <> other.kind and one.place is not distinct from other.place
      and ('local-support-team' in (one.kind, other.kind) or kernel.is_small_place(one.place) is not true))
$$;

create or replace function kernel.ask_team_of_region() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if exists (select 1 from kernel.organisations o where o.kind = 'local-support-team' and o.ended_on is null
      and o.place = new.place and kernel.is_small_place(o.place)) then
    raise exception 'the team is of the region' using errcode = 'check_violation', detail = 'team-of-region';
  end if;
  return null;
end $$;

-- How many people live in the place of a municipality; asks again of everybody in its bodies.
create or replace function kernel.set_inhabitants(of_organisation uuid, n integer) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  at_place text;
  h record;
begin
  perform kernel.require_role(array['office.administrator']);
  update kernel.organisations set inhabitants = n where organisation_id = of_organisation and inhabitants is distinct from n
    returning place into at_place;
  if not found then return; end if;
  for h in select g.* from kernel.holdings g join kernel.posts p using (post_id) join kernel.organisations o using (organisation_id)
      where o.place = at_place and kernel.body_kind_of(o.organisation_id) is not null and g.ended_at is null
        and (g.until_on is null or g.until_on >= current_date) loop
    perform kernel.require_no_wall(h.user_id, h.post_id, h.from_on, h.until_on);
  end loop;
end $$;
