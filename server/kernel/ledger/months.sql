-- The two functions that belong to the owner: making the ledger's months, and taking an empty one away. They take no name
-- and no text from whoever calls them, and only the clock may call them.

-- Makes the months from this one to so many ahead, and those of entries that fell into the rest; answers how many were new.
-- A month is filled before it is attached, so that writers wait for a moment only; who cannot have the lock tries later.
create or replace function kernel.make_ledger_months(ahead integer) returns integer
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp set lock_timeout = '500ms' set timezone = 'UTC' as $$
declare
  month date;
  following date;
  named text;
  made integer := 0;
begin
  if not kernel.is_clock() then
    raise exception 'the post of this session does not carry the role' using errcode = 'insufficient_privilege';
  end if;
  if ahead not between 0 and 24 then raise exception 'from 0 to 24 months ahead'; end if;
  for month in
    select generate_series(date_trunc('month', clock_timestamp()), clock_timestamp() + make_interval(months => ahead), '1 month')::date
    union select kernel.ledger_months_in_rest()
  loop
    named := 'ledger_entries_' || to_char(month, 'YYYY_MM');
    continue when to_regclass(format('kernel.%I', named)) is not null;
    following := month + interval '1 month';
    execute format('create table kernel.%I (like kernel.ledger_entries including constraints including comments)', named);
    execute format('comment on table kernel.%I is %L', named, 'The ledger''s entries of ' || to_char(month, 'YYYY-MM') || ' (UTC).');
    alter table kernel.ledger_entries_rest no force row level security;
    execute format('insert into kernel.%I select * from kernel.ledger_entries_rest where at >= $1 and at < $2', named)
      using month::timestamptz, following::timestamptz;
    delete from kernel.ledger_entries_rest where at >= month::timestamptz and at < following::timestamptz;
    execute format('alter table kernel.%I enable row level security', named);
    execute format('alter table kernel.%I force row level security', named);
    execute format('create policy guard_all on kernel.%I to zaedno_guard using (true) with check (true)', named);
    execute format('grant select on kernel.%I to zaedno_guard', named);
    if has_table_privilege('zaedno_backup', 'kernel.ledger_entries', 'select') then
      execute format('grant select on kernel.%I to zaedno_backup', named);
    end if;
    execute format('alter table kernel.ledger_entries attach partition kernel.%I for values from (%L) to (%L)', named,
      month::timestamptz, following::timestamptz);
    alter table kernel.ledger_entries_rest force row level security;
    made := made + 1;
  end loop;
  return made;
end $$;

-- Takes away the months before this one in which no entry is left; their file goes with them. Answers which.
create or replace function kernel.drop_ledger_months() returns text[]
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp set lock_timeout = '500ms' set timezone = 'UTC' as $$
declare
  month record;
  filled boolean;
  dropped text[] := '{}';
begin
  if not kernel.is_clock() then
    raise exception 'the post of this session does not carry the role' using errcode = 'insufficient_privilege';
  end if;
  for month in
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'kernel.ledger_entries'::regclass and c.relname ~ '^ledger_entries_\d{4}_\d{2}$'
      and c.relname < 'ledger_entries_' || to_char(clock_timestamp(), 'YYYY_MM')
    order by 1
  loop
    -- Under forced row security the owner would see no row, and take a full month for an empty one.
    execute format('alter table kernel.%I no force row level security', month.name);
    execute format('select exists (select 1 from kernel.%I)', month.name) into filled;
    if filled then
      execute format('alter table kernel.%I force row level security', month.name);
    else
      execute format('drop table kernel.%I', month.name);
      dropped := dropped || replace(substring(month.name from 16), '_', '-');
    end if;
  end loop;
  return dropped;
end $$;
