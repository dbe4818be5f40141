-- The neighbours' register: whom the office works with, what was agreed, whom to ask, and when there was contact.

create table external.neighbours (
  record_id uuid not null,
  circle_id uuid not null,
  kind text not null check (kind in ('country', 'organisation')),
  code text check (code ~ '^[A-Z]{2}$'),
  names jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  unique (circle_id, code),
  check ((kind = 'country') = (code is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.neighbours is 'Countries and organisations that the office works with; the rows of the coverage matrix.';
create index neighbours_newest on external.neighbours (circle_id, created_at desc, record_id desc);

create table external.contact_points (
  record_id uuid not null,
  circle_id uuid not null,
  point_id uuid not null,
  answers_at text not null check (answers_at in ('strategic', 'operational', 'tactical')),
  post text not null,
  office text not null,
  name text,
  telephone text,
  email text,
  languages text[] not null default '{}',
  valid_from date,
  valid_until date,
  checked_on date not null,
  version integer not null default 1,
  primary key (record_id, circle_id, point_id),
  check (valid_until >= valid_from),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.contact_points is 'Posts of a neighbour that answer, by level, as they are reached at work; taken away for good when they end.';
comment on column external.contact_points.name is 'personal: staff contact of a neighbour; purpose strategy-work; class staff';
comment on column external.contact_points.telephone is 'personal: staff contact of a neighbour; purpose strategy-work; class staff';
comment on column external.contact_points.email is 'personal: staff contact of a neighbour; purpose strategy-work; class staff';

create table external.agreements (
  record_id uuid not null,
  circle_id uuid not null,
  neighbours uuid[] not null check (cardinality(neighbours) > 0),
  titles jsonb not null,
  way text not null check (way in ('bilateral', 'multilateral')),
  level text not null check (level in ('strategic', 'operational', 'tactical')),
  signed_on date,
  from_on date,
  until_on date,
  covers jsonb not null,
  link text check (link ~ '^https://'),
  review_on date not null,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check (until_on >= from_on),
  check (way = 'multilateral' or cardinality(neighbours) = 1),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  -- Operational and tactical work is never public, whoever asks (requirements.md R111).
  constraint only_strategic_is_public check (level = 'strategic' or publication in ('restricted', 'undecided')),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.agreements is 'Agreements with neighbours as readable documents: with whom, what they cover, at which level, until when.';
create index agreements_newest on external.agreements (circle_id, created_at desc, record_id desc);

create table external.talks (
  record_id uuid not null,
  circle_id uuid not null,
  talk_id uuid not null,
  held_on date not null,
  level text not null check (level in ('strategic', 'operational', 'tactical')),
  way text not null check (way in ('bilateral', 'multilateral')),
  about text not null,
  primary key (record_id, circle_id, talk_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table external.talks is 'Contacts held, one row for each neighbour that took part; what about in a line, without persons.';
create index talks_newest on external.talks (circle_id, held_on desc, talk_id desc);
