-- A state that lasted too long and whose workflow says `else: 'erase'`: the clock erases the record, and decides nothing.

-- Before the deadlines are announced: what is erased is announced to nobody. What is on hold waits until it is let go.
create or replace function kernel.erase_lapsed(as_of timestamptz, most integer)
returns table (record_id uuid, desk text, workflow text, state text)
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  d kernel.deadlines;
  r kernel.records;
begin
  perform kernel.require_role(array['kernel.clock']);
  for d in select * from kernel.deadlines w
      where w.done_at is null and w.due_at <= as_of and w.effect = 'erase'
        and w.item_id = '00000000-0000-0000-0000-000000000000'
      order by w.due_at limit most for update skip locked loop
    select * into r from kernel.records k where k.record_id = d.record_id for update;
    continue when not found or r.hold_reason is not null;
    perform kernel.bury(r, 'retention');
    record_id := r.record_id; desk := r.desk; workflow := d.workflow; state := d.state;
    return next;
  end loop;
end $$;
