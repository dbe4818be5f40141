-- The ledger by month, and what a ledger needs that can forget: rules, holds, eras, keys, and the checkpoints that left.

-- A data migration: force is taken off while the owner moves the rows, and the number of rows is asserted (docs/database.md).
alter table kernel.ledger_entries no force row level security;
alter table kernel.ledger_leaves no force row level security;
alter table kernel.ledger_entries rename to ledger_entries_before;
alter index kernel.ledger_entries_pkey rename to ledger_entries_before_pkey;
drop index kernel.ledger_entries_unsealed, kernel.ledger_entries_about, kernel.ledger_entries_at;

create table kernel.ledger_entries (
  n bigint generated always as identity,
  xid xid8 not null,
  entry_id uuid not null,
  at timestamptz not null,
  session_id uuid,
  user_id uuid,
  post_id uuid,
  purpose text,
  operation text not null,
  outcome text not null check (outcome in ('done', 'read', 'refused', 'failed')),
  about uuid[] not null,
  detail jsonb not null,
  parent text,
  retention_class text not null,
  salt bytea not null,
  primary key (n, at)
) partition by range (at);
comment on table kernel.ledger_entries is 'What was done and seen, by whom, in which post and for what; appended by kernel.append_ledger alone. By month (UTC).';
comment on column kernel.ledger_entries.user_id is 'personal: staff actions; purpose oversight; class ledger';
create index ledger_entries_unsealed on kernel.ledger_entries (xid, n);
create index ledger_entries_about on kernel.ledger_entries using gin (about);
create index ledger_entries_at on kernel.ledger_entries (at);

-- Whatever the clock of the machine says, an entry finds a place.
create table kernel.ledger_entries_rest partition of kernel.ledger_entries default;
comment on table kernel.ledger_entries_rest is 'Entries of months that nobody has made a table for yet; the clock moves them when it makes one.';

do $$
declare
  month timestamp := date_trunc('month', least((select min(at) from kernel.ledger_entries_before), now()) at time zone 'UTC');
  last timestamp := date_trunc('month', greatest((select max(at) from kernel.ledger_entries_before), now()) at time zone 'UTC') + interval '3 months';
  named text;
  moved bigint;
begin
  while month <= last loop
    named := 'ledger_entries_' || to_char(month, 'YYYY_MM');
    execute format('create table kernel.%I partition of kernel.ledger_entries for values from (%L) to (%L)', named,
      to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    execute format('comment on table kernel.%I is %L', named, 'The ledger''s entries of ' || to_char(month, 'YYYY-MM') || ' (UTC).');
    month := month + interval '1 month';
  end loop;
  insert into kernel.ledger_entries (n, xid, entry_id, at, session_id, user_id, post_id, purpose, operation, outcome, about,
      detail, parent, retention_class, salt) overriding system value
    select n, xid, entry_id, at, session_id, user_id, post_id, purpose, operation, outcome, about, detail, parent,
      retention_class, salt from kernel.ledger_entries_before order by n;
  get diagnostics moved = row_count;
  if moved <> (select count(*) from kernel.ledger_entries_before) then
    raise exception 'only % entries of the ledger were moved', moved;
  end if;
  perform setval(pg_get_serial_sequence('kernel.ledger_entries', 'n'),
    greatest((select max(n) from kernel.ledger_entries_before), 0) + 1, false);
end $$;

-- The month of its entry, by which a leaf finds it without asking every month; it stays when the entry is erased.
alter table kernel.ledger_leaves add column month date;
update kernel.ledger_leaves l set month = date_trunc('month', e.at at time zone 'UTC')::date
  from kernel.ledger_entries_before e where e.n = l.n;
create index ledger_leaves_erased on kernel.ledger_leaves (erased_under, month) where erased_at is not null;
drop table kernel.ledger_entries_before;

create table kernel.retention_rules (
  retention_class text primary key,
  days integer check (days >= 0),
  house_days integer,
  check (house_days is null or days is not null and days <= house_days)
);
comment on table kernel.retention_rules is 'Days that each retention class is kept in this node; written at deployment, never longer than the house says.';

create table kernel.ledger_holds (
  hold_id uuid primary key,
  kind text not null check (kind in ('breach', 'complaint')),
  reason text not null,
  user_id uuid,
  session_id uuid,
  record_id uuid,
  from_at timestamptz not null,
  until_at timestamptz not null,
  set_by uuid not null,
  set_at timestamptz not null default now(),
  lifted_by uuid,
  lifted_at timestamptz,
  check (from_at < until_at)
);
comment on table kernel.ledger_holds is 'Entries that a breach or a complaint needs: nothing of them is erased until the hold is lifted.';
comment on column kernel.ledger_holds.reason is 'personal: staff actions; purpose oversight; class ledger';
comment on column kernel.ledger_holds.user_id is 'personal: staff actions; purpose oversight; class ledger';

alter table kernel.tombstones add column entries_erased_at timestamptz;
comment on column kernel.tombstones.entries_erased_at is 'When the entries about its decisions went too, by the rule of the reads.';

create table kernel.ledger_eras (
  era integer primary key check (era > 1),
  size bigint not null,
  root bytea not null,
  note text,
  reason text not null,
  at timestamptz not null default now()
);
comment on table kernel.ledger_eras is 'Each restore of the database: how much of the log came back, under which checkpoint, and why.';

create table kernel.ledger_keys (
  number integer primary key,
  public_key text not null unique,
  size bigint not null,
  note text,
  at timestamptz not null default now(),
  check (number = 1 or note is not null)
);
comment on table kernel.ledger_keys is 'The keys that signed checkpoints, each from a size on; the note is signed by the key before and by the new one.';

create table kernel.ledger_departures (
  on_day date not null,
  way text not null check (way in ('file', 'mail')),
  size bigint not null,
  at timestamptz not null default now(),
  primary key (on_day, way)
);
comment on table kernel.ledger_departures is 'Which checkpoint left the machine on which day, and how.';

-- It says the moment of each entry too, so that the page is read from its months alone.
drop function if exists kernel.ledger_about(uuid, bigint, integer);
