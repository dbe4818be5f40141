-- What anybody may read without signing in: written through the guard's functions, read at the door through one of them.
grant insert, update, delete on kernel.published to zaedno_guard;

grant execute on function kernel.publish(uuid, date, jsonb), kernel.unpublish(uuid) to zaedno_app;
grant execute on function kernel.door_published(text, date) to zaedno_door;

-- News of what became public: seen like everything in the circle of everybody, written through one function.
grant insert, update, delete on kernel.news to zaedno_guard;
create policy seen on kernel.news for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on kernel.news to zaedno_app;
grant execute on function kernel.set_news(uuid, text[], jsonb) to zaedno_app;
-- Who may change what is of a local body, and what was typed in for it.
create policy seen on kernel.entry_permissions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy seen on kernel.typed_in for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy seen on kernel.small_place_sizes for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on kernel.small_place_sizes to zaedno_app;
grant insert on kernel.small_place_sizes to zaedno_guard;
grant select on kernel.entry_permissions, kernel.typed_in to zaedno_app;
grant insert, update on kernel.entry_permissions, kernel.typed_in to zaedno_guard;
grant execute on function kernel.may_change_of(uuid), kernel.is_own_body(uuid), kernel.permission_for(uuid), kernel.body_of(uuid),
  kernel.body_has_account(uuid), kernel.acts_typed_in(uuid[]), kernel.ask_body(uuid, uuid, uuid),
  kernel.permit_entry(uuid, uuid, text, text, text, date, date), kernel.withdraw_permission(uuid, text),
  kernel.object_to_entry(uuid, text), kernel.answer_objection(uuid, text), kernel.set_inhabitants(uuid, integer),
  kernel.small_place_size(), kernel.set_small_place_size(integer, text) to zaedno_app;

create or replace trigger roles_of_body after insert or update of roles, organisation_id on kernel.posts
  for each row execute function kernel.ask_roles_of_post();
create or replace trigger roles_of_body after update of kind on kernel.organisations
  for each row execute function kernel.ask_roles_of_organisation();
create or replace trigger team_of_region after insert or update of kind, place, inhabitants, ended_on on kernel.organisations
  for each row execute function kernel.ask_team_of_region();
