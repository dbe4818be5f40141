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

create policy joint_activities_seen on external.joint_activities for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_activities_written on external.joint_activities for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy joint_activities_edited on external.joint_activities for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.joint_activities to zaedno_app;
grant insert (record_id, circle_id, titles, aim, level, way, first_on, last_on, looked_at) on external.joint_activities to zaedno_app;
grant update (titles, aim, level, way, first_on, last_on, round, looked_at, evaluation, evaluated_on, publication, public_from,
  publication_reason, version) on external.joint_activities to zaedno_app;

create policy joint_sides_seen on external.joint_sides for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_sides_written on external.joint_sides for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy joint_sides_removed on external.joint_sides for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.joint_sides to zaedno_app;
grant insert (record_id, circle_id, side_id, kind, proposes) on external.joint_sides to zaedno_app;

create policy joint_words_seen on external.joint_words for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_words_written on external.joint_words for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on external.joint_words to zaedno_app;
grant insert (record_id, circle_id, word_id, side_id, round, said, said_on, voice, document, number, reason)
  on external.joint_words to zaedno_app;

create policy joint_steps_seen on external.joint_steps for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_steps_written on external.joint_steps for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy joint_steps_edited on external.joint_steps for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.joint_steps to zaedno_app;
grant insert (record_id, circle_id, step_id, side_id, says, due_on) on external.joint_steps to zaedno_app;
grant update (side_id, says, due_on, state, outcome, version) on external.joint_steps to zaedno_app;

create policy joint_shares_seen on external.joint_shares for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_shares_written on external.joint_shares for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy joint_shares_edited on external.joint_shares for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_shares_removed on external.joint_shares for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.joint_shares to zaedno_app;
grant insert (record_id, circle_id, share_id, side_id, says, currency, planned, spent) on external.joint_shares to zaedno_app;
grant update (side_id, says, currency, planned, spent, version) on external.joint_shares to zaedno_app;

create policy joint_reports_seen on external.joint_reports for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_reports_written on external.joint_reports for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on external.joint_reports to zaedno_app;
grant insert (record_id, circle_id, report_id, side_id, from_on, until_on, did, reached, missing, said_on, voice, document,
  number, corrects) on external.joint_reports to zaedno_app;

create policy joint_ties_seen on external.joint_ties for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy joint_ties_written on external.joint_ties for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy joint_ties_removed on external.joint_ties for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.joint_ties to zaedno_app;
grant insert (record_id, circle_id, tie_id, kind, of_id, target_id, address) on external.joint_ties to zaedno_app;

-- No activity is accepted before each side that was asked has accepted what stands now; whichever way the state is moved.
-- It is asked inside kernel.move_state, which runs as the guard.
grant select (side_id, proposes) on external.joint_sides to zaedno_guard;
grant select (word_id, side_id, round, said, entered_at) on external.joint_words to zaedno_guard;
grant select (round) on external.joint_activities to zaedno_guard;
create or replace function external.require_each_side() returns trigger
language plpgsql set search_path = pg_catalog, external, kernel, pg_temp as $$
begin
  if not exists (select 1 from external.joint_sides s where s.record_id = new.record_id and s.circle_id = new.circle_id
      and not s.proposes)
    or exists (select 1 from external.joint_sides s
      join external.joint_activities a on a.record_id = s.record_id and a.circle_id = s.circle_id
      where s.record_id = new.record_id and s.circle_id = new.circle_id and not s.proposes
        and 'accepted' is distinct from (select w.said from external.joint_words w
          where w.record_id = s.record_id and w.circle_id = s.circle_id and w.side_id = s.side_id and w.round = a.round
          order by w.entered_at desc, w.word_id desc limit 1)) then
    raise exception 'each side accepts' using errcode = 'check_violation', detail = 'not-accepted';
  end if;
  return new;
end $$;
create or replace trigger each_side_accepts before update on kernel.states for each row
  when (new.workflow = 'external.joint' and new.state = 'accepted' and old.state is distinct from new.state)
  execute function external.require_each_side();

-- What was accepted stands: neither the sides nor what they accepted are changed under their word.
create or replace function external.keep_what_was_accepted() returns trigger
language plpgsql set search_path = pg_catalog, external, kernel, pg_temp as $$
declare
  one record := case when tg_op = 'DELETE' then old else new end;
begin
  -- Whatever moves or erases the whole activity is not a writer.
  if current_user = 'zaedno_app' and exists (select 1 from kernel.states s where s.record_id = one.record_id
      and s.circle_id = one.circle_id and s.workflow = 'external.joint' and s.state <> 'proposed') then
    raise exception 'what was accepted stands' using errcode = 'check_violation', detail = 'accepted-stands';
  end if;
  return one;
end $$;
create or replace trigger sides_stand before insert or delete on external.joint_sides
  for each row execute function external.keep_what_was_accepted();
create or replace trigger facts_stand before update on external.joint_activities for each row
  when ((old.titles, old.aim, old.level, old.way, old.first_on, old.last_on, old.round) is distinct from
    (new.titles, new.aim, new.level, new.way, new.first_on, new.last_on, new.round))
  execute function external.keep_what_was_accepted();

create policy boards_seen on external.boards for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy boards_written on external.boards for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy boards_edited on external.boards for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.boards to zaedno_app;
grant insert (record_id, circle_id, shared_id, own_code, own_names, taken_from, opened_on) on external.boards to zaedno_app;
grant update (shared_id, taken_from, shown, looked_at, version) on external.boards to zaedno_app;

-- What a side said stands: there is no grant to change or delete it, neither theirs nor ours.
create policy board_files_seen on external.board_files for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy board_files_written on external.board_files for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on external.board_files to zaedno_app;
grant insert (record_id, circle_id, file_id, side_id, number, previous_hash, said_on, content_hash, body, file, key, signed_by,
  signed_on, channel, hidden, read_by_post) on external.board_files to zaedno_app;

create policy board_sent_seen on external.board_sent for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy board_sent_written on external.board_sent for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on external.board_sent to zaedno_app;
grant insert (record_id, circle_id, number, said_on, content_hash, content, reason, written_by_post) on external.board_sent to zaedno_app;

create policy board_ties_seen on external.board_ties for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy board_ties_written on external.board_ties for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy board_ties_removed on external.board_ties for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on external.board_ties to zaedno_app;
grant insert (record_id, circle_id, tie_id, side_id, kind, their_id, own_id) on external.board_ties to zaedno_app;

create policy neighbour_keys_seen on external.neighbour_keys for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy neighbour_keys_written on external.neighbour_keys for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy neighbour_keys_edited on external.neighbour_keys for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on external.neighbour_keys to zaedno_app;
grant insert (record_id, circle_id, key_id, key, learned, since) on external.neighbour_keys to zaedno_app;
grant update (ended_on, end_reason) on external.neighbour_keys to zaedno_app;
