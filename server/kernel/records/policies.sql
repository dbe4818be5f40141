-- What anybody may read without signing in: written through the guard's functions, read at the door through one of them.
grant insert, update, delete on kernel.published to zaedno_guard;

grant execute on function kernel.publish(uuid, date, jsonb), kernel.unpublish(uuid) to zaedno_app;
grant execute on function kernel.door_published(text, date) to zaedno_door;
-- Who may ask whether something is theirs to change; re-applied whole at each deployment.
grant execute on function kernel.may_change_of(uuid) to zaedno_app;
