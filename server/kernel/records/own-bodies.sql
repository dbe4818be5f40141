-- What belongs to a local body (a municipality, and what stands under one) is changed by its own posts alone (rights.md G30,
-- requirements.md R14): the office reads what it is shown, and changes nothing. Which tables ask for it says each desk's
-- policies.sql. The clock decides nothing and passes; so does a machine that restores, which has no post.

-- The local body that an organisation is or stands under; null for everybody else.
create or replace function kernel.body_of(of_organisation uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with recursive above (id, parent, kind, step) as (
    select o.organisation_id, o.parent_id, o.kind, 0 from kernel.organisations o where o.organisation_id = of_organisation
    union all
    select o.organisation_id, o.parent_id, o.kind, a.step + 1 from above a
      join kernel.organisations o on o.organisation_id = a.parent where a.step < 20
  )
  select id from above where kind = 'municipality' order by step desc limit 1
$$;

-- Whether the post at work may change what is of this organisation.
create or replace function kernel.may_change_of(of_organisation uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  body uuid := kernel.body_of(of_organisation);
begin
  if body is null or kernel.my_post() is null or kernel.is_clock() then return true; end if;
  return body is not distinct from
    kernel.body_of((select p.organisation_id from kernel.posts p where p.post_id = kernel.my_post()));
end $$;

create or replace function kernel.require_own_body(of_organisation uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  if not kernel.may_change_of(of_organisation) then
    raise exception 'belongs to another body' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- After a statement: asks once for each organisation whose rows it changed. A column named as argument marks, once it is
-- set, a row as the office's word about what was handed in.
create or replace function kernel.ask_own_bodies() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_own_body(o.organisation_id) from (
    select distinct r.organisation_id from changed c join kernel.records r on r.record_id = c.record_id
    where tg_nargs = 0 or to_jsonb(c) ->> tg_argv[0] is null) o;
  return null;
end $$;

-- After an update: the columns that are named as arguments are others' to set.
create or replace function kernel.ask_own_bodies_but() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  of_organisation uuid;
begin
  for of_organisation in
    select distinct r.organisation_id from changed c join kernel.records r on r.record_id = c.record_id loop
    if kernel.may_change_of(of_organisation) then continue; end if;
    perform kernel.require_own_body(of_organisation) from kernel.records r join (
        select c.record_id, to_jsonb(c) - tg_argv from changed c
        except select b.record_id, to_jsonb(b) - tg_argv from before b) as other (record_id) on other.record_id = r.record_id
      where r.organisation_id = of_organisation;
  end loop;
  return null;
end $$;

-- The same for one row, whatever was changed.
create or replace function kernel.ask_own_body() returns trigger
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  of_record uuid := case when tg_op = 'DELETE' then old.record_id else new.record_id end;
begin
  perform kernel.require_own_body(r.organisation_id) from kernel.records r where r.record_id = of_record;
  return null;
end $$;
