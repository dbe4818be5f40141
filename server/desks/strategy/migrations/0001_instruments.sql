-- Official documents: their data, our index, their texts in languages, and how they relate.

create table strategy.instruments (
  record_id uuid not null,
  circle_id uuid not null,
  key text,
  number text,
  stated_date text check (stated_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  issuer jsonb not null,
  status text not null check (status in ('draft-submitted-for-approval', 'approval-not-recorded', 'earlier-version',
    'agreed', 'published', 'in-force', 'updated', 'superseded', 'withdrawn')),
  classification text not null check (classification in ('unclassified', 'restricted', 'eu-restricted')),
  holding text not null check (holding in ('index', 'text', 'metadata-only')),
  original_language text,
  titles jsonb not null,
  publication text not null default 'undecided' check (publication in ('public', 'public-from', 'restricted', 'undecided')),
  public_from date,
  publication_reason text,
  folded text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  unique (circle_id, key),
  -- A restricted document is a row of data and nothing more (requirements.md R02).
  check (classification = 'unclassified' or holding = 'metadata-only'),
  check ((publication = 'public-from') = (public_from is not null)),
  check ((publication = 'restricted') = (publication_reason is not null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.instruments is 'Official documents: number, date, issuer, status, classification; the text of a restricted one is never held.';
create index instruments_newest on strategy.instruments (circle_id, created_at desc, record_id desc);

create table strategy.sections (
  record_id uuid not null,
  circle_id uuid not null,
  section text not null,
  position integer not null,
  part text not null,
  titles jsonb not null,
  primary key (record_id, circle_id, section),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.sections is 'Sections of a document, with titles in our own words.';

create table strategy.lines (
  record_id uuid not null,
  circle_id uuid not null,
  line text not null,
  position integer not null,
  section text,
  bullet text,
  titles jsonb not null,
  primary key (record_id, circle_id, line),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.lines is 'Lines of action: a strategy''s own, or those that a plan adds for itself.';

create table strategy.paragraphs (
  record_id uuid not null,
  circle_id uuid not null,
  address text not null,
  position integer not null,
  part text not null,
  number text,
  section text,
  line text,
  main boolean not null,
  asks boolean not null default true,
  statement_half text check (statement_half in ('first', 'second')),
  headings jsonb,
  summaries jsonb,
  folded text not null default '',
  primary key (record_id, circle_id, address),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.paragraphs is 'The index of a document: each address with a heading and a summary in our own words; texts attach here.';

create table strategy.relations (
  record_id uuid not null,
  circle_id uuid not null,
  relation_id uuid not null,
  kind text not null check (kind in ('draft-of', 'predecessor', 'part-of', 'calls-for', 'takes-into-account',
    'supersedes', 'updates', 'implements', 'in-force-alongside')),
  to_instrument uuid not null,
  sources text[] not null default '{}',
  takes_effect text check (takes_effect in ('on-approval')),
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, relation_id),
  unique (record_id, circle_id, kind, to_instrument),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.relations is 'How one document relates to another: a graph, walked in both directions.';
create index relations_backwards on strategy.relations (circle_id, to_instrument);

create table strategy.text_versions (
  record_id uuid not null,
  circle_id uuid not null,
  version_id uuid not null,
  language text not null,
  format text not null check (format in ('txt', 'docx', 'html', 'pdf')),
  file_name text not null,
  encoding text not null,
  rule text not null,
  source text not null,
  parts jsonb not null,
  unassigned jsonb not null,
  imported_at timestamptz not null default now(),
  primary key (record_id, circle_id, version_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.text_versions is 'An imported text of one language with its decoded source; its state is the kernel''s.';

create table strategy.leaves (
  record_id uuid not null,
  circle_id uuid not null,
  version_id uuid not null,
  position integer not null,
  address text not null,
  kind text not null,
  part text not null,
  under text,
  section text,
  number text,
  label text,
  level integer not null,
  starts_at integer not null,
  ends_at integer not null,
  text text not null,
  body text not null,
  folded text not null default '',
  primary key (record_id, circle_id, version_id, position),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.leaves is 'The addressed pieces of an imported text, verbatim, with their place in the decoded source.';
create index leaves_by_address on strategy.leaves (record_id, circle_id, address);

create table strategy.doubts (
  record_id uuid not null,
  circle_id uuid not null,
  version_id uuid not null,
  position integer not null,
  address text not null,
  code text not null,
  why text not null,
  "values" jsonb not null,
  decision text check (decision in ('keep', 'readdress')),
  new_address text,
  note text,
  decided_at timestamptz,
  primary key (record_id, circle_id, version_id, position),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.doubts is 'What the reader of a text was not sure of, and what a person decided.';
