-- Findings of bodies outside about the rights of people: what was found, what became of that, and which measures it puts under review.

create table strategy.findings (
  record_id uuid not null,
  circle_id uuid not null,
  kind text not null check (kind in ('complaint', 'ombudsman', 'court', 'supervisory-authority', 'international-body')),
  body jsonb not null,
  reference text not null,
  decided_on date not null,
  says jsonb not null,
  link text check (link ~ '^https://'),
  not_names text[] not null default '{}',
  wording_reason text,
  due_on date not null,
  publication text not null default 'undecided' check (publication in ('undecided', 'public', 'public-from', 'restricted')),
  public_from date,
  publication_reason text,
  version integer not null default 1,
  entered_by_post uuid,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.findings is 'What a body outside found about the rights of people: never a person''s name or data; not rewritten and not deleted.';

create table strategy.finding_changes (
  record_id uuid not null,
  circle_id uuid not null,
  change_id uuid not null,
  kind text not null check (kind in ('corrected', 'withdrawn', 'entered-wrongly')),
  stated_on date not null,
  reference text,
  says jsonb not null,
  link text check (link ~ '^https://'),
  not_names text[] not null default '{}',
  wording_reason text,
  entered_by_post uuid,
  entered_at timestamptz not null,
  primary key (record_id, circle_id, change_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.finding_changes is 'That a finding was corrected or withdrawn by its body, or entered wrongly; it closes no review.';

create table strategy.finding_reviews (
  record_id uuid not null,
  circle_id uuid not null,
  review_id uuid not null,
  item_id uuid not null,
  finding_id uuid not null,
  due_on date not null,
  line uuid[] not null default '{}',
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, review_id),
  unique (record_id, circle_id, item_id, finding_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.finding_reviews is 'Measures under rights review for a finding; open until somebody outside the line has decided.';
comment on column strategy.finding_reviews.line is 'The institutions that led the measure when its review was opened, entered by the database: none of them decides, whoever leads it later.';
