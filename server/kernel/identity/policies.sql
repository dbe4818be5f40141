-- What may be done with absences, sign-ins at a provider, with passkeys and with accounts that are opened anew; run after
-- server/kernel/policies.sql, whose rules hold here too.

grant insert on kernel.absences, kernel.federated_ties, kernel.federated_journeys, kernel.passkeys, kernel.answered_challenges,
  kernel.openings to zaedno_guard;
grant update on kernel.federated_ties, kernel.passkeys, kernel.openings to zaedno_guard;
grant delete on kernel.absences, kernel.federated_ties, kernel.federated_journeys, kernel.passkeys, kernel.answered_challenges
  to zaedno_guard;

create policy seen on kernel.absences for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on kernel.absences to zaedno_app;

revoke execute on all functions in schema kernel from public;
grant execute on function kernel.door_begin_journey(bytea, bytea, text, bytea, bytea),
  kernel.door_end_journey(bytea, bytea), kernel.door_find_tie(text, bytea, boolean),
  kernel.door_tie(bytea, uuid, text, bytea, boolean), kernel.door_own_ties(bytea), kernel.door_untie(bytea, uuid),
  kernel.door_accept_by_subject(bytea, uuid, text, bytea, text), kernel.door_held_posts(uuid),
  kernel.door_enter_absence(bytea, uuid, date, date), kernel.door_end_absence(bytea, uuid),
  kernel.door_own_absences(bytea), kernel.door_own_deputies(bytea) to zaedno_door;
grant execute on function kernel.enter_absence(uuid, uuid, uuid, date, date), kernel.end_absence(uuid) to zaedno_app;
grant execute on function kernel.ask_opening(uuid, uuid, text), kernel.account_in_use(uuid), kernel.openings_waiting(),
  kernel.confirm_opening(uuid, bytea, interval), kernel.withdraw_opening(uuid) to zaedno_app;
grant execute on function kernel.door_take_challenge(bytea), kernel.door_passkey(text), kernel.door_use_passkey(uuid, bigint),
  kernel.door_own_passkeys(bytea), kernel.door_factors(bytea),
  kernel.door_add_passkey(bytea, uuid, text, bytea, bigint, text), kernel.door_remove_passkey(bytea, uuid),
  kernel.door_accept_by_passkey(bytea, uuid, text, bytea, bigint, text, text), kernel.door_stay(bytea, interval),
  kernel.door_openings(bytea), kernel.door_answer_opening(bytea, uuid) to zaedno_door;

-- Whoever comes without signing in.
grant execute on function kernel.door_anybody() to zaedno_door;
