-- Why an act needs two people, and why the second said no, is content of the record, sealed under its key. Two people seal
-- who do not see the record: whoever is about to break its glass, and the officer who answers for glass that was broken.

create or replace function kernel.key_of_glass(of_record uuid, proposed uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  r kernel.records := kernel.glass_to_break(of_record);
begin
  return kernel.give_key(r.record_id, r.circle_id, proposed);
end $$;

-- Of a look that the person at work may answer now.
create or replace function kernel.key_of_look(of_look uuid, proposed uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  l kernel.second_looks := kernel.look_to_answer(of_look);
begin
  return kernel.give_key(l.record_id, l.circle_id, proposed);
end $$;
