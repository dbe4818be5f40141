-- A ceremony says which change of the keys it is for, until when it may be confirmed and carried out, and that it was.
-- What was asked before had no word for it; those rows stay as they are, and allow nothing.
alter table kernel.ceremonies
  add column ends_at timestamptz not null default now(),
  add column begun_at timestamptz,
  add column done_at timestamptz,
  add constraint known_kinds check (what in ('rotate-node-key', 'move-node-key', 'rotate-ledger-key')) not valid,
  add constraint done_by_two check ((confirmed_by is null) = (confirmed_at is null)
    and (begun_at is null or confirmed_at is not null) and (done_at is null or begun_at is not null));
alter table kernel.ceremonies alter column ends_at drop default;
comment on column kernel.ceremonies.ends_at is 'Until then it waits for a second person; once confirmed, for whoever begins it at the machine.';
comment on column kernel.ceremonies.begun_at is 'From then on it goes to its end, however often it is interrupted.';
comment on column kernel.ceremonies.reason is 'personal: professional contact data; purpose office-administration; class staff';

-- A restore of a log that another key signed goes on with today's key, and hides it from nobody.
alter table kernel.ledger_keys add column taken_over_at timestamptz, drop constraint ledger_keys_check,
  add constraint one_way_in check (num_nonnulls(note, taken_over_at) = case number when 1 then 0 else 1 end);
comment on column kernel.ledger_keys.taken_over_at is 'When a restore went on with this key, which the key before did not sign into its place.';
