-- What a session may see and change in schema "registry"; re-applied whole at each deployment.
-- One shape everywhere: the row's circle is among my circles. Nothing is deleted; a correction is never rewritten.

create policy years_seen on registry.years for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy years_written on registry.years for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy years_counted on registry.years for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on registry.years to zaedno_app;
grant insert (record_id, circle_id, year, last_number) on registry.years to zaedno_app;
grant update (last_number) on registry.years to zaedno_app;

create policy items_seen on registry.items for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy items_written on registry.items for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy items_edited on registry.items for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on registry.items to zaedno_app;
grant insert (record_id, circle_id, direction, year, own_number, number, numbered_on, correspondent, organisation_id,
  names, subjects, their_number, their_day, paper_at, paper_until, about, words) on registry.items to zaedno_app;
grant update (correspondent, organisation_id, names, subjects, their_number, their_day, paper_at, paper_until, about,
  assigned_to, assigned_post, due_on, answered_by, words, version) on registry.items to zaedno_app;

create policy corrections_seen on registry.corrections for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy corrections_written on registry.corrections for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on registry.corrections to zaedno_app;
grant insert (record_id, circle_id, correction_id, corrected_at, by_post, reason, before) on registry.corrections to zaedno_app;

create policy letters_seen on registry.letters for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy letters_written on registry.letters for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy letters_edited on registry.letters for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on registry.letters to zaedno_app;
grant insert (record_id, circle_id, organisation_id, languages, correspondent, to_organisation, names, subjects, bodies,
  signatory_posts, signatory_names, enclosures, about, answers) on registry.letters to zaedno_app;
grant update (languages, correspondent, to_organisation, names, subjects, bodies, signatory_posts, signatory_names,
  enclosures, about, answers, signed_on, signed_how, sent_on, sent_by, version) on registry.letters to zaedno_app;

create policy forms_seen on registry.forms for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy forms_written on registry.forms for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy forms_edited on registry.forms for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on registry.forms to zaedno_app;
grant insert (record_id, circle_id, organisation_id, heads, closings) on registry.forms to zaedno_app;
grant update (heads, closings, version) on registry.forms to zaedno_app;
