-- What each database role may see and change in schema "kernel"; re-applied whole at each deployment.
-- All policies were dropped before this page runs; row security is enabled and forced on every table by the migrator.

grant usage on schema kernel to zaedno_app, zaedno_door, zaedno_sealer;

-- The guard reads everything, and writes what its functions write: a hole in one of them opens no more than this
-- (a test compares the list with the functions). What is in the ledger stays as it was written, also for the guard.
do $$ declare t record; begin
  for t in select c.oid::regclass as name from pg_class c
      where c.relnamespace = 'kernel'::regnamespace and c.relkind in ('r', 'p') loop
    execute format('revoke all on %s from zaedno_guard', t.name);
    execute format('grant select on %s to zaedno_guard', t.name);
    execute format('create policy guard_all on %s to zaedno_guard using (true) with check (true)', t.name);
  end loop;
end $$;
grant insert on kernel.attempts, kernel.circle_members, kernel.circles, kernel.credentials, kernel.deadlines,
  kernel.exclusions, kernel.holdings, kernel.invitations, kernel.job_files, kernel.job_orders, kernel.ledger_entries,
  kernel.links, kernel.organisations, kernel.outbox, kernel.posts, kernel.proposed_holdings, kernel.readiness,
  kernel.ceremonies, kernel.readiness_versions, kernel.records, kernel.second_looks, kernel.sessions, kernel.sight, kernel.stand_ins,
  kernel.state_history, kernel.states, kernel.tombstones, kernel.users to zaedno_guard;
grant update on kernel.attempts, kernel.credentials, kernel.deadlines, kernel.holdings,
  kernel.invitations, kernel.job_orders, kernel.links, kernel.organisations, kernel.outbox, kernel.posts,
  kernel.proposed_holdings,
  kernel.readiness, kernel.records, kernel.second_looks, kernel.sessions, kernel.sight, kernel.stand_ins,
  kernel.ceremonies, kernel.state_history, kernel.states, kernel.users to zaedno_guard;
grant delete on kernel.attempts, kernel.circle_members, kernel.circles, kernel.deadlines, kernel.idempotency,
  kernel.invitations, kernel.job_files, kernel.job_orders, kernel.links, kernel.outbox, kernel.proposed_holdings,
  kernel.records, kernel.sessions to zaedno_guard;

-- The application: one policy shape, the row's circle among my circles.
do $$ declare t text; begin
  foreach t in array array['circles', 'organisations', 'posts', 'users', 'holdings', 'circle_members', 'exclusions',
      'records', 'states', 'state_history', 'deadlines', 'second_looks', 'links', 'readiness', 'readiness_versions',
      'stand_ins', 'ceremonies', 'proposed_holdings'] loop
    execute format('create policy seen on kernel.%I for select to zaedno_app using (circle_id = any (kernel.my_circles()))', t);
    execute format('grant select on kernel.%I to zaedno_app', t);
  end loop;
end $$;

create policy seen on kernel.node for select to zaedno_app, zaedno_door, zaedno_sealer using (true);
grant select on kernel.node to zaedno_app, zaedno_door, zaedno_sealer;

create policy mine on kernel.idempotency for select to zaedno_app using (user_id = kernel.my_user());
create policy mine_kept on kernel.idempotency for insert to zaedno_app with check (user_id = kernel.my_user());
grant select on kernel.idempotency to zaedno_app;
grant insert (user_id, operation, key, input_hash, output) on kernel.idempotency to zaedno_app;

-- What one ordered in another post, or for another purpose, is not looked at from this one.
create policy mine on kernel.job_orders for select to zaedno_app
  using (user_id = kernel.my_user() and post_id = kernel.my_post() and purpose = kernel.my_purpose());
grant select on kernel.job_orders to zaedno_app;

create policy overseen on kernel.ledger_entries for select to zaedno_app using (kernel.may_read_ledger());
grant select (n, entry_id, at, session_id, user_id, post_id, purpose, operation, outcome, about, detail, parent,
  retention_class) on kernel.ledger_entries to zaedno_app;
create policy overseen on kernel.ledger_checkpoints for select to zaedno_app using (kernel.signed_in());
grant select on kernel.ledger_checkpoints to zaedno_app;
create policy overseen on kernel.tombstones for select to zaedno_app using (kernel.may_read_ledger());
grant select on kernel.tombstones to zaedno_app;

-- Tables of facts without persons.
do $$ declare t text; begin
  foreach t in array array['workflow_states', 'workflow_moves', 'exclusive_posts', 'personal_desks', 'known_roles',
      'acts', 'holidays'] loop
    execute format('create policy known on kernel.%I for select to zaedno_app using (true)', t);
    execute format('grant select on kernel.%I to zaedno_app', t);
    execute format('create policy kept on kernel.%I to zaedno_owner using (true) with check (true)', t);
  end loop;
end $$;

-- The outbox is read by the worker's named service, in its own session.
create policy dispatched on kernel.outbox for select to zaedno_app using (kernel.is_clock());
create policy dispatched_done on kernel.outbox for update to zaedno_app using (kernel.is_clock());
grant select, update (done_at) on kernel.outbox to zaedno_app;

-- The sealer sees entries and writes leaves and checkpoints.
create policy sealed on kernel.ledger_entries for select to zaedno_sealer using (true);
grant select on kernel.ledger_entries to zaedno_sealer;
create policy sealed on kernel.ledger_leaves to zaedno_sealer using (true) with check (true);
grant select, insert on kernel.ledger_leaves to zaedno_sealer;
create policy sealed on kernel.ledger_checkpoints to zaedno_sealer using (true) with check (true);
grant select, insert on kernel.ledger_checkpoints to zaedno_sealer;

