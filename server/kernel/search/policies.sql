-- Finding by name: what the guard's functions write, what a session may see, and who may call what.

grant insert on kernel.name_indexes, kernel.name_searches, kernel.name_search_counts to zaedno_guard;
grant update on kernel.name_indexes, kernel.name_searches to zaedno_guard;
grant delete on kernel.name_indexes, kernel.name_search_counts to zaedno_guard;

create policy seen on kernel.name_searches for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on kernel.name_searches to zaedno_app;
create policy kept on kernel.name_fields to zaedno_owner using (true) with check (true);

grant execute on function kernel.names_in(text, text, uuid, uuid, integer), kernel.names_of(text, text, uuid[]),
  kernel.count_names(text, text), kernel.names_horizon(xid8), kernel.names_changed(xid8, xid8),
  kernel.tell_name_index(uuid, xid8), kernel.end_name_index(uuid),
  kernel.take_name_search(uuid, uuid, text) to zaedno_app;
