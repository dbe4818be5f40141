-- The kernel's tables: who works here, what they may see, what happened. Conventions: docs/database.md.

create table kernel.node (
  one boolean primary key default true check (one),
  node_id uuid not null default gen_random_uuid(),
  demo boolean not null,
  created_at timestamptz not null default now()
);
comment on table kernel.node is 'This installation; whether it is a demo is decided once, at creation.';

create function kernel.keep_node_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'the node''s nature is decided at creation and cannot be changed';
end $$;
create trigger node_is_fixed before update or delete on kernel.node
  for each row execute function kernel.keep_node_as_it_is();
create trigger node_is_not_emptied before truncate on kernel.node
  for each statement execute function kernel.keep_node_as_it_is();

-- Circles: need to know as one column ----------------------------------------------------------------------

create table kernel.circles (
  circle_id uuid primary key,
  kind text not null check (kind in ('house', 'team', 'queue', 'place', 'record')),
  label text not null,
  created_at timestamptz not null default now()
);
comment on table kernel.circles is 'A team, a queue, a place or a single record; every protected row belongs to one.';
insert into kernel.circles (circle_id, kind, label)
  values ('00000000-0000-7000-8000-000000000001', 'house', 'Everybody who holds a post in this node');

create table kernel.organisations (
  organisation_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  parent_id uuid references kernel.organisations,
  kind text not null check (kind in ('office', 'committee', 'ministry', 'agency', 'municipality', 'council',
    'civil-society', 'university', 'international', 'other')),
  names jsonb not null,
  place text,
  version integer not null default 1,
  ended_on date
);
comment on table kernel.organisations is 'The tree of institutions; names by language.';

create table kernel.posts (
  post_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  organisation_id uuid not null references kernel.organisations,
  names jsonb not null,
  roles text[] not null check (cardinality(roles) > 0),
  purposes text[] not null check (cardinality(purposes) > 0),
  version integer not null default 1,
  ended_on date
);
comment on table kernel.posts is 'A post carries roles and purposes; people hold posts. Queues belong to posts, not to people.';

create table kernel.users (
  user_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  kind text not null default 'person' check (kind in ('person', 'service')),
  name text not null,
  login text not null,
  language text not null check (language in ('en', 'bg', 'mk', 'sq')),
  email text,
  created_at timestamptz not null default now(),
  ended_on date
);
comment on table kernel.users is 'People (and named services) who work here.';
comment on column kernel.users.name is 'personal: professional contact data; purpose office-administration; class staff';
comment on column kernel.users.login is 'personal: professional contact data; purpose office-administration; class staff';
comment on column kernel.users.email is 'personal: professional contact data; purpose office-administration; class staff';
create unique index users_login_once on kernel.users (lower(login));

create table kernel.holdings (
  holding_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  post_id uuid not null references kernel.posts,
  user_id uuid not null references kernel.users,
  deputy boolean not null default false,
  from_on date not null,
  until_on date,
  ended_at timestamptz,
  given_by uuid references kernel.users,
  reason text not null,
  check (until_on is null or until_on >= from_on)
);
comment on table kernel.holdings is 'Who holds which post from when to when, by whose decision and why.';
comment on column kernel.holdings.reason is 'personal: professional contact data; purpose office-administration; class staff';
create index holdings_of_user on kernel.holdings (user_id, post_id);

create table kernel.circle_members (
  membership_id uuid primary key,
  circle_id uuid not null references kernel.circles on delete cascade,
  post_id uuid references kernel.posts,
  user_id uuid references kernel.users,
  given_by uuid references kernel.users,
  reason text not null,
  until_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nonnulls(post_id, user_id) = 1)
);
comment on table kernel.circle_members is 'A post or a named person in a circle; a grant to one record is a circle of its own.';
comment on column kernel.circle_members.reason is 'personal: professional contact data; purpose office-administration; class staff';
create index circle_members_of_circle on kernel.circle_members (circle_id);
create index circle_members_of_post on kernel.circle_members (post_id) where post_id is not null;
create index circle_members_of_user on kernel.circle_members (user_id) where user_id is not null;

create table kernel.exclusions (
  circle_id uuid not null references kernel.circles on delete cascade,
  user_id uuid not null references kernel.users,
  given_by uuid references kernel.users,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (circle_id, user_id)
);
comment on table kernel.exclusions is 'A person taken out of a circle whatever posts they hold.';
comment on column kernel.exclusions.reason is 'personal: professional contact data; purpose office-administration; class staff';

