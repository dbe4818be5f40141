-- Whoever comes without signing in: one named service of the house, which may do what an operation says that anybody may.

-- With the post that it works in; made when it is asked for first. No row in a house that has no people yet.
create or replace function kernel.door_anybody() returns table (user_id uuid, post_id uuid, purpose text)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
#variable_conflict use_column
declare
  house uuid := '00000000-0000-7000-8000-000000000001';
  of_house uuid;
  service uuid := kernel.new_id();
  post uuid := kernel.new_id();
begin
  return query select * from kernel.door_service('anybody');
  if found then return; end if;
  perform pg_advisory_xact_lock(4711005);
  return query select * from kernel.door_service('anybody');
  if found then return; end if;
  select p.organisation_id into of_house from kernel.door_service('clock') c join kernel.posts p on p.post_id = c.post_id;
  if not found then return; end if;
  insert into kernel.users (user_id, circle_id, kind, name, login, language) values (service, house, 'service', 'Anybody', 'anybody', 'en');
  insert into kernel.posts (post_id, circle_id, organisation_id, names, roles, purposes) values (post, house, of_house,
    '{"en": "Anybody, without signing in", "bg": "Всеки, без влизане", "mk": "Секој, без најава", "sq": "Kushdo, pa hyrje"}',
    '{kernel.anybody}', '{public-information}');
  insert into kernel.holdings (holding_id, circle_id, post_id, user_id, from_on, reason)
    values (kernel.new_id(), house, post, service, current_date, 'a service of the house');
  return query select * from kernel.door_service('anybody');
end $$;
