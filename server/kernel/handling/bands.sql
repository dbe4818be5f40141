-- How many people of a desk there are, in bands (rights.md G35). The number itself leaves this function in no form.

-- Counted at most once a week: whoever adds some and looks again learns of no crossing on that day.
create or replace function kernel.weekly_band(of_desk text, of_workflow text, in_state text)
returns table (band text, counted_on date)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
#variable_conflict use_column
declare
  n bigint;
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer', 'strategy.coordinator']);
  perform pg_advisory_xact_lock(4711006);
  if not exists (select 1 from kernel.bands b where b.desk = of_desk and b.counted_on > current_date - 7) then
    select count(*) into n from kernel.states s join kernel.records r on r.record_id = s.record_id and r.circle_id = s.circle_id
      where r.desk = of_desk and s.workflow = of_workflow and s.state = in_state;
    insert into kernel.bands as b (desk, band, counted_on)
      values (of_desk, case when n < 10 then 'under-10' when n <= 25 then '10-to-25' else 'over-25' end, current_date)
    on conflict (desk) do update set band = excluded.band, counted_on = excluded.counted_on;
  end if;
  return query select b.band, b.counted_on from kernel.bands b where b.desk = of_desk;
end $$;
