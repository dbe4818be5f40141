-- The institution that typed in for a local body answers its objection, once and in its own words; the objection stands, and
-- so does what was typed in: the body puts right what is wrong (ADR-0027).
create or replace function kernel.answer_objection(of_entry uuid, says text) returns boolean
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  e kernel.typed_in;
begin
  perform kernel.require_role(array['strategy.coordinator', 'strategy.deputy-prevention', 'strategy.deputy-counter-terrorism',
    'strategy.editor', 'strategy.focal-point']);
  select t.* into e from kernel.typed_in t where t.entry_id = of_entry and t.circle_id = any (mine) for update;
  if not found or e.objection is null or not exists (select 1 from kernel.entry_permissions p
      where p.permission_id = e.permission_id and p.to_organisation = kernel.my_organisation()) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  if e.answer is not null then return false; end if;
  update kernel.typed_in set answer = says, answered_at = clock_timestamp(), answered_by_post = kernel.my_post()
    where entry_id = of_entry and record_id = e.record_id;
  return true;
end $$;
