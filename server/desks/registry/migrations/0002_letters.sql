-- Letters that the office writes, from draft to sent, and the form in which they are printed. A letter enters the register
-- (registry.items, under the same record) with its number.

create table registry.letters (
  record_id uuid not null,
  circle_id uuid not null,
  -- Whose letter it is: its form is printed.
  organisation_id uuid not null,
  languages text[] not null check (cardinality(languages) in (1, 2) and languages <@ array['en', 'bg', 'mk', 'sq']),
  -- Not to a private person: such letters belong to other desks.
  correspondent text not null check (correspondent in ('house', 'institution')),
  to_organisation uuid,
  names jsonb,
  subjects jsonb not null,
  bodies jsonb not null,
  signatory_posts jsonb not null,
  signatory_names jsonb not null,
  enclosures jsonb,
  about jsonb not null default '[]',
  answers uuid,
  signed_on date,
  signed_how text check (signed_how in ('here', 'on-paper')),
  sent_on date,
  sent_by text check (sent_by in ('post', 'courier', 'by-hand', 'e-mail', 'electronic-exchange')),
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check ((correspondent = 'house') = (to_organisation is not null)),
  check ((correspondent = 'institution') = (names is not null)),
  check ((signed_on is null) = (signed_how is null)),
  check ((sent_on is null) = (sent_by is null)),
  check (sent_on is null or signed_on is not null),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table registry.letters is 'Letters of the office in one language or two: to whom, subject, body, who signs, how it was sent.';
comment on column registry.letters.signatory_names is 'personal: staff who sign for the office; purpose strategy-work; class staff';
create index letters_newest on registry.letters (circle_id, created_at desc, record_id desc);

create table registry.forms (
  record_id uuid not null,
  circle_id uuid not null,
  organisation_id uuid not null,
  heads jsonb not null,
  closings jsonb not null,
  version integer not null default 1,
  primary key (record_id, circle_id),
  unique (circle_id, organisation_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table registry.forms is 'What stands at the head and the foot of an institution''s letters, by language.';

alter table registry.items add column answered_by uuid;
comment on column registry.items.answered_by is 'The letter that answered what came in.';