-- The owner creates the node, the house and the first people, and nothing else.
create policy born on kernel.node to zaedno_owner using (true) with check (true);
create policy remembered on kernel.migrations to zaedno_owner using (true) with check (true);
create policy born on kernel.circles to zaedno_owner using (true) with check (true);

-- Nobody calls a function that is not named here.
revoke execute on all functions in schema kernel from public;
grant execute on function kernel.enter(text), kernel.ticket(), kernel.my_session(), kernel.my_user(), kernel.my_post(),
  kernel.my_purpose(), kernel.my_circles(), kernel.my_roles(), kernel.signed_in(), kernel.is_clock(),
  kernel.may_read_ledger(),
  kernel.append_ledger(text, text, uuid[], jsonb, text, text),
  kernel.open_record(uuid, text, text, uuid, text, text), kernel.open_circle(text, text, boolean),
  kernel.link_records(uuid, uuid, text),
  kernel.grant_sight(uuid, uuid, uuid, uuid, text, timestamptz),
  kernel.exclude_person(uuid, uuid, uuid, text),
  kernel.move_record(uuid, uuid), kernel.erase_record(uuid, text), kernel.set_erase_on(uuid, text, date),
  kernel.hold_record(uuid, text), kernel.start_state(uuid, text, uuid, integer, text, timestamptz),
  kernel.start_states(uuid, text, uuid[], integer, text, timestamptz),
  kernel.move_states(uuid, text, jsonb, timestamptz),
  kernel.move_state(uuid, text, uuid, text, text, timestamptz),
  kernel.ask_second_look(uuid, uuid, text, text), kernel.confirm_second_look(uuid), kernel.decline_second_look(uuid, text),
  kernel.break_glass(uuid, uuid, text), kernel.look_to_answer(uuid),
  kernel.let_in_at_once(uuid, uuid), kernel.call_stand_in(uuid, uuid),
  kernel.take_looks_due(timestamptz, integer), kernel.looks_for_me(), kernel.name_stand_in(text, uuid, uuid, text),
  kernel.confirm_stand_in(uuid), kernel.end_stand_in(uuid), kernel.stand_ins_ready(text), kernel.readiness_of(text),
  kernel.period_of(uuid, text), kernel.announce(text, uuid, jsonb),
  kernel.order_job(text, jsonb, text, bytea), kernel.who_has_seen(uuid, integer),
  kernel.end_grants_due(), kernel.erase_due(date, integer),
  kernel.sweep_machine(integer, integer, integer, integer), kernel.take_deadlines_due(timestamptz, integer),
  kernel.my_last_visit(interval), kernel.events_since(text, timestamptz, integer),
  kernel.new_organisation(uuid, uuid, text, jsonb, text), kernel.new_post(uuid, uuid, jsonb, text[], text[]),
  kernel.new_user(uuid, text, text, text, text), kernel.give_post(uuid, uuid, uuid, boolean, date, date, text),
  kernel.confirm_post(uuid), kernel.may_second(uuid), kernel.end_holding(uuid, uuid, date), kernel.propose_desk(text, jsonb),
  kernel.switch_desk_on(text, integer, uuid[]), kernel.invite(uuid, bytea, interval), kernel.withdraw_post(uuid),
  kernel.edit_user(uuid, text, text, text, date),
  kernel.edit_organisation(uuid, integer, uuid, text, jsonb, text, date),
  kernel.edit_post(uuid, integer, jsonb, text[], text[], date), kernel.hand_over_post(uuid, uuid, uuid, text),
  kernel.circles_of_post(uuid), kernel.sign_in_states(), kernel.ledger_about(uuid, bigint, integer)
  to zaedno_app;
grant execute on function kernel.door_find(text), kernel.door_take_step(uuid, bigint),
  kernel.door_take_recovery(uuid, text), 
  kernel.door_open_session(uuid, text, uuid, uuid, text, bytea, interval, interval), kernel.door_session(bytea),
  kernel.door_work_as(bytea, uuid, uuid, text, bytea),
  kernel.door_language(bytea, text), kernel.door_step_up(bytea, bytea),
  kernel.door_end_session(bytea), kernel.door_attempt(text, integer), kernel.door_forget_attempts(text),
  kernel.door_accept_invitation(bytea, text, text, text[], text), kernel.door_invited(bytea),
  kernel.door_open_job(uuid, uuid, bytea), kernel.door_close_job(uuid, bytea, text, jsonb),
  kernel.door_tell_job(bytea, text, integer, integer), kernel.door_orders_waiting(integer), kernel.door_demo_people(), kernel.door_user(text), kernel.door_login(uuid),
  kernel.door_service(text), kernel.door_release(), kernel.door_make_token(bytea, uuid, bytea, text, uuid, text),
  kernel.door_use_token(bytea), kernel.door_own_access(bytea), kernel.door_end_own(bytea, uuid),
  kernel.door_end_others(bytea),
  kernel.append_door(text, text, uuid, jsonb), kernel.door_doctor()
  to zaedno_door;

-- Sight follows every change of membership, holding or exclusion.
create or replace trigger sight_follows after insert or update or delete on kernel.circle_members
  for each row execute function kernel.refresh_sight_after_change();
create or replace trigger sight_follows after insert or update or delete on kernel.exclusions
  for each row execute function kernel.refresh_sight_after_change();
create or replace trigger sight_follows after insert or update on kernel.holdings
  for each row execute function kernel.refresh_sight_after_change();
