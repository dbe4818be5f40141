-- Who may do what with the ledger beside appending; run after server/kernel/policies.sql, whose rules hold here too.

-- Forgetting: entry and salt go, the leaf is marked. The content of an entry or a leaf is changed by nobody.
grant delete on kernel.ledger_entries to zaedno_guard;
grant update (erased_at, erased_under) on kernel.ledger_leaves to zaedno_guard;
grant insert, update on kernel.ledger_holds to zaedno_guard;
grant update on kernel.tombstones to zaedno_guard;

create policy kept on kernel.retention_rules to zaedno_owner using (true) with check (true);
create policy known on kernel.retention_rules for select to zaedno_app using (true);
create policy overseen on kernel.ledger_holds for select to zaedno_app using (kernel.may_read_ledger());
create policy overseen on kernel.ledger_eras for select to zaedno_app using (kernel.signed_in());
grant select on kernel.retention_rules, kernel.ledger_holds, kernel.ledger_eras to zaedno_app;

create policy sealed on kernel.ledger_keys to zaedno_sealer using (true) with check (true);
create policy sealed on kernel.ledger_departures to zaedno_sealer using (true) with check (true);
create policy sealed on kernel.ledger_eras for select to zaedno_sealer using (true);
grant select, insert on kernel.ledger_keys, kernel.ledger_departures to zaedno_sealer;
grant select on kernel.ledger_eras to zaedno_sealer;

revoke execute on all functions in schema kernel from public;
grant execute on function kernel.sweep_ledger(integer), kernel.make_ledger_months(integer), kernel.drop_ledger_months(),
  kernel.hold_ledger(text, text, uuid, uuid, uuid, timestamptz, timestamptz), kernel.lift_ledger_hold(uuid),
  kernel.breach_scope(uuid, uuid, timestamptz, timestamptz, integer) to zaedno_app;
grant execute on function kernel.append_machine(text, uuid[], jsonb),
  kernel.scope_of(uuid, uuid, timestamptz, timestamptz, integer),
  kernel.scope_lists(uuid, uuid, timestamptz, timestamptz), kernel.account_of(text) to zaedno_sealer;
-- The owner's two functions over the months ask whether the clock calls them.
grant execute on function kernel.is_clock(), kernel.ledger_months_in_rest() to zaedno_owner;
