-- What a session may see and change in schema "external"; re-applied whole at each deployment.
-- One shape everywhere: the row's circle is among my circles. A contact held is never rewritten: it is taken away and entered anew.

create policy neighbours_seen on external.neighbours for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy neighbours_written on external.neighbours for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy neighbours_edited on external.neighbours for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.neighbours to zaedno_app;
grant insert (record_id, circle_id, kind, code, names) on external.neighbours to zaedno_app;
grant update (kind, code, names, version) on external.neighbours to zaedno_app;

create policy contact_points_seen on external.contact_points for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy contact_points_written on external.contact_points for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy contact_points_edited on external.contact_points for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy contact_points_removed on external.contact_points for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.contact_points to zaedno_app;
grant insert (record_id, circle_id, point_id, answers_at, post, office, name, telephone, email, languages,
  valid_from, valid_until, checked_on) on external.contact_points to zaedno_app;
grant update (answers_at, post, office, name, telephone, email, languages, valid_from, valid_until, checked_on,
  version) on external.contact_points to zaedno_app;

create policy agreements_seen on external.agreements for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy agreements_written on external.agreements for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy agreements_edited on external.agreements for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.agreements to zaedno_app;
grant insert (record_id, circle_id, neighbours, titles, way, level, signed_on, from_on, until_on, covers, link,
  review_on) on external.agreements to zaedno_app;
grant update (neighbours, titles, way, level, signed_on, from_on, until_on, covers, link, review_on, publication,
  public_from, publication_reason, version) on external.agreements to zaedno_app;

create policy talks_seen on external.talks for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy talks_written on external.talks for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy talks_removed on external.talks for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.talks to zaedno_app;
grant insert (record_id, circle_id, talk_id, held_on, level, way, about) on external.talks to zaedno_app;

create policy events_seen on external.events for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy events_written on external.events for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy events_edited on external.events for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.events to zaedno_app;
grant insert (record_id, circle_id, titles, themes, place, first_on, last_on, level, organisers, programme, invited,
  attribution, public_note) on external.events to zaedno_app;
grant update (titles, themes, place, first_on, last_on, level, organisers, programme, invited, attribution, public_note,
  publication, public_from, publication_reason, version) on external.events to zaedno_app;

create policy commitments_seen on external.commitments for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy commitments_written on external.commitments for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy commitments_edited on external.commitments for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.commitments to zaedno_app;
grant insert (record_id, circle_id, commitment_id, by_kind, by_id, says, due_on) on external.commitments to zaedno_app;
grant update (state, outcome) on external.commitments to zaedno_app;

create policy lessons_seen on external.lessons for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy lessons_written on external.lessons for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy lessons_edited on external.lessons for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy lessons_removed on external.lessons for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.lessons to zaedno_app;
grant insert (record_id, circle_id, lesson_id, attribution, heard_kind, heard_id, session_id, did, worked, place, needs)
  on external.lessons to zaedno_app;
grant update (attribution, heard_kind, heard_id, session_id, did, worked, place, needs, state, follow_kind, follow_id, due_on,
  finished_on, outcome, version) on external.lessons to zaedno_app;

create policy lesson_ties_seen on external.lesson_ties for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy lesson_ties_written on external.lesson_ties for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy lesson_ties_removed on external.lesson_ties for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.lesson_ties to zaedno_app;
grant insert (record_id, circle_id, tie_id, lesson_id, plan_id, item_id, instrument_id, address) on external.lesson_ties to zaedno_app;
