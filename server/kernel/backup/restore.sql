-- What a restore does inside the database before anybody is served from it, and what is written down of backups.

-- Orders that were under way belong to a time that is gone: who ordered looks at what is there, and orders again.
create or replace function kernel.end_cut_orders() returns integer
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  with ended as (update kernel.job_orders set state = 'failed', outcome = '{"code":"kernel.failed"}', ended_at = clock_timestamp()
    where ended_at is null returning 1)
  select count(*)::integer from ended
$$;

-- A line about a backup, a drill or a restore; also an entry of the ledger, since whoever takes a copy of everything was here.
create or replace function kernel.note_backup(of_kind text, how text, taken timestamptz, of_rows bigint, of_bytes bigint,
  in_seconds double precision, because text) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
begin
  insert into kernel.backup_runs (kind, outcome, backup_taken_at, rows, bytes, seconds, why)
    values (of_kind, how, taken, of_rows, of_bytes, in_seconds, left(because, 1000));
  perform kernel.append_machine('machine.' || case of_kind when 'data' then 'take-backup' when 'keys' then 'take-backup-of-keys'
      when 'drill' then 'try-restore' when 'export' then 'export-node' when 'opened-export' then 'export-node-opened'
      else 'restore' end, '{}',
    jsonb_strip_nulls(jsonb_build_object('outcome', how, 'takenAt', taken, 'rows', of_rows)));
end $$;
