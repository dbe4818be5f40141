-- What anybody may read without signing in. It is copied here by whoever may see the record, and nothing else is ever shown at the door.

-- Only out of the circle of everybody, so never of a desk that holds personal data (kernel.require_narrow).
create or replace function kernel.publish(of_record uuid, from_day date, what jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  found_record kernel.records;
begin
  select r.* into found_record from kernel.records r where r.record_id = of_record and r.circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  if not exists (select 1 from kernel.circles c where c.circle_id = found_record.circle_id and c.kind = 'house')
     or exists (select 1 from kernel.personal_desks d where d.desk = found_record.desk) then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  insert into kernel.published (record_id, circle_id, kind, from_on, body)
    values (of_record, found_record.circle_id, found_record.desk || '.' || found_record.kind, from_day, what)
    on conflict (record_id, circle_id) do update set from_on = excluded.from_on, body = excluded.body;
end $$;

create or replace function kernel.unpublish(of_record uuid) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
begin
  if not exists (select 1 from kernel.records r where r.record_id = of_record and r.circle_id = any (mine)) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  delete from kernel.published where record_id = of_record and circle_id = any (mine);
  delete from kernel.news where record_id = of_record and circle_id = any (mine);
end $$;

-- At the door: what is public on that day, of one kind, at most 1000; nothing of a record that has left everybody's circle.
create or replace function kernel.door_published(of_kind text, as_of date) returns table (record_id uuid, body jsonb)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select p.record_id, p.body from kernel.published p join kernel.circles c on c.circle_id = p.circle_id
  where p.kind = of_kind and p.from_on <= as_of and c.kind = 'house'
  order by p.record_id desc limit 1000
$$;
