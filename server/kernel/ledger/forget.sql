-- How the ledger forgets: entry and salt go when their time is over, the leaf stays, and the going is an entry itself.

-- Months of which entries fell into the rest; the owner, who makes the months, sees no row of it (forced row security).
create or replace function kernel.ledger_months_in_rest() returns setof date
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select distinct date_trunc('month', at at time zone 'UTC')::date from kernel.ledger_entries_rest
$$;

-- Whether something needs an entry beyond its time: a record of it is on hold, or a breach or a complaint holds it.
create or replace function kernel.ledger_held(e kernel.ledger_entries) returns boolean
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select exists (select 1 from kernel.records r where r.record_id = any (e.about) and r.hold_reason is not null)
    or exists (select 1 from kernel.ledger_holds h where h.lifted_at is null and e.at >= h.from_at and e.at < h.until_at
      and (h.user_id is null or h.user_id = e.user_id) and (h.session_id is null or h.session_id = e.session_id)
      and (h.record_id is null or h.record_id = any (e.about)))
$$;

-- Destroys entry and salt; answers the counts by month. Only what is sealed has a leaf, and only that can go.
create or replace function kernel.forget_entries(numbers bigint[], moments timestamptz[], under_rule text)
returns table (month date, count integer)
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with gone as (
    delete from kernel.ledger_entries e using unnest(numbers, moments) as d (n, at) where e.n = d.n and e.at = d.at returning e.n),
  marked as (
    update kernel.ledger_leaves l set erased_at = clock_timestamp(), erased_under = under_rule
      from gone where l.n = gone.n returning l.month)
  select m.month, count(*)::integer from marked m group by 1 order by 1
$$;

-- The sweep of the clock: at most so many entries of each class whose days are over, oldest first, and the decisions about
-- records that have been erased for as long as a read is kept. Answers the rules, months and counts that it recorded.
create or replace function kernel.sweep_ledger(most integer) returns jsonb
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  rule record;
  grave kernel.tombstones;
  read_days integer := (select days from kernel.retention_rules where retention_class = 'ledger-personal-read');
  numbers bigint[];
  moments timestamptz[];
  told jsonb := '[]';
begin
  perform kernel.require_role(array['kernel.clock']);
  for rule in select * from kernel.retention_rules where retention_class like 'ledger-%' and days is not null order by 1 loop
    select array_agg(d.n), array_agg(d.at) into numbers, moments from (
      select e.n, e.at from kernel.ledger_entries e join kernel.ledger_leaves l on l.n = e.n
      where e.retention_class = rule.retention_class and e.at < clock_timestamp() - make_interval(days => rule.days)
        and not kernel.ledger_held(e)
      order by e.at limit most) d;
    told := told || kernel.told_of(numbers, moments, rule.retention_class);
  end loop;
  for grave in select * from kernel.tombstones t
      where t.entries_erased_at is null and t.erased_at < clock_timestamp() - make_interval(days => read_days)
      order by t.erased_at limit most for update skip locked loop
    select array_agg(e.n), array_agg(e.at) into numbers, moments
      from kernel.ledger_entries e join kernel.ledger_leaves l on l.n = e.n
      where e.about @> array[grave.record_id] and e.retention_class = 'ledger-decision' and not kernel.ledger_held(e)
        and not exists (select 1 from unnest(e.about) as a (id)
          where not exists (select 1 from kernel.tombstones o where o.record_id = a.id
            and o.erased_at < clock_timestamp() - make_interval(days => read_days)));
    told := told || kernel.told_of(numbers, moments, 'ledger-decision');
    update kernel.tombstones set entries_erased_at = clock_timestamp() where record_id = grave.record_id
      and not exists (select 1 from kernel.ledger_entries e where e.about @> array[grave.record_id]
        and e.retention_class = 'ledger-decision' and kernel.ledger_held(e));
  end loop;
  if told <> '[]' then
    told := (select jsonb_agg(jsonb_build_object('class', g.class, 'month', g.month, 'count', g.count) order by g.class, g.month)
      from (select t.class, t.month, sum(t.count) as count
        from jsonb_to_recordset(told) as t (class text, month text, count integer) group by 1, 2) g);
    perform kernel.append_ledger('kernel.sweep-ledger', 'done', '{}', jsonb_build_object('erased', told), 'ledger-decision', null);
  end if;
  return told;
end $$;

-- Forgets these, and answers the lines of the sweep's entry.
create or replace function kernel.told_of(numbers bigint[], moments timestamptz[], under_rule text) returns jsonb
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('class', under_rule, 'month', to_char(f.month, 'YYYY-MM'), 'count', f.count)), '[]')
  from kernel.forget_entries(numbers, moments, under_rule) f
$$;

-- What a breach or a complaint needs is kept from the day on which the data-protection officer says so.
create or replace function kernel.hold_ledger(of_kind text, why text, of_user uuid, of_session uuid, of_record uuid,
  from_time timestamptz, until_time timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  id uuid := kernel.new_id();
begin
  perform kernel.require_role(array['office.data-protection-officer']);
  insert into kernel.ledger_holds (hold_id, kind, reason, user_id, session_id, record_id, from_at, until_at, set_by)
    values (id, of_kind, why, of_user, of_session, of_record, from_time, until_time, me);
  return id;
end $$;

create or replace function kernel.lift_ledger_hold(of_hold uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
begin
  perform kernel.require_role(array['office.data-protection-officer']);
  update kernel.ledger_holds set lifted_by = me, lifted_at = clock_timestamp() where hold_id = of_hold and lifted_at is null;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
end $$;

-- What somebody did at the machine itself, without a session: `machine.…`, told by the command, kept as a decision.
create or replace function kernel.append_machine(operation text, about uuid[], detail jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  id uuid := gen_random_uuid();
begin
  if append_machine.operation !~ '^machine\.[a-z-]+$' then
    raise exception 'an act at the machine is called machine.…' using errcode = 'check_violation';
  end if;
  insert into kernel.ledger_entries (xid, entry_id, at, operation, outcome, about, detail, retention_class, salt)
    values (pg_current_xact_id(), id, clock_timestamp(), append_machine.operation, 'done', coalesce(append_machine.about, '{}'),
      coalesce(append_machine.detail, '{}'), 'ledger-decision', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  return id;
end $$;
