-- What the door may do with sign-ins at a provider, with passkeys and with accounts that are opened anew; run after
-- server/kernel/policies.sql, whose rules hold here too.

grant insert on kernel.federated_ties, kernel.federated_journeys, kernel.passkeys, kernel.answered_challenges,
  kernel.openings to zaedno_guard;
grant update on kernel.federated_ties, kernel.passkeys, kernel.openings to zaedno_guard;
grant delete on kernel.federated_ties, kernel.federated_journeys, kernel.passkeys, kernel.answered_challenges
  to zaedno_guard;

revoke execute on all functions in schema kernel from public;
grant execute on function kernel.door_begin_journey(bytea, bytea, text, bytea, bytea),
  kernel.door_end_journey(bytea, bytea), kernel.door_find_tie(text, bytea, boolean),
  kernel.door_tie(bytea, uuid, text, bytea, boolean), kernel.door_own_ties(bytea), kernel.door_untie(bytea, uuid),
  kernel.door_accept_by_subject(bytea, uuid, text, bytea, text) to zaedno_door;
grant execute on function kernel.ask_opening(uuid, uuid, text), kernel.account_in_use(uuid), kernel.openings_waiting(),
  kernel.confirm_opening(uuid, bytea, interval), kernel.withdraw_opening(uuid) to zaedno_app;
grant execute on function kernel.door_take_challenge(bytea), kernel.door_passkey(text), kernel.door_use_passkey(uuid, bigint),
  kernel.door_own_passkeys(bytea), kernel.door_factors(bytea),
  kernel.door_add_passkey(bytea, uuid, text, bytea, bigint, text), kernel.door_remove_passkey(bytea, uuid),
  kernel.door_accept_by_passkey(bytea, uuid, text, bytea, bigint, text, text), kernel.door_stay(bytea, interval),
  kernel.door_openings(bytea), kernel.door_answer_opening(bytea, uuid) to zaedno_door;