create table kernel.sight (
  user_id uuid not null references kernel.users,
  post_id uuid not null references kernel.posts,
  circles uuid[] not null,
  stale_at timestamptz,
  primary key (user_id, post_id)
);
comment on table kernel.sight is 'The circles of a person in a post, ready-made; changed with the membership, in the same transaction.';
comment on column kernel.sight.stale_at is 'When the first of the grants in it ends; from then on it is not believed.';

-- Signing in --------------------------------------------------------------------------------------------------

create table kernel.guard_keys (
  one boolean primary key default true check (one),
  inner_pad bytea not null,
  outer_pad bytea not null
);
comment on table kernel.guard_keys is 'The key of the transaction tickets (HMAC-SHA-256 pads); only zaedno_guard can read it.';

create table kernel.credentials (
  user_id uuid primary key references kernel.users,
  password_hash text,
  totp_secret text,
  totp_last_step bigint not null default 0,
  recovery_hashes text[] not null default '{}',
  changed_at timestamptz not null default now()
);
comment on table kernel.credentials is 'Password (argon2id), time-based code and recovery codes; only the sign-in role reaches it.';
comment on column kernel.credentials.password_hash is 'personal: sign-in; purpose office-administration; class staff';
comment on column kernel.credentials.totp_secret is 'personal: sign-in; purpose office-administration; class staff';
comment on column kernel.credentials.recovery_hashes is 'personal: sign-in; purpose office-administration; class staff';

create table kernel.invitations (
  secret_hash bytea primary key,
  user_id uuid not null references kernel.users,
  ends_at timestamptz not null,
  used_at timestamptz
);
comment on table kernel.invitations is 'One-time links by which a person sets a password and a second factor; one use.';

create table kernel.sessions (
  session_id uuid primary key,
  secret_hash bytea not null unique,
  kind text not null check (kind in ('browser', 'demo', 'token', 'job', 'service')),
  user_id uuid not null references kernel.users,
  post_id uuid not null references kernel.posts,
  purpose text not null,
  language text not null check (language in ('en', 'bg', 'mk', 'sq')),
  created_at timestamptz not null default now(),
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  stepped_up_at timestamptz,
  ended_at timestamptz,
  name text check (char_length(name) between 1 and 80),
  last_used_on date
);
-- What its owner calls a token of the command line, and the day (no hour) on which it was last used.
comment on column kernel.sessions.name is 'personal: sign-in; purpose office-administration; class session';
comment on column kernel.sessions.last_used_on is 'personal: sign-in; purpose office-administration; class session';
comment on table kernel.sessions is 'A person at work in one post for one purpose; the secret is stored as its SHA-256 only.';
create index sessions_of_user on kernel.sessions (user_id) where ended_at is null;

create table kernel.attempts (
  key text not null,
  window_at timestamptz not null,
  count integer not null,
  primary key (key, window_at)
);
comment on table kernel.attempts is 'Limits of rate: attempts per account or network in a window of time; keys are hashes.';
comment on column kernel.attempts.key is 'personal: SHA-256 of an account or a network; purpose office-administration; class access-log';

-- Records and what belongs to them ---------------------------------------------------------------------------

create table kernel.records (
  record_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  desk text not null,
  kind text not null,
  organisation_id uuid not null references kernel.organisations,
  handling text check (handling in ('H0', 'H1', 'H2', 'H3')),
  retention_class text not null,
  hold_reason text,
  hold_by uuid,
  erase_on date,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  unique (record_id, circle_id)
);
comment on table kernel.records is 'The spine: one row per case-like thing (owner, circle, handling, retention, hold).';
create index records_by_circle on kernel.records (circle_id, created_at desc, record_id);
create index records_to_erase on kernel.records (erase_on) where erase_on is not null;

create table kernel.tombstones (
  record_id uuid primary key,
  desk text not null,
  kind text not null,
  rule text not null,
  erased_at timestamptz not null default now(),
  erased_by uuid not null
);
comment on table kernel.tombstones is 'What remains of an erased record: that it was, and under which rule it went.';

