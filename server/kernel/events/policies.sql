-- Who may tell of changes, and who may ask what a session is told of.
grant execute on function kernel.tell_changes(bigint[]) to zaedno_sealer;
grant execute on function kernel.door_watching(bytea) to zaedno_door;
