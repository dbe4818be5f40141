-- What a session may see and change in schema "reporting"; re-applied whole at each deployment.
-- One shape everywhere: the row's circle is among my circles. What is asked never changes; what was answered does, by its version.

create policy periods_seen on reporting.periods for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy periods_written on reporting.periods for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on reporting.periods to zaedno_app;
grant insert (record_id, circle_id, names, from_on, to_on, due_on, plans, steps) on reporting.periods to zaedno_app;

create policy sheets_seen on reporting.sheets for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy sheets_written on reporting.sheets for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy sheets_edited on reporting.sheets for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on reporting.sheets to zaedno_app;
grant insert (record_id, circle_id, sheet_id, organisation_id) on reporting.sheets to zaedno_app;
grant update (turn, paper_told_by, paper_number, paper_on) on reporting.sheets to zaedno_app;

create policy answers_seen on reporting.answers for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy answers_written on reporting.answers for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy answers_edited on reporting.answers for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on reporting.answers to zaedno_app;
grant insert (record_id, circle_id, answer_id, sheet_id, position, plan_id, item_id, indicator_id, added_on, added_reason)
  on reporting.answers to zaedno_app;
grant update (value, narrative, source, words, version, answered_at, answered_by_post) on reporting.answers to zaedno_app;

-- A sheet of a local body is typed in for it by whom it let do so, and each row says so (rights.md G30).
create or replace function reporting.ask_body_of_sheet() returns trigger
language plpgsql set search_path = pg_catalog, reporting, kernel, pg_temp as $$
begin
  perform kernel.ask_body(h.organisation_id, h.record_id, h.sheet_id) from reporting.sheets h
    where h.record_id = new.record_id and h.circle_id = new.circle_id and h.sheet_id = new.sheet_id;
  return null;
end $$;
create or replace trigger sheet_of_body after update of paper_told_by, paper_number, paper_on on reporting.sheets
  for each row execute function reporting.ask_body_of_sheet();
create or replace trigger answer_of_body after update of value, narrative, source on reporting.answers
  for each row execute function reporting.ask_body_of_sheet();
-- Taking a file away takes its document, and this row with it.
create policy evidence_seen on reporting.evidence for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy evidence_written on reporting.evidence for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on reporting.evidence to zaedno_app;
grant insert (record_id, circle_id, document_id, answer_id) on reporting.evidence to zaedno_app;
