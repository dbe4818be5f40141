-- Keys of records: what the guard's functions write, what a session may see, and who may call what.

grant insert on kernel.keyrings, kernel.record_keys, kernel.key_destructions to zaedno_guard;
grant update on kernel.record_keys, kernel.key_destructions to zaedno_guard;

create policy seen on kernel.record_keys for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on kernel.record_keys to zaedno_app;
create policy overseen on kernel.key_destructions for select to zaedno_app using (kernel.may_read_ledger());
grant select on kernel.key_destructions to zaedno_app;

grant execute on function kernel.key_of_record(uuid, uuid), kernel.key_of_glass(uuid, uuid),
  kernel.key_of_look(uuid, uuid), kernel.keys_to_destroy(integer),
  kernel.confirm_keys_destroyed(uuid[], timestamptz), kernel.keys_destroyed_since(timestamptz),
  kernel.keys_living(uuid[]), kernel.ends_known(uuid, integer), kernel.erase_again(uuid, text, timestamptz),
  kernel.erase_lapsed(timestamptz, integer) to zaedno_app;
grant execute on function kernel.door_keyring(uuid) to zaedno_door;
