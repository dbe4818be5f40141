-- Guidance: documents that say how paragraphs and lines of action are carried out, version by version, with the day each applies from.

create table strategy.guidance (
  record_id uuid not null,
  circle_id uuid not null,
  titles jsonb not null,
  issuer jsonb not null,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  withdrawn_on date,
  withdrawn_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.guidance is 'Documents that say how paragraphs and lines are carried out, and who issued them.';

create table strategy.guidance_places (
  record_id uuid not null,
  circle_id uuid not null,
  instrument_id uuid not null,
  address text not null,
  primary key (record_id, circle_id, instrument_id, address),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.guidance_places is 'To which paragraphs and lines of action guidance speaks; it hangs on the address, as ties do.';
create index guidance_places_at on strategy.guidance_places (circle_id, instrument_id, address);

create table strategy.guidance_versions (
  record_id uuid not null,
  circle_id uuid not null,
  version_id uuid not null,
  number integer,
  label text,
  applies_from date not null,
  changes jsonb,
  issued_on date,
  withdrawn_on date,
  withdrawn_reason text,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, version_id),
  unique (record_id, circle_id, number),
  check ((number is null) = (issued_on is null)),
  check ((withdrawn_on is null) = (withdrawn_reason is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.guidance_versions is 'Versions of guidance: from which day each applies, what it changed, and whether it was withdrawn.';
create unique index guidance_versions_one_draft on strategy.guidance_versions (record_id, circle_id)
  where number is null and withdrawn_on is null;
create index guidance_versions_by_day on strategy.guidance_versions (circle_id, applies_from);

create table strategy.guidance_texts (
  record_id uuid not null,
  circle_id uuid not null,
  version_id uuid not null,
  language text not null check (language in ('en', 'bg', 'mk', 'sq')),
  link text check (link like 'https://%'),
  document_id uuid,
  format text,
  primary key (record_id, circle_id, version_id, language),
  -- Either it lies here or elsewhere.
  check ((link is null) <> (document_id is null)),
  check ((document_id is null) = (format is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.guidance_texts is 'A version of guidance in one language: a file kept with the record, or an address on the internet.';
