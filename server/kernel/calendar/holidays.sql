-- The days on which nobody works, beside Saturday and Sunday. The office enters what the law of its country says.

-- Enters days, or names them anew: an array of {day, names}. False, and nothing is entered, where a year would have more
-- than 40: with enough free days an act that nobody seconds would never end.
create or replace function kernel.enter_holidays(given jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  -- Two at once could each leave room for the other.
  perform pg_advisory_xact_lock(hashtextextended('kernel.holidays', 0));
  if exists (
    select 1 from (select day from kernel.holidays
        union select (g->>'day')::date from jsonb_array_elements(given) g) as all_days
      group by extract(year from day) having count(*) > 40) then
    return false;
  end if;
  insert into kernel.holidays (day, names)
    select (g->>'day')::date, g->'names' from jsonb_array_elements(given) g
    on conflict (day) do update set names = excluded.names;
  return true;
end $$;

create or replace function kernel.remove_holiday(of_day date) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  perform kernel.require_role(array['office.administrator']);
  delete from kernel.holidays where day = of_day;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
end $$;
