-- What the door may do with sign-ins at a provider; run after server/kernel/policies.sql, whose rules hold here too.

grant insert on kernel.federated_ties, kernel.federated_journeys to zaedno_guard;
grant update on kernel.federated_ties to zaedno_guard;
grant delete on kernel.federated_ties, kernel.federated_journeys to zaedno_guard;

revoke execute on all functions in schema kernel from public;
grant execute on function kernel.door_begin_journey(bytea, bytea, text, bytea, bytea),
  kernel.door_end_journey(bytea, bytea), kernel.door_find_tie(text, bytea, boolean),
  kernel.door_tie(bytea, uuid, text, bytea, boolean), kernel.door_own_ties(bytea), kernel.door_untie(bytea, uuid),
  kernel.door_accept_by_subject(bytea, uuid, text, bytea, text) to zaedno_door;
