-- What a session may see and change in schema "committee"; re-applied whole at each deployment.
-- One shape everywhere: the row's circle is among my circles. What was said of an action or of minutes is never rewritten.

create policy bodies_seen on committee.bodies for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy bodies_written on committee.bodies for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy bodies_edited on committee.bodies for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.bodies to zaedno_app;
grant insert (record_id, circle_id, names) on committee.bodies to zaedno_app;
grant update (names, version) on committee.bodies to zaedno_app;

create policy seats_seen on committee.seats for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy seats_written on committee.seats for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy seats_edited on committee.seats for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.seats to zaedno_app;
grant insert (record_id, circle_id, seat_id, organisation_id, holds, post, name, from_on, until_on) on committee.seats
  to zaedno_app;
grant update (organisation_id, holds, post, name, from_on, until_on, version) on committee.seats to zaedno_app;

create policy sessions_seen on committee.sessions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy sessions_written on committee.sessions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy sessions_edited on committee.sessions for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.sessions to zaedno_app;
grant insert (record_id, circle_id, body_id, number, held_on, begins_at, place, registry_number, registry_on,
  registry_signatory, registry_kept_at) on committee.sessions to zaedno_app;
grant update (held_on, begins_at, place, registry_number, registry_on, registry_signatory, registry_kept_at, version)
  on committee.sessions to zaedno_app;

create policy agenda_items_seen on committee.agenda_items for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy agenda_items_written on committee.agenda_items for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy agenda_items_removed on committee.agenda_items for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on committee.agenda_items to zaedno_app;
grant insert (record_id, circle_id, item_id, position, kind, titles) on committee.agenda_items to zaedno_app;

create policy papers_seen on committee.papers for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy papers_written on committee.papers for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy papers_removed on committee.papers for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on committee.papers to zaedno_app;
grant insert (record_id, circle_id, paper_id, item_id, position, kind, title, plan_id, measure_id, instrument_id,
  paragraph, picture_id, link) on committee.papers to zaedno_app;

create policy attendance_seen on committee.attendance for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy attendance_written on committee.attendance for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy attendance_removed on committee.attendance for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on committee.attendance to zaedno_app;
grant insert (record_id, circle_id, entry_id, organisation_id, way, post, name, stand_in, word_number, word_on,
  word_kept_at) on committee.attendance to zaedno_app;

create policy decisions_seen on committee.decisions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy decisions_written on committee.decisions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy decisions_edited on committee.decisions for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.decisions to zaedno_app;
grant insert (record_id, circle_id, session_id, agenda_item_id, texts, way, decided_on, registry_number, registry_on,
  registry_signatory, registry_kept_at) on committee.decisions to zaedno_app;
grant update (agenda_item_id, texts, way, registry_number, registry_on, registry_signatory, registry_kept_at,
  publication, public_from, publication_reason, version) on committee.decisions to zaedno_app;

create policy votes_seen on committee.votes for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy votes_written on committee.votes for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy votes_removed on committee.votes for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on committee.votes to zaedno_app;
grant insert (record_id, circle_id, organisation_id, vote) on committee.votes to zaedno_app;

create policy actions_seen on committee.actions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy actions_written on committee.actions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy actions_edited on committee.actions for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.actions to zaedno_app;
grant insert (record_id, circle_id, action_id, texts, owner_id, owner_post_id, due_on, plan_id, measure_id, proposes)
  on committee.actions to zaedno_app;
grant update (texts, owner_id, owner_post_id, due_on, plan_id, measure_id, proposes, version) on committee.actions to
  zaedno_app;

create policy action_words_seen on committee.action_words for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy action_words_written on committee.action_words for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on committee.action_words to zaedno_app;
grant insert (record_id, circle_id, word_id, action_id, state, words, said_at, by_post) on committee.action_words to
  zaedno_app;

create policy minutes_seen on committee.minutes for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy minutes_written on committee.minutes for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy minutes_edited on committee.minutes for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.minutes to zaedno_app;
grant insert (record_id, circle_id, texts) on committee.minutes to zaedno_app;
grant update (texts, round, silent_until, agreed_by, version) on committee.minutes to zaedno_app;

create policy voices_seen on committee.voices for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy voices_written on committee.voices for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on committee.voices to zaedno_app;
grant insert (record_id, circle_id, voice_id, round, organisation_id, agrees, words, registry_number, registry_on,
  said_at, by_post) on committee.voices to zaedno_app;

create policy looked_at_seen on committee.looked_at for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy looked_at_written on committee.looked_at for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy looked_at_edited on committee.looked_at for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on committee.looked_at to zaedno_app;
grant insert (record_id, circle_id, words, why, at, by_post) on committee.looked_at to zaedno_app;
grant update (why, at, by_post) on committee.looked_at to zaedno_app;

create policy corrections_seen on committee.corrections for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy corrections_written on committee.corrections for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on committee.corrections to zaedno_app;
grant insert (record_id, circle_id, correction_id, corrects, texts) on committee.corrections to zaedno_app;
