-- An event is announced in the transaction of what happened, and dispatched afterwards.

create or replace function kernel.announce(named text, concerning uuid, with_payload jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  me uuid := kernel.require_user();
  in_circle uuid := '00000000-0000-7000-8000-000000000001';
begin
  if concerning is not null then
    select circle_id into in_circle from kernel.records
      where record_id = concerning and circle_id = any (mine);
    if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  end if;
  insert into kernel.outbox (event_id, circle_id, event, about, payload, by_user, by_post)
    values (gen_random_uuid(), in_circle, named, concerning, coalesce(with_payload, '{}'), me, kernel.my_post());
end $$;
