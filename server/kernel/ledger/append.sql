-- The only ways into the ledger: of somebody at work, and of the door.

-- Appends one entry. Who, in which post, for what, when and in which transaction are filled in here, not by the caller;
-- and whether they worked on behalf of the post's holder.
create or replace function kernel.append_ledger(operation text, outcome text, about uuid[], detail jsonb,
  retention_class text, parent text) returns uuid
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  body text := kernel.ticket();
  id uuid := gen_random_uuid();
begin
  if body is null then raise exception 'no session entered' using errcode = 'insufficient_privilege'; end if;
  insert into kernel.ledger_entries (xid, entry_id, at, session_id, user_id, post_id, purpose, operation, outcome,
      about, detail, parent, retention_class, salt)
    values (pg_current_xact_id(), id, clock_timestamp(), split_part(body, ':', 1)::uuid,
      split_part(body, ':', 2)::uuid, split_part(body, ':', 3)::uuid, split_part(body, ':', 4),
      append_ledger.operation, append_ledger.outcome, coalesce(append_ledger.about, '{}'),
      coalesce(append_ledger.detail, '{}') || case when kernel.is_deputy(split_part(body, ':', 2)::uuid,
        split_part(body, ':', 3)::uuid) then '{"deputy": true}'::jsonb else '{}' end,
      append_ledger.parent, append_ledger.retention_class,
      uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  return id;
end $$;

-- What the sign-in role may record: attempts of somebody who has no session yet.
create or replace function kernel.append_door(operation text, outcome text, of_user uuid, detail jsonb) returns void
language sql security definer set search_path = pg_catalog, kernel, pg_temp as $$
  insert into kernel.ledger_entries (xid, entry_id, at, user_id, operation, outcome, about, detail, retention_class, salt)
    values (pg_current_xact_id(), gen_random_uuid(), clock_timestamp(), of_user, operation, outcome, '{}',
      coalesce(detail, '{}'), 'ledger-machine', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
$$;
