-- What readers outside of the house are told of: written by whoever may publish the record, out of the circle of everybody alone.

-- Writes the news of a record; of the `kinds` what is not wanted any more goes. What readers could have been told already keeps
-- its day, so that a change is no news; what is made public for a day that has passed is news of today.
create or replace function kernel.set_news(of_record uuid, kinds text[], wanted jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  mine uuid[] := kernel.my_circles();
  found_record kernel.records;
begin
  select r.* into found_record from kernel.records r where r.record_id = of_record and r.circle_id = any (mine);
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  delete from kernel.news n where n.record_id = of_record and n.circle_id = found_record.circle_id and n.kind = any (kinds)
    and not exists (select 1 from jsonb_to_recordset(wanted) as w (kind text, item uuid) where w.kind = n.kind and w.item = n.item_id);
  if jsonb_array_length(wanted) = 0 then return; end if;
  if not exists (select 1 from kernel.circles c where c.circle_id = found_record.circle_id and c.kind = 'house')
     or exists (select 1 from kernel.personal_desks d where d.desk = found_record.desk) then
    raise exception 'not in the circle' using errcode = 'insufficient_privilege';
  end if;
  insert into kernel.news as n (record_id, circle_id, kind, item_id, from_on, lines, places, titles, link)
    select of_record, found_record.circle_id, w.kind, w.item, greatest(w."from", current_date), w.lines, w.places, w.titles, w.link
    from jsonb_to_recordset(wanted) as w (kind text, item uuid, "from" date, lines text[], places text[], titles jsonb, link text)
    on conflict (record_id, circle_id, kind, item_id) do update set lines = excluded.lines, places = excluded.places,
      titles = excluded.titles, link = excluded.link,
      from_on = case when n.from_on <= current_date then n.from_on else excluded.from_on end;
end $$;
