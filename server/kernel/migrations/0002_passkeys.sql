-- Passkeys, the challenges that were answered, and accounts that are opened anew by two people.

create table kernel.passkeys (
  passkey_id uuid primary key,
  user_id uuid not null references kernel.users,
  credential_id text not null unique check (char_length(credential_id) between 1 and 1400),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  name text not null check (char_length(name) between 1 and 80),
  created_at timestamptz not null default now(),
  last_used_on date,
  fell_on date
);
comment on table kernel.passkeys is 'Public keys of passkeys; only the sign-in role reaches them. No private key was ever here.';
comment on column kernel.passkeys.credential_id is 'personal: sign-in; purpose office-administration; class staff';
comment on column kernel.passkeys.name is 'personal: sign-in; purpose office-administration; class staff';
comment on column kernel.passkeys.last_used_on is 'personal: sign-in; purpose office-administration; class staff';
-- The day on which an answer counted lower than one before: a copy of the key may exist.
comment on column kernel.passkeys.fell_on is 'personal: sign-in; purpose office-administration; class staff';
create index passkeys_of_user on kernel.passkeys (user_id);

create table kernel.answered_challenges (
  hash bytea primary key,
  ends_at timestamptz not null
);
comment on table kernel.answered_challenges is 'Challenges that were answered, so that no answer works twice; forgotten after an hour.';

create table kernel.openings (
  opening_id uuid primary key,
  user_id uuid not null references kernel.users,
  reason text not null,
  asked_by uuid not null references kernel.users,
  asked_roles text[] not null,
  asked_at timestamptz not null default now(),
  ends_at timestamptz not null,
  confirmed_by uuid references kernel.users,
  confirmed_at timestamptz,
  told_at timestamptz,
  check (asked_by <> user_id and confirmed_by <> user_id and confirmed_by <> asked_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table kernel.openings is 'Accounts opened anew for somebody who lost every way in: who asked, who confirmed, when the person was told.';
comment on column kernel.openings.reason is 'personal: professional contact data; purpose office-administration; class staff';
create index openings_of_user on kernel.openings (user_id);
