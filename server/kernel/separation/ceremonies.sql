-- Key ceremonies (rights.md G20): two people of the office agree to a change of the keys, and then, and only then, a command
-- at the machine carries it out, once.
drop function if exists kernel.ask_ceremony(text, text);
drop function if exists kernel.confirm_ceremony(uuid);

-- Whether somebody still holds a post with one of these roles.
create or replace function kernel.still_holds(of_user uuid, with_roles text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.holdings h join kernel.posts p using (post_id)
    where h.user_id = of_user and p.roles && with_roles and kernel.holds(h.user_id, h.post_id))
$$;

-- The first person asks; an earlier question about the same change, which nobody has confirmed, ends. Answers until when
-- a second person may confirm it.
create or replace function kernel.ask_ceremony(id uuid, kind text, why text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  until_time timestamptz := clock_timestamp() + interval '7 days';
begin
  perform kernel.require_role((select first_roles from kernel.acts where desk = 'office' and act = 'key-ceremony'));
  if coalesce(trim(why), '') = '' then
    raise exception 'a reason is needed' using errcode = 'check_violation', detail = 'reason';
  end if;
  update kernel.ceremonies set ends_at = clock_timestamp()
    where what = kind and confirmed_at is null and ends_at > clock_timestamp();
  insert into kernel.ceremonies (ceremony_id, circle_id, what, reason, asked_by, ends_at)
    values (id, '00000000-0000-7000-8000-000000000001', kind, why, me, until_time);
  return until_time;
end $$;

-- The second person says yes, and the change may begin within three days. Answers until when.
create or replace function kernel.confirm_ceremony(of_ceremony uuid) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  a kernel.acts;
  c kernel.ceremonies;
  until_time timestamptz := clock_timestamp() + interval '3 days';
begin
  select * into a from kernel.acts where desk = 'office' and act = 'key-ceremony';
  perform kernel.require_role(a.second_roles);
  select * into c from kernel.ceremonies where ceremony_id = of_ceremony and ends_at > clock_timestamp() for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if c.confirmed_at is not null then
    raise exception 'already confirmed' using errcode = 'check_violation', detail = 'done';
  end if;
  -- Whoever asked and has left the office since is no first person any more.
  if c.asked_by = me or not kernel.still_holds(c.asked_by, a.first_roles) then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  update kernel.ceremonies set confirmed_by = me, confirmed_at = clock_timestamp(), ends_at = until_time
    where ceremony_id = of_ceremony;
  return until_time;
end $$;

-- One person is enough to end it before it has begun: who asked takes it back, anybody else of the two says no.
create or replace function kernel.withdraw_ceremony(of_ceremony uuid) returns text
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  a kernel.acts;
  kind text;
begin
  select * into a from kernel.acts where desk = 'office' and act = 'key-ceremony';
  perform kernel.require_role(a.first_roles || a.second_roles);
  update kernel.ceremonies set ends_at = clock_timestamp()
    where ceremony_id = of_ceremony and begun_at is null and ends_at > clock_timestamp() returning what into kind;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  return kind;
end $$;

-- What waits for a second person or for the machine, and what was carried out within the last 90 days.
create or replace function kernel.ceremonies_known()
returns table (ceremony_id uuid, kind text, reason text, asked_by uuid, asked_name text, asked_at timestamptz,
  confirmed_by uuid, confirmed_name text, confirmed_at timestamptz, begun_at timestamptz, done_at timestamptz,
  ends_at timestamptz, turn text)
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  a kernel.acts;
begin
  select * into a from kernel.acts w where w.desk = 'office' and w.act = 'key-ceremony';
  perform kernel.require_role(a.first_roles || a.second_roles);
  return query select c.ceremony_id, c.what, c.reason, c.asked_by, u.name, c.asked_at, c.confirmed_by, s.name, c.confirmed_at,
      c.begun_at, c.done_at, c.ends_at,
      case when c.confirmed_at is not null then 'machine' when c.asked_by = kernel.my_user() then 'mine'
        when kernel.my_roles() && a.second_roles and kernel.still_holds(c.asked_by, a.first_roles) then 'second'
        else 'others' end
    from kernel.ceremonies c join kernel.users u on u.user_id = c.asked_by left join kernel.users s on s.user_id = c.confirmed_by
    where c.done_at > clock_timestamp() - interval '90 days'
      or c.done_at is null and (c.ends_at > clock_timestamp() or c.begun_at is not null)
    order by c.done_at desc nulls first, c.asked_at, c.ceremony_id limit 100;
end $$;

-- For the machine: begins the ceremony that allows this change, or goes on with one that was interrupted. No row: the
-- office never had two people, so nobody could have been asked; from the second person on it takes two, and for ever.
create or replace function kernel.begin_ceremony(of_kind text) returns table (ceremony_id uuid, asked_by uuid, confirmed_by uuid)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  a kernel.acts;
  c kernel.ceremonies;
begin
  select * into a from kernel.acts w where w.desk = 'office' and w.act = 'key-ceremony';
  select * into c from kernel.ceremonies w where w.what = of_kind and w.confirmed_at is not null and w.done_at is null
      and (w.begun_at is not null or w.ends_at > clock_timestamp() and kernel.still_holds(w.asked_by, a.first_roles)
        and kernel.still_holds(w.confirmed_by, a.second_roles))
    order by w.begun_at nulls last, w.confirmed_at limit 1 for update;
  if found then
    update kernel.ceremonies w set begun_at = coalesce(w.begun_at, clock_timestamp()) where w.ceremony_id = c.ceremony_id;
    return query select c.ceremony_id, c.asked_by, c.confirmed_by;
  elsif (select count(distinct h.user_id) from kernel.holdings h join kernel.posts p using (post_id), unnest(p.roles) r
      where r like 'office.%' and r <> 'office.stand-in') > 1 then
    raise exception 'two people must agree first' using errcode = 'check_violation', detail = 'no-ceremony';
  end if;
end $$;

-- What was done is an entry that names both people. With the end of the change the ceremony is used up.
create or replace function kernel.note_change_of_keys(of_ceremony uuid, operation text, told jsonb, is_done boolean) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  c kernel.ceremonies;
begin
  if of_ceremony is null then
    perform kernel.append_machine(operation, '{}', told || '{"alone": true}');
    return;
  end if;
  update kernel.ceremonies w set done_at = case when is_done then clock_timestamp() end
    where w.ceremony_id = of_ceremony and w.begun_at is not null and w.done_at is null returning * into c;
  if not found then
    raise exception 'two people must agree first' using errcode = 'check_violation', detail = 'no-ceremony';
  end if;
  perform kernel.append_machine(operation, array[c.ceremony_id, c.asked_by, c.confirmed_by],
    told || jsonb_build_object('ceremony', c.ceremony_id, 'askedBy', c.asked_by, 'confirmedBy', c.confirmed_by));
end $$;
