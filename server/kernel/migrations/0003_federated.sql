-- Signing in at an identity provider of the office's own: who is tied to which subject, and who is on the way there.

create table kernel.federated_ties (
  tie_id uuid primary key,
  user_id uuid not null references kernel.users,
  issuer text not null,
  subject_mac bytea not null,
  made_at timestamptz not null default now(),
  last_used_on date,
  second_factor boolean not null,
  unique (issuer, subject_mac),
  unique (user_id, issuer)
);
comment on table kernel.federated_ties is 'An account and its subject at an identity provider; tied by the person, never by e-mail.';
comment on column kernel.federated_ties.second_factor is 'Whether the provider said, the last time, that it saw a second factor.';
comment on column kernel.federated_ties.subject_mac is 'personal: sign-in; purpose office-administration; class staff';
comment on column kernel.federated_ties.last_used_on is 'personal: sign-in; purpose office-administration; class staff';

create table kernel.federated_journeys (
  state_hash bytea primary key,
  browser_hash bytea not null,
  aim text not null check (aim in ('sign-in', 'tie', 'step-up', 'invitation')),
  session_id uuid references kernel.sessions on delete cascade,
  invitation_hash bytea references kernel.invitations on delete cascade,
  begun_at timestamptz not null default now(),
  ends_at timestamptz not null,
  check ((aim in ('tie', 'step-up')) = (session_id is not null)),
  check ((aim = 'invitation') = (invitation_hash is not null))
);
comment on table kernel.federated_journeys is 'Who is at the provider now: ten minutes, once, in one browser; the secrets of the way lie in that browser alone.';
create index federated_journeys_end on kernel.federated_journeys (ends_at);
create index federated_journeys_of_session on kernel.federated_journeys (session_id) where session_id is not null;
create index federated_journeys_of_invitation on kernel.federated_journeys (invitation_hash) where invitation_hash is not null;
