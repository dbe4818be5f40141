-- The glossary: the words that an office has agreed on, by language, and the words that it does not say in their place.

create table strategy.terms (
  record_id uuid not null,
  circle_id uuid not null,
  key text,
  names jsonb not null,
  meaning jsonb,
  avoid jsonb not null default '{}',
  source_instrument uuid,
  source_address text,
  retired_at timestamptz,
  retired_reason text,
  folded text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  unique (circle_id, key),
  check ((retired_at is null) = (retired_reason is null)),
  check ((source_instrument is null) = (source_address is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.terms is 'Terms agreed by an office, by language: words, meaning, source, and what is not said in their place.';
comment on column strategy.terms.key is 'Of a term that came with the desk: its name there; installing again leaves it as the office edited it.';
create index terms_newest on strategy.terms (circle_id, created_at desc, record_id desc);
