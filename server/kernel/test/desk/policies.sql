-- What a session may see and change in schema "trial".
create policy matters_seen on trial.matters for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy matters_written on trial.matters for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy matters_edited on trial.matters for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on trial.matters to zaedno_app;
grant insert (record_id, circle_id, title, reference), update (title, version) on trial.matters to zaedno_app;

create policy notes_seen on trial.notes for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy notes_written on trial.notes for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on trial.notes to zaedno_app;
grant insert (record_id, circle_id, note_id, body) on trial.notes to zaedno_app;

create policy names_seen on trial.names for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy names_written on trial.names for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on trial.names to zaedno_app;
grant insert (record_id, circle_id, name_id, name) on trial.names to zaedno_app;
