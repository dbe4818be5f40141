-- Who sees what is known of backups; run after server/kernel/policies.sql, whose rules hold here too.
grant insert on kernel.backup_runs to zaedno_guard;
create policy overseen on kernel.backup_runs for select to zaedno_app using (kernel.signed_in());
create policy noted on kernel.backup_runs for select to zaedno_sealer using (true);
grant select on kernel.backup_runs to zaedno_app, zaedno_sealer;
revoke execute on function kernel.end_cut_orders(),
  kernel.note_backup(text, text, timestamptz, bigint, bigint, double precision, text) from public;
grant execute on function kernel.note_backup(text, text, timestamptz, bigint, bigint, double precision, text) to zaedno_sealer;