create table kernel.workflow_states (
  workflow text not null,
  version integer not null,
  state text not null,
  within_days integer not null default 0,
  within_months integer not null default 0,
  effect text check (effect in ('remind', 'escalate', 'end-access', 'erase')),
  primary key (workflow, version, state)
);
comment on table kernel.workflow_states is 'Every state that a workflow knows, and what follows when it lasts too long; written at deployment from workflow.ts.';

create table kernel.workflow_moves (
  workflow text not null,
  version integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  second_person boolean not null,
  needs_reason boolean not null,
  by_clock boolean not null,
  primary key (workflow, version, action, from_state)
);
comment on table kernel.workflow_moves is 'Every move a workflow allows; the database refuses others, whoever asks.';

create table kernel.states (
  record_id uuid not null,
  circle_id uuid not null,
  workflow text not null,
  item_id uuid not null default '00000000-0000-0000-0000-000000000000',
  version integer not null,
  state text not null,
  since_at timestamptz not null default now(),
  by_user uuid not null,
  by_post uuid not null,
  action text not null,
  reason text,
  primary key (record_id, circle_id, workflow, item_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred,
  foreign key (workflow, version, state) references kernel.workflow_states
);
comment on table kernel.states is 'The state of a record or of an item in it; changed only by kernel.move_state.';
comment on column kernel.states.reason is 'content: as the record it belongs to';

create table kernel.state_history (
  history_id uuid not null,
  record_id uuid not null,
  circle_id uuid not null,
  workflow text not null,
  item_id uuid not null,
  from_state text,
  to_state text not null,
  action text not null,
  reason text,
  by_user uuid not null,
  by_post uuid not null,
  at timestamptz not null default now(),
  primary key (record_id, circle_id, history_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.state_history is 'Every move that was made; the stored state is recomputed from it by a test.';
comment on column kernel.state_history.reason is 'content: as the record it belongs to';

create table kernel.deadlines (
  record_id uuid not null,
  circle_id uuid not null,
  workflow text not null,
  item_id uuid not null,
  state text not null,
  due_at timestamptz not null,
  effect text not null check (effect in ('remind', 'escalate', 'end-access', 'erase')),
  done_at timestamptz,
  primary key (record_id, circle_id, workflow, item_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.deadlines is 'By when what; a clock reminds, escalates, ends an access or erases, and never decides about a person.';
create index deadlines_due on kernel.deadlines (due_at) where done_at is null;
create index deadlines_passed on kernel.deadlines (workflow, due_at) where done_at is not null;

create table kernel.second_looks (
  look_id uuid not null,
  record_id uuid not null,
  circle_id uuid not null,
  act text not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  reason text not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (record_id, circle_id, look_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred,
  check (confirmed_by is null or confirmed_by <> asked_by)
);
comment on table kernel.second_looks is 'An act that needs two people: asked by one, confirmed by another.';
comment on column kernel.second_looks.reason is 'content: as the record it belongs to';

create table kernel.links (
  link_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  from_desk text not null,
  from_record uuid not null,
  to_desk text not null,
  to_record uuid not null,
  kind text not null,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  -- The walls of rights.md G03 and G13: a pair that is not named here cannot be linked, by anybody.
  constraint links_only_between check ((from_desk, to_desk) in (
    ('strategy', 'strategy'), ('strategy', 'evidence'), ('evidence', 'strategy'),
    ('strategy', 'training'), ('training', 'strategy'), ('strategy', 'external'), ('external', 'strategy'),
    ('support', 'support')))
);
comment on table kernel.links is 'Links between desks, by a closed table of pairs; none crosses a wall.';

-- Ledger ------------------------------------------------------------------------------------------------------

create table kernel.ledger_entries (
  n bigint generated always as identity primary key,
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
  salt bytea not null
);
comment on table kernel.ledger_entries is 'What was done and seen, by whom, in which post and for what; appended by kernel.append_ledger alone.';
comment on column kernel.ledger_entries.user_id is 'personal: staff actions; purpose oversight; class ledger';
create index ledger_entries_unsealed on kernel.ledger_entries (xid, n);
create index ledger_entries_about on kernel.ledger_entries using gin (about);
create index ledger_entries_at on kernel.ledger_entries (at);

create table kernel.ledger_leaves (
  leaf bigint primary key,
  n bigint not null unique,
  hash bytea not null,
  erased_at timestamptz,
  erased_under text
);
comment on table kernel.ledger_leaves is 'Leaf hashes in the order of the sealer; a leaf stays when its entry is erased.';

create table kernel.ledger_checkpoints (
  size bigint primary key,
  root bytea not null,
  frontier bytea[] not null,
  xid_below xid8 not null,
  last_n bigint not null,
  note text not null,
  at timestamptz not null default now()
);
comment on table kernel.ledger_checkpoints is 'Signed roots of the Merkle tree (C2SP checkpoint notes).';

-- Work that goes on -------------------------------------------------------------------------------------------

create table kernel.idempotency (
  user_id uuid not null,
  operation text not null,
  key text not null,
  input_hash bytea not null,
  output jsonb not null,
  at timestamptz not null default now(),
  primary key (user_id, operation, key)
);
comment on table kernel.idempotency is 'Answers of commands by key, for 24 hours; outputs hold ids, states and dates only.';

create table kernel.outbox (
  event_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  event text not null,
  about uuid,
  payload jsonb not null,
  by_user uuid not null,
  by_post uuid not null,
  at timestamptz not null default now(),
  n bigint generated always as identity,
  done_at timestamptz
);
comment on table kernel.outbox is 'What happened, for whoever reacts to it; written in the transaction of the act.';
create index outbox_waiting on kernel.outbox (n) where done_at is null;
create index outbox_at on kernel.outbox (at);

create table kernel.job_orders (
  order_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  user_id uuid not null,
  post_id uuid not null,
  purpose text not null,
  operation text not null,
  input jsonb not null,
  file_name text,
  ordered_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  tries integer not null default 0,
  tried_at timestamptz,
  session_id uuid,
  step text check (step ~ '^[a-z][a-z-]{0,39}$'),
  step_done integer check (step_done >= 0),
  step_total integer check (step_total >= step_done),
  outcome jsonb,
  ended_at timestamptz
);
comment on table kernel.job_orders is 'Long work, ordered by a person in a post for a purpose; the database fills those in.';
comment on column kernel.job_orders.session_id is 'The session of the try that is under way; only it may tell how far the work has come and how it ended.';
create index job_orders_open on kernel.job_orders (ordered_at) where ended_at is null;
create index job_orders_of_user on kernel.job_orders (user_id, ordered_at);

create table kernel.job_files (
  order_id uuid primary key references kernel.job_orders on delete cascade,
  circle_id uuid not null references kernel.circles,
  bytes bytea not null check (octet_length(bytes) <= 26214400)
);
comment on table kernel.job_files is 'The file of an order until it has ended; never of a desk that holds personal data, for it lies here unencrypted.';

create table kernel.readiness (
  desk text primary key,
  circle_id uuid not null references kernel.circles,
  law text, controller text, assessment text, assessed_on date, officer text, retention text, telephone text,
  proposed_by uuid, proposed_at timestamptz,
  switched_on_by uuid, switched_on_at timestamptz,
  check (switched_on_by is null or (switched_on_by <> proposed_by
    and law is not null and controller is not null and assessment is not null and assessed_on is not null
    and officer is not null and retention is not null and telephone is not null))
);
comment on table kernel.readiness is 'What a desk that holds personal data must name before two people may switch it on (rights.md G17).';

-- Separation of posts ----------------------------------------------------------------------------------------

create table kernel.exclusive_posts (
  one_desk text not null,
  other_desk text not null,
  scope text not null check (scope in ('place', 'anywhere')),
  rule text not null,
  primary key (one_desk, other_desk)
);
comment on table kernel.exclusive_posts is 'Desks whose posts one person never holds together (rights.md G13, G21); written at deployment.';

create table kernel.known_roles (role text primary key);
comment on table kernel.known_roles is 'The closed list of roles that a post can carry; written at deployment from the desks.';

create table kernel.personal_desks (desk text primary key);
comment on table kernel.personal_desks is 'Desks that hold personal data; a post there is given by two people. Written at deployment.';

create table kernel.proposed_holdings (
  proposal_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  post_id uuid not null references kernel.posts,
  user_id uuid not null references kernel.users,
  deputy boolean not null,
  from_on date not null,
  until_on date,
  reason text not null,
  proposed_by uuid not null references kernel.users,
  proposed_at timestamptz not null default now()
);
comment on table kernel.proposed_holdings is 'A post at a desk with personal data, given by one person and waiting for another.';
comment on column kernel.proposed_holdings.reason is 'personal: professional contact data; purpose office-administration; class staff';
